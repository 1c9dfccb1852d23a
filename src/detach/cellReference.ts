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
