import { areaA1 } from "../tables/a1.ts";
import type { CellArea } from "../tables/SheetCell.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

const CALCULATED = "AI Comp: calculated; change only the input columns";
/** How the words on an approved row begin. */
const APPROVED = "Approved by ";

/** Has Sheets ask before anybody changes a cell of these areas of a block, and of no others in it. */
export function askBeforeEdits(block: Range, areas: readonly CellArea[]): void {
  protect(block, areas, CALCULATED, CALCULATED);
}

/** The same for an approved row, in place of an earlier approval. */
export function guardRow(row: Range, areas: readonly CellArea[], why: string): void {
  protect(row, areas, why, APPROVED);
}

/** Ends the asking in a block. */
export function stopAsking(block: Range): void {
  stop(block, (protection) => protection.getDescription() === CALCULATED);
}

/** In place of those that begin with the same words, so that doing it again adds nothing. */
function protect(whole: Range, areas: readonly CellArea[], why: string, beginning: string): void {
  const asked = areas.map(({ row, column, rows, columns }) => areaA1(row, column, rows, columns));
  const addresses = new Set(asked);
  stop(whole, (protection) => {
    const words = protection.getDescription();
    // A run that was cut off between two calls has left one without its words.
    return words === "" ? addresses.has(protection.getRange().getA1Notation()) : words.startsWith(beginning);
  });
  if (asked.length === 0) return;
  const ranges = whole.getSheet().getRangeList(asked).getRanges();
  for (const range of ranges) range.protect().setWarningOnly(true).setDescription(why);
}

function stop(block: Range, isOver: (protection: Protection) => boolean): void {
  const protections = block.getSheet().getProtections(SpreadsheetApp.ProtectionType.RANGE);
  for (const protection of protections) {
    const cells = protection.getRange();
    const isWithin =
      cells.getRow() >= block.getRow() &&
      cells.getLastRow() <= block.getLastRow() &&
      cells.getColumn() >= block.getColumn() &&
      cells.getLastColumn() <= block.getLastColumn();
    if (isWithin && isOver(protection)) protection.remove();
  }
}
