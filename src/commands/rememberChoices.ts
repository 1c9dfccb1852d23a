import { isDate } from "../input/cell.ts";
import { FieldRefusal, textField } from "../input/request.ts";
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
/** Lists within the settings of a panel, and fields within a group of them. */
const DEEPEST = 3;

export const rememberChoices = defineCommand<RememberChoicesRequest, null>({
  writes: false,
  read(request) {
    const choices = request.take("choices") ?? null;
    if (!isSetting(choices, DEEPEST)) {
      throw new FieldRefusal("choices", `choices must be settings, at most ${DEEPEST} deep.`);
    }
    if (asciiJson(choices).length > MOST_CHARACTERS) {
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

/** Whether it is plain data that comes back from memory as it was sent. */
function isSetting(value: unknown, deepest: number): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || isDate(value) || deepest === 0) return false;
  return Object.values(value).every((inner) => isSetting(inner, deepest - 1));
}
