import { areaA1, quotedSheetName } from "../../tables/a1.ts";
import type { Area } from "../define/Workbook.ts";

const REFERENCE =
  /^(?:('(?:[^']|'')*'|[A-Za-z_][\w.]*)!)?\$?([A-Za-z]{1,3})(?:\$?(\d+))?(?::\$?([A-Za-z]{1,3})(?:\$?(\d+))?)?$/;

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
  const [, quotedName, first = "", top, last, bottom] = REFERENCE.exec(text) ?? [];
  if (first === "" || (top === undefined && last === undefined)) return undefined;
  const sheet =
    quotedName === undefined ? formulaSheet : quotedName.replace(/^'|'$/g, "").replace(/''/g, "'");
  const column = columnNumber(first);
  const row = Number(top ?? 1);
  const lastColumn = last === undefined ? column : columnNumber(last);
  const end =
    last === undefined ? row : bottom === undefined ? Math.max(row, lastRow(sheet)) : Number(bottom);
  return {
    sheet,
    row: Math.min(row, end),
    column: Math.min(column, lastColumn),
    rows: Math.abs(end - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
    prefix: quotedName === undefined ? "" : `${quotedSheetName(sheet)}!`,
  };
}

/** One cell of a referenced range, counted from 0; a row or a column repeats. */
export function cellOf({ prefix, row, column, rows, columns }: CellReference, i: number, j: number): string {
  return `${prefix}${areaA1(row + (rows === 1 ? 0 : i), column + (columns === 1 ? 0 : j), 1, 1)}`;
}

function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
