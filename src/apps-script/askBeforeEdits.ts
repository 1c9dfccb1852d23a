import type { Table } from "../tables/Table.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

const DESCRIPTION = "AI Comp: calculated; change only the input columns";

/** Has Sheets ask before anybody changes a cell of the block that is not an input. */
export function askBeforeEdits(block: Range, { columns }: Table): void {
  for (let first = 0; first < columns.length; ) {
    const isInput = columns[first]?.style === "input";
    let count = 1;
    while (first + count < columns.length && (columns[first + count]?.style === "input") === isInput) count++;
    if (!isInput) {
      const cells = block.offset(0, first, block.getNumRows(), count);
      cells.protect().setDescription(DESCRIPTION).setWarningOnly(true);
    }
    first += count;
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
