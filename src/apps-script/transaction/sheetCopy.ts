import { Refusal } from "../../core/Refusal.ts";
import { withThousands } from "../../core/units/thousands.ts";
import { placeOfUser } from "../placeOfUser.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A name for the copy of a sheet that nobody takes for something else: "AI Comp: before Bands, 14:02". */
export function copyName(spreadsheet: Spreadsheet, sheet: Sheet, time: string): string {
  // Google takes 100 characters for the name of a sheet.
  const name = `AI Comp: before ${sheet.getName().slice(0, 60)}, ${time}`;
  let free = name;
  for (let number = 2; spreadsheet.getSheetByName(free); number++) free = `${name} (${number})`;
  return free;
}

/** Google's limit for all sheets of a spreadsheet. */
const MOST_CELLS = 10_000_000;
/** Sheets of fewer cells find room without a look at the others. */
const MANY_CELLS = 500_000;

/** Refuses a sheet of so many cells that it is too large to be copied before it is changed. */
export function refuseWithoutRoom(spreadsheet: Spreadsheet, sheet: Sheet, cells: number): void {
  if (cells < MANY_CELLS) return;
  const all = spreadsheet.getSheets().reduce((sum, other) => sum + cellsOf(other), cells);
  if (all <= MOST_CELLS) return;
  throw new Refusal(
    `The sheet "${sheet.getName()}" has ${withThousands(cells)} cells, too many to be copied before it is changed: Google keeps ${withThousands(MOST_CELLS)} cells a spreadsheet. Delete rows and columns that are empty, or insert into a new sheet. Nothing was changed.`,
  );
}

function cellsOf(sheet: Sheet): number {
  return sheet.getMaxRows() * sheet.getMaxColumns();
}

/** Copies a sheet in one call, with all that lies on it, behind the others and out of sight. */
export function copySheet(spreadsheet: Spreadsheet, sheet: Sheet, name: string): void {
  // Inserting a sheet makes it the active one; the user stays where they were.
  const back = placeOfUser(spreadsheet);
  spreadsheet.insertSheet(name, spreadsheet.getSheets().length, { template: sheet }).hideSheet();
  back();
}

const COPY_NAME = /^AI Comp: before (.+), \d\d:\d\d(?: \(\d+\))?$/;

/**
 * Deletes a copy, where it is still there. Google keeps one sheet to be seen: where somebody deleted all others before
 * the copy was out of sight, it stands for the one that it was made from.
 */
export function deleteCopy(spreadsheet: Spreadsheet, name: string): void {
  const copy = spreadsheet.getSheetByName(name);
  if (!copy) return;
  const isLast = () =>
    spreadsheet.getSheets().every((sheet) => sheet.isSheetHidden() || sheet.getName() === name);
  if (copy.isSheetHidden() || !isLast()) {
    // The copy may have names of its own for what is named in the sheet, and a name outlives its sheet.
    for (const named of copy.getNamedRanges()) named.remove();
    spreadsheet.deleteSheet(copy);
  } else copy.setName(COPY_NAME.exec(name)?.[1] ?? name);
}

/** "14:02" on the spreadsheet's clock. */
export function clockTime(spreadsheet: Spreadsheet, milliseconds: number): string {
  return Utilities.formatDate(new Date(milliseconds), spreadsheet.getSpreadsheetTimeZone(), "HH:mm");
}
