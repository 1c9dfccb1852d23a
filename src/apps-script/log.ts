import { Refusal } from "../core/Refusal.ts";
import { isDate } from "../input/cell.ts";
import { cellA1 } from "../tables/a1.ts";
import { columnKeys, columnOf } from "../tables/columns/Column.ts";
import { LOG_COLUMNS } from "../tables/logColumns.ts";
import type { Area, LogEntry } from "../workbook/Workbook.ts";
import { LOOKS } from "./appearance.ts";
import { placeOfUser } from "./placeOfUser.ts";
import type { LineLogged } from "./transaction/Change.ts";
import { cellsWritten } from "./transaction/cellsWritten.ts";
import type { OpenTransaction } from "./transaction/OpenTransaction.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const NAME = "Log";
/** Where a sheet called Log is somebody's own, ours takes this name instead. */
const OTHER_NAME = "AI Comp log";
const METADATA_KEY = "aiComp.log";
const KEYS = columnKeys(LOG_COLUMNS);
const HEADS = KEYS.map((key) => columnOf(LOG_COLUMNS, key).head);

/** One line for each write, so that a reader of the workbook sees what came from the add-on, and when. */
export function appendLog(spreadsheet: Spreadsheet, entry: LogEntry, transaction: OpenTransaction): void {
  const log = findLog(spreadsheet);
  const isNew = typeof log === "string";
  const sheet = isNew ? newLogSheet(spreadsheet, log, transaction) : log;
  const heads = isNew ? HEADS : headsOf(sheet);
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
}

function headsOf(sheet: Sheet): readonly string[] {
  const rows = Math.min(sheet.getLastRow() + 1, MOST_ROWS_ABOVE);
  return headsIn(sheet.getRange(1, 1, rows, Math.max(1, sheet.getLastColumn())).getValues());
}

/** Takes a line out again that was written since a moment, in milliseconds since 1970, where it is there. */
export function removeLine(spreadsheet: Spreadsheet, { what, where }: LineLogged, since: number): void {
  const sheet = [NAME, OTHER_NAME]
    .map((name) => spreadsheet.getSheetByName(name))
    .find((found) => found && isLog(found));
  if (!sheet) return;
  const last = sheet.getLastRow();
  const first = Math.max(1, last - MOST_LINES_BACK);
  const width = Math.max(1, sheet.getLastColumn());
  const above = Math.min(last, MOST_ROWS_ABOVE);
  if (above === 0) return;
  const heads = headsIn(sheet.getRange(1, 1, above, width).getValues());
  const columnOfHead = (key: (typeof KEYS)[number]) => heads.indexOf(columnOf(LOG_COLUMNS, key).head);
  const lines = sheet.getRange(first, 1, last - first + 1, width).getValues();
  const [when, whatColumn, whereColumn] = (["when", "what", "where"] as const).map(columnOfHead);
  const index = lines.findIndex((cells) => {
    const moment = cells[when as number];
    // A moment in a cell is rounded to the millisecond; a second before, another run may have written its own.
    const isSince = isDate(moment) && moment.getTime() >= since - 1;
    return isSince && cells[whatColumn as number] === what && cells[whereColumn as number] === where;
  });
  if (index < 0) return;
  const ours = heads.flatMap((head, i) => (HEADS.includes(head) ? [cellA1(first + index, i + 1)] : []));
  sheet.getRangeList(ours).clearContent();
}

/** So many lines, the last ones, are looked through for one that is to go. */
const MOST_LINES_BACK = 50;

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
    if (isLog(sheet)) return sheet;
  }
  throw new Refusal(
    `Both "${NAME}" and "${OTHER_NAME}" are sheets of yours; rename one so that writes can be logged. Nothing was written.`,
  );
}

function isLog(sheet: Sheet): boolean {
  return sheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find().length > 0;
}

function newLogSheet(spreadsheet: Spreadsheet, name: string, transaction: OpenTransaction): Sheet {
  // Inserting a sheet makes it the active one; the user stays where they were.
  const back = placeOfUser(spreadsheet);
  const others = spreadsheet.getSheets().map((other) => other.getSheetId());
  transaction.begin(name, [{ kind: "sheet made", name, others }]);
  const sheet = spreadsheet.insertSheet(name, others.length);
  const heads = { area: { row: 1, column: 1, rows: 1, columns: HEADS.length }, contents: [HEADS] };
  transaction.begin(name, [cellsWritten(sheet, [heads])]);
  sheet.addDeveloperMetadata(METADATA_KEY, "1", SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
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
  return sheet;
}
