import { FieldRefusal, fields, textField } from "../input/request.ts";
import { asciiJson } from "../workbook/asciiJson.ts";
import { defineCommand } from "./define/defineCommand.ts";

export interface RememberChoicesRequest {
  /** Names the panel in the spreadsheet's memory, "bands". */
  panel: string;
  /** Settings only: never anybody's pay. */
  choices: unknown;
}

const LONGEST_NAME = 20;
const MOST_CHARACTERS = 1_400;
/** What a document property holds for certain; all panels share one. */
const MOST_TOGETHER = 8_000;

export const rememberChoices = defineCommand<RememberChoicesRequest, null>({
  writes: false,
  read(request) {
    const { choices } = fields(request);
    if (asciiJson(choices ?? null).length > MOST_CHARACTERS) {
      throw new FieldRefusal(
        "choices",
        `choices must be at most ${MOST_CHARACTERS} characters of JSON; got more.`,
      );
    }
    return { panel: textField(request, "panel", { least: 1, most: LONGEST_NAME }), choices };
  },
  run({ panel, choices }, workbook) {
    const together = asciiJson({ ...workbook.remembered(), [panel]: choices });
    if (together.length > MOST_TOGETHER) {
      throw new FieldRefusal(
        "choices",
        `choices of all panels together must be at most ${MOST_TOGETHER} characters of JSON; got ${together.length}.`,
      );
    }
    workbook.remember(panel, choices);
    return { ok: true, value: null };
  },
});
