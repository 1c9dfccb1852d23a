import type { Area } from "../commands/define/Workbook.ts";

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

/** The range of an area; the sheet grows where the area reaches beyond it. */
export function rangeOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { sheet: name, row, column, rows, columns }: Area,
): GoogleAppsScript.Spreadsheet.Range {
  const sheet = spreadsheet.getSheetByName(name);
  if (!sheet) throw new Error(`The sheet "${name}" is no longer in this spreadsheet.`);
  const missingRows = row + rows - 1 - sheet.getMaxRows();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  const missingColumns = column + columns - 1 - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
  return sheet.getRange(row, column, rows, columns);
}
