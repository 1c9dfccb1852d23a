import type { CellArea } from "../tables/SheetCell.ts";
import type { Area } from "../workbook/Workbook.ts";

/** The area of a range, by its sheet's present name. */
export function areaOf(range: GoogleAppsScript.Spreadsheet.Range): Area {
  return {
    sheet: range.getSheet().getName(),
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

/** @throws Error that names a sheet which is gone. */
export function presentSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  name: string,
): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = spreadsheet.getSheetByName(name);
  if (!sheet) throw new Error(`The sheet "${name}" is no longer in this spreadsheet.`);
  return sheet;
}

/** The range of an area; the sheet grows where the area reaches beyond it. */
export function rangeOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { sheet: name, row, column, rows, columns }: Area,
): GoogleAppsScript.Spreadsheet.Range {
  const sheet = presentSheet(spreadsheet, name);
  grow(sheet, row + rows - 1, column + columns - 1);
  return sheet.getRange(row, column, rows, columns);
}

/** The part of an area that its sheet has; undefined where it has none of it. */
export function rangeWithin(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { row, column, rows, columns }: CellArea,
): GoogleAppsScript.Spreadsheet.Range | undefined {
  const height = Math.min(rows, sheet.getMaxRows() - row + 1);
  const width = Math.min(columns, sheet.getMaxColumns() - column + 1);
  return height > 0 && width > 0 ? sheet.getRange(row, column, height, width) : undefined;
}

/** Makes the sheet reach at least to that row and column. */
export function grow(sheet: GoogleAppsScript.Spreadsheet.Sheet, row: number, column: number): void {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (row > rows) sheet.insertRowsAfter(rows, row - rows);
  if (column > columns) sheet.insertColumnsAfter(columns, column - columns);
}

/** The smallest area that holds both, on one sheet. */
export function union(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    sheet: a.sheet,
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
