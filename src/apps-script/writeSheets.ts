import { areaA1 } from "../tables/a1.ts";
import type { SheetDescription } from "../tables/Sheet.ts";
import type { CellArea } from "../tables/SheetCell.ts";
import { sheetContents } from "../workbook/sheetContents.ts";
import { sheetFingerprint } from "../workbook/sheetFingerprint.ts";
import type { Area, LogEntry, OwnSheet, SheetWrite } from "../workbook/Workbook.ts";
import { insertSheetCharts } from "./charts.ts";
import { appendLog } from "./log.ts";
import { rulesAside } from "./obstacles/rulesAside.ts";
import { coveredColumns, ownColumns } from "./ownColumns.ts";
import { areaOf, grow, rangeOf } from "./ranges.ts";
import { setColumnLooks } from "./setColumnLooks.ts";
import { setSheetRules } from "./setSheetRules.ts";
import { forgetSheet, storeSheet } from "./sheets.ts";
import { areasBefore } from "./transaction/areasBefore.ts";
import type { CellsWritten, Change } from "./transaction/Change.ts";
import { cellsWritten } from "./transaction/cellsWritten.ts";
import { Overtaken } from "./transaction/Overtaken.ts";
import type { Writer } from "./transaction/Writer.ts";
import { writeLooks, writeRules } from "./writeSheetCells.ts";
import { writtenCell } from "./writtenCell.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes or rewrites sheets that call each other, and logs it. */
export function writeSheets(writer: Writer, writes: readonly SheetWrite[], entry: LogEntry): void {
  const { spreadsheet, transaction, planned } = writer;
  // All sheets first: a formula that calls a sheet which is not there yet would stay an error.
  const sheets = makeSheets(writer, writes, entry);
  const changes = writes.map((write, i) => sheetChange(sheets[i] as Sheet, write));
  transaction.begin(entry.where, [
    ...changes,
    ...writes.map(
      ({ own }, i): Change => ({
        kind: "record stored",
        sheet: (changes[i] as CellsWritten).sheet,
        before: own,
      }),
    ),
    ...namesSet(spreadsheet, writes.filter(namesCells)),
    { kind: "line logged", what: entry.what, where: entry.where },
  ]);
  // Rows that come in change the formulas that call them: then all is looked at before.
  const isLookedAt = writes.some(({ insertRows }) => insertRows);
  if (isLookedAt) {
    writes.forEach(({ name }, i) => {
      planned.requireUnchanged(sheets[i] as Sheet, name, areasBefore(changes[i] as CellsWritten));
    });
  }
  // Before any cell is written: rows and columns that come in later would move what its formula calls.
  writes.forEach((write, i) => {
    makeRoom(sheets[i] as Sheet, write, changes[i] as CellsWritten);
  });
  const rewritten = writes.filter(({ parts }) => parts).flatMap(sheetDestinations);
  const putRulesBack = rulesAside(spreadsheet, rewritten);
  writes.forEach((write, i) => {
    const sheet = sheets[i] as Sheet;
    writeCells(writer, sheet, write, changes[i] as CellsWritten, isLookedAt);
    planned.hasWritten(write.name);
    // Rules and names follow their cells; they are set where there are new ones.
    if (!namesCells(write)) return;
    setSheetRules(sheet, write.description, write.own, writer.local());
    if (!write.own) setColumnLooks(sheet, write.description);
    nameCells(spreadsheet, sheet, write.description);
  });
  putRulesBack();
  writes.forEach((write, i) => {
    const sheet = sheets[i] as Sheet;
    const { own, description, parts } = write;
    if (own && parts?.length === 0) return;
    const charts = parts ? (own?.charts ?? []) : insertSheetCharts(sheet, description.charts);
    if (own && !parts) {
      const { sheet: id } = changes[i] as CellsWritten;
      transaction.later({ kind: "remove charts", sheet: id, charts: [...own.charts] });
    }
    if (own) forgetSheet(sheet);
    storeSheet(sheet, ownSheet(write, charts));
  });
  // Their names last and together: one that was renamed meanwhile would be written all the same.
  writes.forEach(({ name }, i) => {
    planned.requireName(sheets[i] as Sheet, name);
  });
  // The first one is where people begin to read.
  if (sheets[0] && writes[0]?.own === undefined) spreadsheet.setActiveSheet(sheets[0]);
  appendLog(spreadsheet, entry, transaction);
}

/** The cells that a write changes in a sheet that is there. */
export function sheetDestinations({ name, own, description, parts }: SheetWrite): Area[] {
  if (!own) return [];
  return (parts ?? coveredColumns(description, own)).map((area) => ({ ...area, sheet: name }));
}

/** The sheets of the writes; new ones among the first tabs, each at its place in the order of the writes. */
function makeSheets(
  { spreadsheet, transaction, planned }: Writer,
  writes: readonly SheetWrite[],
  { where }: LogEntry,
): Sheet[] {
  const made = writes.filter(({ own }) => !own);
  if (made.length > 0) {
    const others = spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
    transaction.begin(
      where,
      made.map(({ name }) => ({ kind: "sheet made", name, others })),
    );
  }
  const sheets = writes.map(({ name, own }, place) => {
    if (!own) {
      planned.hasMade(name);
      return spreadsheet.insertSheet(name, place);
    }
    const sheet = spreadsheet.getSheetByName(name);
    if (!sheet) throw new Overtaken();
    return sheet;
  });
  takeOutSpareRows(sheets, writes);
  return sheets;
}

/** Leaves new sheets as many rows as they are described with; all are asked for theirs before one is changed. */
function takeOutSpareRows(sheets: readonly Sheet[], writes: readonly SheetWrite[]): void {
  const spare = writes.map(({ own, description: { rows } }, i) =>
    own || rows === undefined ? 0 : (sheets[i] as Sheet).getMaxRows() - rows,
  );
  spare.forEach((count, i) => {
    const { rows = 0 } = (writes[i] as SheetWrite).description;
    if (count > 0) (sheets[i] as Sheet).deleteRows(rows + 1, count);
  });
}

/** The cells that a write fills or clears, with what they are to hold. */
function sheetChange(sheet: Sheet, { description, own, parts, insertRows }: SheetWrite): CellsWritten {
  const { cells, charts } = description;
  const { rows, columns } = sizeOf(description);
  const areas = parts ?? (own ? coveredColumns(description, own) : ownColumns(description));
  return cellsWritten(
    sheet,
    areas.map((area) => ({
      area,
      contents: Array.from({ length: area.rows }, (_, i) =>
        Array.from(
          { length: area.columns },
          (_, j) => cells[area.row - 1 + i]?.[area.column - 1 + j]?.content ?? null,
        ),
      ),
    })),
    {
      reach: {
        row: Math.max(rows, own?.rows ?? 0, own ? (description.rows ?? 0) : 0),
        column: Math.max(columns, own?.columns ?? 0),
      },
      charts: parts ? [] : charts.map(({ title }) => title),
      inserted: insertRows,
    },
  );
}

function makeRoom(sheet: Sheet, { insertRows }: SheetWrite, { rows, columns, added }: CellsWritten): void {
  if (insertRows) sheet.insertRowsBefore(insertRows.above, insertRows.count);
  if (added.rows + added.columns > 0) grow(sheet, rows + added.rows, columns + added.columns);
}

function writeCells(
  { local, planned }: Writer,
  sheet: Sheet,
  { name, own, description, parts }: SheetWrite,
  change: CellsWritten,
  isLookedAt: boolean,
): void {
  const areas = change.areas.map((area) => ({
    area,
    range: sheet.getRange(area.row, area.column, area.rows, area.columns),
  }));
  // Rules of cells that stood elsewhere before would refuse what is written.
  if (own && !parts) for (const { range } of areas) range.clearFormat().clearDataValidations();
  const cellsIn = ({ row, column, rows, columns }: CellArea) =>
    description.cells
      .slice(row - 1, row - 1 + rows)
      .map((cells) => cells.slice(column - 1, column - 1 + columns));
  // Below them columns look as they did.
  const described = (parts ?? ownColumns(description)).filter(({ row }) => row <= description.cells.length);
  for (const area of described) {
    writeLooks(sheet.getRange(area.row, area.column, area.rows, area.columns), cellsIn(area));
  }
  for (const { area, range } of areas) {
    if (!isLookedAt) planned.requireCellsUnchanged(sheet, name, [area]);
    const cells = cellsIn(area);
    range.setValues(
      Array.from({ length: area.rows }, (_, i) =>
        Array.from({ length: area.columns }, (_, j) => writtenCell(cells[i]?.[j]?.content ?? null, local())),
      ),
    );
  }
  for (const area of described) {
    writeRules(sheet.getRange(area.row, area.column, area.rows, area.columns), cellsIn(area));
  }
}

/** Whether a write makes names and rules for its cells: they follow those that are there already. */
function namesCells({ own, parts, insertRows }: SheetWrite): boolean {
  return !own || !parts || insertRows !== undefined;
}

/** Up to so many names each is looked for by itself; of more, all that the spreadsheet has are asked for theirs. */
const FEW_NAMES = 10;
const byName = (spreadsheet: Spreadsheet) => (name: string) => spreadsheet.getRangeByName(name) ?? undefined;
const rangesByName = (spreadsheet: Spreadsheet) => {
  const known = new Map(spreadsheet.getNamedRanges().map((named) => [named.getName(), named]));
  return (name: string) => known.get(name)?.getRange();
};

/** The names that the writes set, with where they point until then. */
function namesSet(spreadsheet: Spreadsheet, writes: readonly SheetWrite[]): Change[] {
  const names = writes.flatMap(({ description }) => Object.keys(description.names));
  if (names.length === 0) return [];
  const rangeNamed = names.length > FEW_NAMES ? rangesByName(spreadsheet) : byName(spreadsheet);
  return names.map((name) => {
    const range = rangeNamed(name);
    return {
      kind: "name set",
      name,
      before: range && { ...areaOf(range), sheet: range.getSheet().getSheetId() },
    };
  });
}

function sizeOf({ cells }: SheetDescription): { rows: number; columns: number } {
  return { rows: cells.length, columns: cells[0]?.length ?? 0 };
}

function ownSheet({ name, description, choices }: SheetWrite, charts: readonly number[]): OwnSheet {
  const { contents, open } = sheetContents(description);
  const { rows, columns } = sizeOf(description);
  return {
    kind: description.kind,
    name,
    choices,
    fingerprint: sheetFingerprint(contents),
    open,
    rows,
    columns: description.columns?.length ?? columns,
    charts,
  };
}

function nameCells(spreadsheet: Spreadsheet, sheet: Sheet, { names }: SheetDescription): void {
  const named = Object.entries(names);
  if (named.length === 0) return;
  // All ranges of this sheet in one call, and a call for each name.
  const here = named.filter(([, area]) => area.sheet === undefined);
  const addresses = here.map(([, { row, column, rows, columns }]) => areaA1(row, column, rows, columns));
  const ranges = sheet.getRangeList(addresses).getRanges();
  here.forEach(([name], i) => {
    spreadsheet.setNamedRange(name, ranges[i] as Range);
  });
  for (const [name, { sheet: other, ...area }] of named) {
    if (other !== undefined) spreadsheet.setNamedRange(name, rangeOf(spreadsheet, { ...area, sheet: other }));
  }
}
