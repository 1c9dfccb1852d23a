import type { LogEntry } from "../commands/define/Workbook.ts";
import { placeOfUser } from "./placeOfUser.ts";
import type { Undo } from "./Undo.ts";

const NAME = "Log";
/** Where a sheet called Log is somebody's own, ours takes this name instead. */
const OTHER_NAME = "AI Comp log";
const METADATA_KEY = "aiComp.log";
const HEADS = ["When", "What", "Where", "Cells hold", "Data version"];

/** One line for each write, so that a reader of the workbook sees what came from the add-on, and when. */
export function appendLog(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { what, where, insertAs, dataVersion }: LogEntry,
  undo: Undo,
): void {
  const sheet = logSheet(spreadsheet, undo);
  const row = sheet.getLastRow() + 1;
  // As text: 2026.10 is a version, not a number, and 'Our bands'!A1 begins with a quote that belongs to it.
  sheet.appendRow([new Date(), ...[what, where, insertAs, dataVersion].map((text) => text && `'${text}`)]);
  undo.add(() => sheet.getRange(row, 1, 1, HEADS.length).clearContent());
}

function logSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  undo: Undo,
): GoogleAppsScript.Spreadsheet.Sheet {
  for (const name of [NAME, OTHER_NAME]) {
    const sheet = spreadsheet.getSheetByName(name);
    if (!sheet) return newLogSheet(spreadsheet, name, undo);
    if (sheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find().length > 0) return sheet;
  }
  throw new Error(
    `Both "${NAME}" and "${OTHER_NAME}" are sheets of yours; rename one so that writes can be logged.`,
  );
}

function newLogSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  name: string,
  undo: Undo,
): GoogleAppsScript.Spreadsheet.Sheet {
  // Inserting a sheet makes it the active one; the user stays where they were.
  const back = placeOfUser(spreadsheet);
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  undo.add(() => {
    spreadsheet.deleteSheet(sheet);
    back();
  });
  sheet.getRange(1, 1, 1, HEADS.length).setValues([HEADS]).setFontWeight("bold").setBackground("#e8f0fe");
  sheet.getRange("A:A").setNumberFormat("yyyy-mm-dd hh:mm");
  sheet.setFrozenRows(1);
  sheet.setColumnWidths(1, HEADS.length, 160);
  back();
  sheet.addDeveloperMetadata(METADATA_KEY, "1", SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  return sheet;
}
