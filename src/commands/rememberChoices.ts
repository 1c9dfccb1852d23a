import { oneOf } from "../input/params/choice.ts";
import { defineCommand } from "./define/defineCommand.ts";
import { FieldRefusal, field, fields } from "./define/reading.ts";

export interface RememberChoicesRequest {
  panel: string;
  /** Settings only: never anybody's pay. */
  choices: unknown;
}

const PANELS = ["bands", "offer", "compare", "budget", "audit", "benchmarks"] as const;
const PANEL = oneOf(PANELS);
/** A document property holds 9 kB; all panels share one. */
const MOST_CHARACTERS = 1_400;

export const rememberChoices = defineCommand<RememberChoicesRequest, null>({
  writes: false,
  read(request) {
    const { choices } = fields(request);
    if (JSON.stringify(choices ?? null).length > MOST_CHARACTERS) {
      throw new FieldRefusal(
        "choices",
        `choices must be at most ${MOST_CHARACTERS} characters of JSON; got more.`,
      );
    }
    return { panel: field(request, "panel", PANEL), choices };
  },
  run({ panel, choices }, workbook) {
    workbook.remember(panel, choices);
    return { ok: true, value: null };
  },
});
