import { Refusal } from "../core/Refusal.ts";
import { functionCalls } from "../detach/functionCalls.ts";
import { FUNCTION_NAMES } from "../detach/SheetReading.ts";
import { shown } from "../input/cell.ts";
import { localFormulas } from "../input/localFormulas.ts";
import { optional } from "../input/params/optional.ts";
import { textOf } from "../input/params/text.ts";
import { field } from "../input/request.ts";
import { writeOneCell } from "../workbook/writeOneCell.ts";
import { defineCommand } from "./define/defineCommand.ts";

export interface InsertFormulaRequest {
  /** One call of a formula of ours, in English: "=AI_SALARY(8)". */
  formula: string;
  /** The cell the user agreed to replace. */
  replace?: string | undefined;
}

const FORMULA = textOf("one call of a formula of AI Comp", { most: 300 });
const REPLACE = optional(textOf("the cell that may be replaced"), undefined);
/** Functions of the spreadsheet that our examples have in their arguments. */
const OTHERS = /\b(?!AI_|DATE\b)[A-Z][\w.]*\s*\(/i;

/** Writes an example, or another call of one of our formulas, into the selected cell, asking before it replaces what stands there. */
export const insertFormula = defineCommand<InsertFormulaRequest, { message: string; range: string }>({
  writes: true,
  read: (request) => ({
    formula: field(request, "formula", FORMULA),
    replace: field(request, "replace", REPLACE),
  }),
  run({ formula, replace }, workbook) {
    const [call] = functionCalls(formula, FUNCTION_NAMES);
    if (call?.start !== 1 || call.end !== formula.length || OTHERS.test(formula.replace(/"[^"]*"/g, ""))) {
      throw new Refusal(`formula must be ${FORMULA.accepts}; got ${shown(formula)}.`);
    }
    const written = writeOneCell(workbook, {
      content: () => ({ formula }),
      what: `${call.name} inserted`,
      insertAs: "live",
      replace,
    });
    if (typeof written !== "string") return written;
    const message = `${localFormulas(workbook.locale()).written(formula)} written to ${written}.`;
    return { ok: true, value: { message, range: written } };
  },
});
