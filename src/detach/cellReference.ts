import { readAddress } from "../input/address.ts";
import { areaA1, quotedSheetName } from "../tables/a1.ts";
import type { Area } from "../workbook/Workbook.ts";

/** A reference as a formula of a sheet writes it: B4, $B$4:C9, 'My sheet'!A2:A. */
export interface CellReference extends Area {
  /** What stands before the cells in the formula: "" or "'My sheet'!". */
  prefix: string;
}

/** The cells that a reference names; open ends reach to `lastRow`. Undefined for anything else. */
export function cellReference(
  text: string,
  formulaSheet: string,
  lastRow: (sheet: string) => number,
): CellReference | undefined {
  const address = readAddress(text, "formula");
  if (!address) return undefined;
  const { sheet = formulaSheet, row, column, columns } = address;
  const end = address.lastRow ?? Math.max(row, lastRow(sheet));
  const prefix = address.sheet === undefined ? "" : `${quotedSheetName(sheet)}!`;
  return { sheet, row, column, rows: end - row + 1, columns, prefix };
}

/** One cell of a referenced range, counted from 0; a row or a column repeats. */
export function cellOf({ prefix, row, column, rows, columns }: CellReference, i: number, j: number): string {
  return `${prefix}${areaA1(row + (rows === 1 ? 0 : i), column + (columns === 1 ? 0 : j), 1, 1)}`;
}

// Text is passed over, so that nothing within it is taken for cells.
const TEXT_OR_RANGE =
  /"(?:[^"]|"")*"?|(?:(?:'(?:[^']|'')*'|[A-Za-z_][\w.]*)!)?\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+/gi;

/** A formula with each of its ranges as `written` has it. */
export function rangesReplaced(formula: string, written: (range: string) => string): string {
  return formula.replace(TEXT_OR_RANGE, (found) => (found.startsWith('"') ? found : written(found)));
}
