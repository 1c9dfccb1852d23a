import { readAddress } from "../input/address.ts";
import type { Area, Workbook } from "./Workbook.ts";

/**
 * The cells that an address names: "Team!B2:B40", "B2:B40" of the open sheet, "B:B" as far as anything stands there.
 * Undefined where it is no address, or its sheet is not in this spreadsheet.
 */
export function areaAt(typed: string, workbook: Workbook): Area | undefined {
  const address = readAddress(typed, "typed");
  const name = (address?.sheet ?? workbook.selection().sheet).toLowerCase();
  const used = workbook.usedAreas().find(({ sheet }) => sheet.toLowerCase() === name);
  if (!address || !used) return undefined;
  const { row, column, columns, lastRow = Math.max(row, used.row + used.rows - 1) } = address;
  return { sheet: used.sheet, row, column, rows: lastRow - row + 1, columns };
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
