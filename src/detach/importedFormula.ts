import { literalText } from "../tables/native/literal.ts";

/** What an .xlsx file of Google's has in place of a formula that Excel has not, and in the cells that one filled. */
const DUMMY = /^=\s*IFERROR\(__xludf\.DUMMYFUNCTION\(("(?:[^"]|"")*")\)[,;].*\)$/is;
const FILLED = '"COMPUTED_VALUE"';

/**
 * The formula that a cell had before its spreadsheet was an .xlsx file: `IFERROR(__xludf.DUMMYFUNCTION("AI_SALARY(8)"),155008)`
 * was =AI_SALARY(8); "" where another cell's formula filled it. Undefined for any other formula.
 */
export function importedFormula(formula: string): string | undefined {
  const text = literalText(DUMMY.exec(formula.trim())?.[1] ?? "");
  if (text === undefined) return undefined;
  return text === FILLED ? "" : `=${text.replace(/^=/, "")}`;
}
