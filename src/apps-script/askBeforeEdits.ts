import type { CellArea } from "../tables/SheetCell.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

const DESCRIPTION = "AI Comp: calculated; change only the input columns";

/** Has Sheets ask before anybody changes a cell of these areas. */
export function askBeforeEdits(sheet: GoogleAppsScript.Spreadsheet.Sheet, areas: readonly CellArea[]): void {
  for (const { row, column, rows, columns } of areas) {
    sheet.getRange(row, column, rows, columns).protect().setDescription(DESCRIPTION).setWarningOnly(true);
  }
}

/** Ends the asking in a block that is taken out. */
export function stopAsking(block: Range): void {
  const protections = block.getSheet().getProtections(SpreadsheetApp.ProtectionType.RANGE);
  for (const protection of protections) {
    const cells = protection.getRange();
    const isWithin =
      cells.getRow() >= block.getRow() &&
      cells.getLastRow() <= block.getLastRow() &&
      cells.getColumn() >= block.getColumn() &&
      cells.getLastColumn() <= block.getLastColumn();
    if (isWithin && protection.getDescription() === DESCRIPTION) protection.remove();
  }
}
