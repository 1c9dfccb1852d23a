import type { Area, Workbook } from "./Workbook.ts";

const SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!/;
const CELLS = /^\$?([A-Z]{1,3})\$?(\d+)?(?::\$?([A-Z]{1,3})\$?(\d+)?)?$/i;

/**
 * The cells that an address names: "Team!B2:B40", "B2:B40" of the open sheet, "B:B" as far as anything stands there.
 * Undefined where it is no address, or its sheet is not in this spreadsheet.
 */
export function areaAt(address: string, workbook: Workbook): Area | undefined {
  const typed = address.trim();
  const named = SHEET.exec(typed);
  const name = (named?.[1]?.replace(/''/g, "'") ?? named?.[2] ?? workbook.selection().sheet).toLowerCase();
  const used = workbook.usedAreas().find(({ sheet }) => sheet.toLowerCase() === name);
  const [, first, top, last = first, bottom = first === last && !typed.includes(":") ? top : undefined] =
    CELLS.exec(typed.slice(named?.[0].length ?? 0)) ?? [];
  if (!used || !first || !last) return undefined;
  // "B" alone names nothing; "B2:B" reaches as far as the sheet is used.
  if (!typed.slice(named?.[0].length ?? 0).includes(":") && top === undefined) return undefined;
  const lastUsed = Math.max(1, used.row + used.rows - 1);
  const [startRow, endRow] = sorted(Number(top ?? 1), Number(bottom ?? Math.max(lastUsed, Number(top ?? 1))));
  const [startColumn, endColumn] = sorted(columnNumber(first), columnNumber(last));
  if (startRow < 1) return undefined;
  return {
    sheet: used.sheet,
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

/** The values of an area without making the sheet larger: what lies outside its used cells is blank. */
export function valuesIn(area: Area, workbook: Workbook): unknown[][] {
  const used = workbook.usedAreas().find(({ sheet }) => sheet === area.sheet);
  const rows = Math.min(area.rows, (used ? used.row + used.rows : 1) - area.row);
  const columns = Math.min(area.columns, (used ? used.column + used.columns : 1) - area.column);
  const values = rows > 0 && columns > 0 ? workbook.contents({ ...area, rows, columns }).values : [];
  return Array.from({ length: area.rows }, (_row, i) =>
    Array.from({ length: area.columns }, (_column, j) => values[i]?.[j] ?? ""),
  );
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function sorted(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}
