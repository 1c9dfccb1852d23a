import { areaA1, quotedSheetName } from "../../src/tables/a1.ts";
import { locate } from "../../src/workbench/grid/locate.ts";
import type { OpenWorkbook } from "./openWorkbook.ts";
import { SheetTable } from "./SheetTable.ts";

/** The table with its heads in a row on a sheet, such as "Bands", or in a range; its key is under those heads. */
export function tableIn(workbook: OpenWorkbook, place: string, ...keyHeads: readonly string[]): SheetTable {
  return new SheetTable(areaIn(workbook, place), keyHeads);
}

/** The same where the heads stand in the first column and every further column is an item. */
export function linesIn(workbook: OpenWorkbook, place: string, ...keyHeads: readonly string[]): SheetTable {
  return new SheetTable(areaIn(workbook, place), keyHeads, "in a column");
}

/** What a whole sheet shows that shows something. */
export function shownIn(workbook: OpenWorkbook, sheet: string): string[] {
  return areaIn(workbook, sheet)
    .displayed.flat()
    .filter((text) => text !== "");
}

/** How many rows and columns of a sheet are in use. */
export function sizeOf(workbook: OpenWorkbook, sheet: string): { rows: number; cols: number } {
  const { grid } = workbook.document;
  const id = grid.sheetIdByName(sheet);
  if (id === undefined) throw new Error(`There is no sheet "${sheet}": ${workbook.sheetNames.join(", ")}.`);
  return grid.contentSize(id);
}

function areaIn(workbook: OpenWorkbook, place: string) {
  const { grid } = workbook.document;
  const a1 = place.includes("!") ? place : wholeSheet(place, sizeOf(workbook, place));
  const { sheetId: id, zone } = locate(grid, "", a1);
  const cells = <T>(read: (position: { sheetId: string; row: number; col: number }) => T) =>
    Array.from({ length: zone.bottom - zone.top + 1 }, (_, row) =>
      Array.from({ length: zone.right - zone.left + 1 }, (_, col) =>
        read({ sheetId: id, row: zone.top + row, col: zone.left + col }),
      ),
    );
  return {
    sheet: quotedSheetName(grid.sheetName(id)),
    row: zone.top + 1,
    column: zone.left + 1,
    values: cells((position) => grid.value(position)),
    displayed: cells((position) => grid.displayed(position)),
    formulas: cells((position) => grid.formula(position) ?? ""),
  };
}

/** The address of all that a sheet of that size holds. */
export function wholeSheet(name: string, { rows, cols }: { rows: number; cols: number }): string {
  return `${quotedSheetName(name)}!${areaA1(1, 1, Math.max(rows, 1), Math.max(cols, 1))}`;
}
