import { areaA1 } from "../tables/a1.ts";
import type { CellArea } from "../tables/SheetCell.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

const CALCULATED = "AI Comp: calculated; change only the input columns";
/** How the words on an approved row begin. */
const APPROVED = "Approved by ";

/** Has Sheets ask before anybody changes a cell of these areas of a block, and of no others in it. */
export function askBeforeEdits(sheet: Sheet, block: CellArea, areas: readonly CellArea[]): void {
  protect(sheet, block, areas, CALCULATED, CALCULATED);
}

/** The same for an approved row, in place of an earlier approval. */
export function guardRow(sheet: Sheet, row: CellArea, areas: readonly CellArea[], why: string): void {
  protect(sheet, row, areas, why, APPROVED);
}

/** Ends the asking in a block. */
export function stopAsking(sheet: Sheet, block: CellArea): void {
  stop(sheet, block, (protection) => protection.getDescription() === CALCULATED);
}

/** In place of those that begin with the same words, so that doing it again adds nothing. */
function protect(
  sheet: Sheet,
  whole: CellArea,
  areas: readonly CellArea[],
  why: string,
  beginning: string,
): void {
  const asked = areas.map(({ row, column, rows, columns }) => areaA1(row, column, rows, columns));
  const addresses = new Set(asked);
  stop(sheet, whole, (protection) => {
    const words = protection.getDescription();
    // A run that was cut off between two calls has left one without its words.
    return words === "" ? addresses.has(protection.getRange().getA1Notation()) : words.startsWith(beginning);
  });
  if (asked.length === 0) return;
  const ranges = sheet.getRangeList(asked).getRanges();
  for (const range of ranges) range.protect().setWarningOnly(true).setDescription(why);
}

function stop(sheet: Sheet, block: CellArea, isOver: (protection: Protection) => boolean): void {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    const cells = protection.getRange();
    const isWithin =
      cells.getRow() >= block.row &&
      cells.getLastRow() < block.row + block.rows &&
      cells.getColumn() >= block.column &&
      cells.getLastColumn() < block.column + block.columns;
    if (isWithin && isOver(protection)) protection.remove();
  }
}
