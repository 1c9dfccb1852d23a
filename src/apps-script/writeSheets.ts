import { areaA1 } from "../tables/a1.ts";
import type { SheetDescription } from "../tables/Sheet.ts";
import { sheetContents } from "../workbook/sheetContents.ts";
import { sheetFingerprint } from "../workbook/sheetFingerprint.ts";
import type { Area, OwnSheet, SheetWrite } from "../workbook/Workbook.ts";
import { insertSheetCharts, removeCharts } from "./charts.ts";
import type { LocalFormulas } from "./localFormulas.ts";
import { coveredColumns, ownColumns } from "./ownColumns.ts";
import { rangeOf } from "./ranges.ts";
import { setSheetRules } from "./setSheetRules.ts";
import { forgetSheet, storeSheet } from "./sheets.ts";
import { snapshot } from "./snapshot.ts";
import type { Undo } from "./Undo.ts";
import { writeSheetCells } from "./writeSheetCells.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes or rewrites sheets that call each other. */
export function writeSheets(
  spreadsheet: Spreadsheet,
  writes: readonly SheetWrite[],
  local: LocalFormulas,
  undo: Undo,
): void {
  // All sheets first: a formula that calls a sheet which is not there yet would stay an error.
  const sheets = writes.map((write, i) => sheetOf(spreadsheet, write, i, local, undo));
  writes.forEach((write, i) => {
    const sheet = sheets[i] as Sheet;
    for (const area of write.parts ?? ownColumns(write.description)) {
      const { cells } = write.description;
      const rows = cells.slice(area.row - 1, area.row - 1 + area.rows);
      writeSheetCells(
        sheet.getRange(area.row, area.column, area.rows, area.columns),
        rows.map((row) => row.slice(area.column - 1, area.column - 1 + area.columns)),
        local,
      );
    }
    // Rules and names follow their cells; they are set where there are new ones.
    if (write.own && write.parts && !write.insertRows) return;
    setSheetRules(sheet, write.description, write.own, local);
    nameCells(spreadsheet, sheet, write.description);
  });
  writes.forEach((write, i) => {
    const sheet = sheets[i] as Sheet;
    const { own, description, parts } = write;
    if (own && parts?.length === 0) return;
    const charts = parts ? (own?.charts ?? []) : insertSheetCharts(sheet, description.charts, undo);
    if (own) {
      undo.add(() => {
        forgetSheet(sheet);
        storeSheet(sheet, own);
      });
      if (!parts) undo.atTheEnd(() => removeCharts(sheet, own.charts));
      forgetSheet(sheet);
    }
    storeSheet(sheet, ownSheet(write, charts));
  });
  // The first one is where people begin to read.
  if (sheets[0] && writes[0]?.own === undefined) spreadsheet.setActiveSheet(sheets[0]);
}

/** The cells that a write changes in a sheet that is there. */
export function sheetDestinations({ name, own, description, parts }: SheetWrite): Area[] {
  if (!own) return [];
  return (parts ?? coveredColumns(description, own)).map((area) => ({ ...area, sheet: name }));
}

/** The sheet of a write; a new one among the first tabs, at its place in the order of the writes. */
function sheetOf(
  spreadsheet: Spreadsheet,
  write: SheetWrite,
  place: number,
  local: LocalFormulas,
  undo: Undo,
): Sheet {
  const { name, own, description, insertRows, parts } = write;
  const { rows, columns } = sizeOf(description);
  if (!own) {
    const sheet = spreadsheet.insertSheet(name, place);
    undo.add(() => {
      for (const named of Object.keys(description.names)) {
        if (spreadsheet.getRangeByName(named)) spreadsheet.removeNamedRange(named);
      }
      spreadsheet.deleteSheet(sheet);
    });
    grow(sheet, rows, columns);
    return sheet;
  }
  const sheet = spreadsheet.getSheetByName(name);
  if (!sheet) throw new Error(`The sheet "${name}" is no longer in this spreadsheet.`);
  if (insertRows) {
    sheet.insertRowsBefore(insertRows.above, insertRows.count);
    undo.add(() => sheet.deleteRows(insertRows.above, insertRows.count));
  }
  grow(sheet, Math.max(rows, own.rows), Math.max(columns, own.columns));
  for (const area of parts ?? coveredColumns(description, own)) {
    const range = sheet.getRange(area.row, area.column, area.rows, area.columns);
    undo.add(snapshot(range, local));
    if (parts) continue;
    const accepted = range.getDataValidations();
    undo.add(() => range.setDataValidations(accepted));
    // Rules of cells that stood elsewhere before would refuse what is written.
    range.clear().clearDataValidations();
  }
  return sheet;
}

function grow(sheet: Sheet, rows: number, columns: number): void {
  const [lastRow, lastColumn] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > lastRow) sheet.insertRowsAfter(lastRow, rows - lastRow);
  if (columns > lastColumn) sheet.insertColumnsAfter(lastColumn, columns - lastColumn);
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
