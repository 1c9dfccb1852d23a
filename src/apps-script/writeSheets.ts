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
import { areaOf, presentSheet } from "./ranges.ts";
import { setColumnLooks } from "./setColumnLooks.ts";
import { setSheetRules } from "./setSheetRules.ts";
import { forgetSheets, storeSheet } from "./sheets.ts";
import { areasBefore } from "./transaction/areasBefore.ts";
import type { CellsWritten, Change } from "./transaction/Change.ts";
import { cellsWritten, type NewSheet } from "./transaction/cellsWritten.ts";
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
  const { sheets, news } = makeSheets(writer, writes, entry);
  const changes = writes.map((write, i) => sheetChange(sheets[i] as Sheet, write, news[i]));
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
  // New sheets are formatted, looked at and filled together: each look would have Google write what waits until then.
  const made = writes.flatMap((write, i) =>
    write.own ? [] : [{ write, sheet: sheets[i] as Sheet, change: changes[i] as CellsWritten }],
  );
  for (const { sheet, write } of made) writeSheetLooks(sheet, write);
  for (const { sheet, write, change } of made) {
    planned.requireCellsUnchanged(sheet, write.name, areasBefore(change));
  }
  writes.forEach((write, i) => {
    const sheet = sheets[i] as Sheet;
    const change = changes[i] as CellsWritten;
    if (write.own && !write.keepsLooks) writeSheetLooks(sheet, write);
    writeSheetContents(writer, sheet, write, change, isLookedAt || !write.own);
    planned.hasWritten(write.name);
    // Rules and names follow their cells; they are set where there are new ones.
    if (!namesCells(write)) return;
    setSheetRules(sheet, write.description, write.own, writer.local());
    if (!write.own) setColumnLooks(sheet, write.description);
    nameCells(spreadsheet, sheet, write.description);
  });
  putRulesBack();
  const isRemembered = ({ own, parts }: SheetWrite) => !own || parts?.length !== 0;
  forgetSheets(sheets.filter((_, i) => writes[i]?.own && isRemembered(writes[i])));
  writes.forEach((write, i) => {
    const sheet = sheets[i] as Sheet;
    const { own, description, parts } = write;
    if (!isRemembered(write)) return;
    const charts = parts ? (own?.charts ?? []) : insertSheetCharts(sheet, description.charts);
    if (own && !parts) {
      const { sheet: id } = changes[i] as CellsWritten;
      transaction.later({ kind: "remove charts", sheet: id, charts: [...own.charts] });
    }
    storeSheet(sheet, ownSheet(write, charts));
  });
  // The first one is where people begin to read.
  if (sheets[0] && writes[0]?.own === undefined) spreadsheet.setActiveSheet(sheets[0]);
  // Their names last and together: one that was renamed meanwhile would be written all the same.
  writes.forEach(({ name }, i) => {
    planned.requireName(sheets[i] as Sheet, name);
  });
  appendLog(spreadsheet, entry, transaction);
}

/** The cells that a write changes in a sheet that is there. */
export function sheetDestinations({ name, own, description, parts }: SheetWrite): Area[] {
  if (!own) return [];
  return (parts ?? coveredColumns(description, own)).map((area) => ({ ...area, sheet: name }));
}

/** The sheets of the writes, new ones among the first tabs, each at its place in their order; and what is known of the new ones. */
function makeSheets(
  { spreadsheet, transaction, planned }: Writer,
  writes: readonly SheetWrite[],
  { where }: LogEntry,
): { sheets: readonly Sheet[]; news: readonly (NewSheet | undefined)[] } {
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
  const ids = writes.map(({ own }, i) => (own ? 0 : (sheets[i] as Sheet).getSheetId()));
  const first = sheets[writes.findIndex(({ own }) => !own)];
  if (!first) return { sheets, news: [] };
  // All new sheets are as large as one of them.
  const size = { rows: first.getMaxRows(), columns: first.getMaxColumns() };
  const news = writes.map(({ own, description: { rows = size.rows } }, i) => {
    if (own) return undefined;
    if (rows < size.rows) (sheets[i] as Sheet).deleteRows(rows + 1, size.rows - rows);
    return { id: ids[i] as number, rows: Math.min(rows, size.rows), columns: size.columns };
  });
  return { sheets, news };
}

/** The cells that a write fills or clears, with what they are to hold. */
function sheetChange(
  sheet: Sheet,
  { description, own, parts, insertRows }: SheetWrite,
  made: NewSheet | undefined,
): CellsWritten {
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
      made,
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
  const last = rows + (insertRows?.count ?? 0);
  if (added.rows > 0) sheet.insertRowsAfter(last, added.rows);
  if (added.columns > 0) sheet.insertColumnsAfter(columns, added.columns);
}

/** How cells look; below them columns look as they did. */
function writeSheetLooks(sheet: Sheet, { own, description, parts }: SheetWrite): void {
  // Rules of cells that stood elsewhere before would refuse what is written.
  if (own && !parts) {
    for (const area of coveredColumns(description, own)) {
      rangeIn(sheet, area).clearFormat().clearDataValidations();
    }
  }
  for (const area of describedAreas(description, parts)) {
    writeLooks(rangeIn(sheet, area), cellsIn(description, area));
  }
}

function writeSheetContents(
  { local, planned }: Writer,
  sheet: Sheet,
  { name, description, parts }: SheetWrite,
  { areas }: CellsWritten,
  isLookedAt: boolean,
): void {
  for (const area of areas) {
    if (!isLookedAt) planned.requireCellsUnchanged(sheet, name, [area]);
    const cells = cellsIn(description, area);
    rangeIn(sheet, area).setValues(
      Array.from({ length: area.rows }, (_, i) =>
        Array.from({ length: area.columns }, (_, j) => writtenCell(cells[i]?.[j]?.content ?? null, local())),
      ),
    );
  }
  for (const area of describedAreas(description, parts)) {
    writeRules(rangeIn(sheet, area), cellsIn(description, area));
  }
}

function describedAreas(description: SheetDescription, parts: SheetWrite["parts"]): readonly CellArea[] {
  return (parts ?? ownColumns(description)).filter(({ row }) => row <= description.cells.length);
}

function cellsIn({ cells }: SheetDescription, { row, column, rows, columns }: CellArea) {
  return cells.slice(row - 1, row - 1 + rows).map((line) => line.slice(column - 1, column - 1 + columns));
}

function rangeIn(sheet: Sheet, { row, column, rows, columns }: CellArea): Range {
  return sheet.getRange(row, column, rows, columns);
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
  return (name: string) => {
    try {
      return known.get(name)?.getRange() ?? undefined;
    } catch {
      // Whether it outlived its cells, or Google failed.
      return spreadsheet.getRangeByName(name) ?? undefined;
    }
  };
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

function ownSheet({ name, description, kinds, choices }: SheetWrite, charts: readonly number[]): OwnSheet {
  const { contents, open } = sheetContents(description);
  const { rows, columns } = sizeOf(description);
  return {
    kind: description.kind,
    name,
    choices,
    fingerprint: sheetFingerprint(contents, kinds),
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
    if (other !== undefined) spreadsheet.setNamedRange(name, rangeIn(presentSheet(spreadsheet, other), area));
  }
}
