import { Refusal } from "../core/Refusal.ts";
import { columnKeys, columnOf } from "../tables/columns/Column.ts";
import { LOG_COLUMNS } from "../tables/logColumns.ts";
import type { Area, LogEntry } from "../workbook/Workbook.ts";
import { LOOKS } from "./appearance.ts";
import { placeOfUser } from "./placeOfUser.ts";
import type { Undo } from "./Undo.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const NAME = "Log";
/** Where a sheet called Log is somebody's own, ours takes this name instead. */
const OTHER_NAME = "AI Comp log";
const METADATA_KEY = "aiComp.log";
const KEYS = columnKeys(LOG_COLUMNS);
const HEADS = KEYS.map((key) => columnOf(LOG_COLUMNS, key).head);

/** One line for each write, so that a reader of the workbook sees what came from the add-on, and when. */
export function appendLog(spreadsheet: Spreadsheet, entry: LogEntry, undo: Undo): void {
  const log = findLog(spreadsheet);
  const sheet = typeof log === "string" ? newLogSheet(spreadsheet, log, undo) : log;
  const row = sheet.getLastRow() + 1;
  const width = Math.max(1, sheet.getLastColumn());
  const heads = headsIn(sheet.getRange(1, 1, Math.min(row, MOST_ROWS_ABOVE), width).getValues());
  // Under its head wherever that stands by now; a column that was taken out stays away.
  const line = heads.map((head) => {
    const key = KEYS[HEADS.indexOf(head)];
    if (key === undefined) return "";
    if (key === "when") return new Date();
    // As text: 2026.10 is a version, not a number, and 'Our bands'!A1 begins with a quote that belongs to it.
    const text = String(columnOf(LOG_COLUMNS, key).value(entry));
    return text && `'${text}`;
  });
  sheet.appendRow(line);
  undo.add(() => sheet.getRange(row, 1, 1, width).clearContent());
}

/** Its heads are looked for in so many rows: people write above them. */
const MOST_ROWS_ABOVE = 6;

/** The row that shows most of our heads. */
function headsIn(rows: readonly (readonly unknown[])[]): string[] {
  const shown = rows.map((cells) => cells.map(String));
  const ours = shown.map((cells) => cells.filter((head) => HEADS.includes(head)).length);
  return shown[ours.indexOf(Math.max(...ours))] ?? [];
}

/** Where the next line of the log is to stand; nowhere yet where its sheet is still to be made. */
export function nextLogLine(spreadsheet: Spreadsheet): (Area & { what: string })[] {
  const log = findLog(spreadsheet);
  if (typeof log === "string") return [];
  const columns = Math.max(1, log.getLastColumn());
  return [
    {
      sheet: log.getName(),
      row: log.getLastRow() + 1,
      column: 1,
      rows: 1,
      columns,
      what: "where this is logged",
    },
  ];
}

/** The sheet of the log, or the name to make it with. */
function findLog(spreadsheet: Spreadsheet): Sheet | string {
  for (const name of [NAME, OTHER_NAME]) {
    const sheet = spreadsheet.getSheetByName(name);
    if (!sheet) return name;
    if (sheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find().length > 0) return sheet;
  }
  throw new Refusal(
    `Both "${NAME}" and "${OTHER_NAME}" are sheets of yours; rename one so that writes can be logged. Nothing was written.`,
  );
}

function newLogSheet(spreadsheet: Spreadsheet, name: string, undo: Undo): Sheet {
  // Inserting a sheet makes it the active one; the user stays where they were.
  const back = placeOfUser(spreadsheet);
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  undo.add(() => {
    spreadsheet.deleteSheet(sheet);
    back();
  });
  sheet
    .getRange(1, 1, 1, HEADS.length)
    .setValues([HEADS])
    .setFontWeight(LOOKS.head.weight)
    .setFontColor(LOOKS.head.colour)
    .setBackground(LOOKS.head.background);
  sheet.getRange("A:A").setNumberFormat(columnOf(LOG_COLUMNS, "when").format);
  sheet.setFrozenRows(1);
  KEYS.forEach((key, i) => {
    sheet.setColumnWidth(i + 1, columnOf(LOG_COLUMNS, key).width);
  });
  back();
  sheet.addDeveloperMetadata(METADATA_KEY, "1", SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  return sheet;
}
