import type { LocalFormulas } from "../../input/localFormulas.ts";
import type { OwnBlock } from "../../workbook/Workbook.ts";
import { forgetBlock, restoreBlock, storedBlocks } from "../blocks.ts";
import { removeCharts } from "../charts.ts";
import { clearKept, setEdition } from "../kept.ts";
import { removeLine } from "../log.ts";
import { forgetSheets, storeSheet } from "../sheets.ts";
import { areasBefore } from "./areasBefore.ts";
import { attempt } from "./attempt.ts";
import type { BlockStored, CellsWritten, NameSet, Place, RecordStored, SheetMade } from "./Change.ts";
import { followedBy } from "./followedBy.ts";
import { type Journal, keepJournal } from "./Journal.ts";
import { type Movement, UNMOVED } from "./movement.ts";
import { putBackCells } from "./putBackCells.ts";
import { putBackColours } from "./putBackColours.ts";
import { deleteCopy } from "./sheetCopy.ts";
import { sheetWithId } from "./sheetWithId.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** How putting back went. */
export interface PutBack {
  /** Ranges that somebody typed meanwhile, which stay. */
  kept: string[];
  /** What could not be put back, in words. */
  left: string[];
}

/**
 * Puts everything back that a journal names: in the run that failed, or in the next one after it was cut off. It
 * compares what stands with what stood, so it may be cut off itself and done again.
 */
export function putBack(spreadsheet: Spreadsheet, journal: Journal, local: () => LocalFormulas): PutBack {
  const kept: string[] = [];
  const left: string[] = [];
  const doing = (what: string, act: () => void) => {
    if (!attempt(act)) left.push(what);
  };
  const { changes } = journal;
  const cellsChanged = changes.filter((change) => change.kind === "cells written");
  const movements = new Map<number, Movement>();

  for (const change of changes) {
    if (change.kind === "line logged") {
      doing("a line in the log", () => removeLine(spreadsheet, change, journal.began));
    }
  }
  for (const written of cellsChanged) {
    const areas = areasBefore(written);
    const sheet = sheetWithId(spreadsheet, written.sheet);
    // Without its copy nothing was written yet; a sheet that was deleted is gone as somebody wanted.
    const copy = written.copy === undefined ? undefined : spreadsheet.getSheetByName(written.copy);
    if (!sheet || copy === null) continue;
    doing(`cells of ${sheet.getName()}`, () => {
      const change = { ...written, areas };
      removeNewCharts(sheet, change);
      takeOutRows(sheet, change);
      const moved = followedBy(copy, sheet, change, local, (shifts) => {
        written.moved = shifts;
        keepJournal(journal);
      });
      movements.set(change.sheet, moved);
      kept.push(...putBackCells(sheet, copy, change, moved, local));
      if (!copy) return;
      putBackColours(sheet, copy, moved);
      takeOutAdded(sheet, change);
    });
  }
  for (const change of changes) {
    if (change.kind === "block stored") {
      doing(`what is remembered of ${change.id}`, () => putBackBlock(spreadsheet, change, movements));
    }
    if (change.kind === "name set") {
      doing(`the name ${change.name}`, () => putBackName(spreadsheet, change, movements));
    }
    if (change.kind === "text kept") {
      doing("what is kept of detached formulas", () => {
        setEdition(change.name, change.before);
        clearKept(change.name);
      });
    }
    if (change.kind === "record stored") {
      doing("what is remembered of a sheet", () => putBackRecord(spreadsheet, change));
    }
  }
  for (const change of changes) {
    if (change.kind === "sheet made") {
      doing(`the sheet ${change.name}`, () => deleteMade(spreadsheet, change, cellsChanged));
    }
  }
  if (left.length === 0) {
    for (const { copy } of cellsChanged) {
      if (copy !== undefined) doing(`the sheet "${copy}"`, () => deleteCopy(spreadsheet, copy));
    }
  }
  return { kept: [...new Set(kept)], left };
}

function removeNewCharts(sheet: Sheet, { charts }: CellsWritten): void {
  if (!charts) return;
  const ours = sheet.getCharts().filter((chart) => {
    const id = chart.getChartId();
    return (
      id !== null &&
      !charts.before.includes(id) &&
      charts.titles.includes(String(chart.getOptions().get("title")))
    );
  });
  removeCharts(
    sheet,
    ours.flatMap((chart) => chart.getChartId() ?? []),
  );
}

/** Takes out the rows that the run inserted, where it got so far. */
function takeOutRows(sheet: Sheet, { inserted, rows, added }: CellsWritten): void {
  if (!inserted) return;
  const more = sheet.getMaxRows() - rows;
  if (more === inserted.count || more === inserted.count + added.rows) {
    sheet.deleteRows(inserted.above, inserted.count);
  }
}

/** Takes out rows and columns that the run added at the end, where nothing stands in them. */
function takeOutAdded(sheet: Sheet, { rows, columns, added }: CellsWritten): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const [spareRows, spareColumns] = [maxRows - sheet.getLastRow(), maxColumns - sheet.getLastColumn()];
  if (added.rows > 0 && maxRows - rows >= added.rows && spareRows >= added.rows) {
    sheet.deleteRows(maxRows - added.rows + 1, added.rows);
  }
  if (added.columns > 0 && maxColumns - columns >= added.columns && spareColumns >= added.columns) {
    sheet.deleteColumns(maxColumns - added.columns + 1, added.columns);
  }
}

function putBackBlock(
  spreadsheet: Spreadsheet,
  { id, before }: BlockStored,
  movements: ReadonlyMap<number, Movement>,
): void {
  // Not stored anew yet: its place has followed its cells by itself.
  if (before && isStored(spreadsheet, before.block)) return;
  const range = before && rangeNow(spreadsheet, { ...before.block.area, sheet: before.sheet }, movements);
  if (range) restoreBlock(spreadsheet, (before as { block: OwnBlock }).block, range);
  else forgetBlock(spreadsheet, id);
}

function isStored(spreadsheet: Spreadsheet, block: OwnBlock): boolean {
  const described = ({ area: _area, ...description }: OwnBlock) => JSON.stringify(description);
  const stored = storedBlocks(spreadsheet).find(({ id }) => id === block.id);
  return stored !== undefined && described(stored) === described(block);
}

function putBackName(
  spreadsheet: Spreadsheet,
  { name, before }: NameSet,
  movements: ReadonlyMap<number, Movement>,
): void {
  const range = before && rangeNow(spreadsheet, before, movements);
  if (range) spreadsheet.setNamedRange(name, range);
  else if (spreadsheet.getRangeByName(name)) spreadsheet.removeNamedRange(name);
}

function putBackRecord(spreadsheet: Spreadsheet, { sheet: id, before }: RecordStored): void {
  const sheet = sheetWithId(spreadsheet, id);
  if (!sheet) return;
  forgetSheets([sheet]);
  if (before) storeSheet(sheet, before);
}

/** Where a place of before is now; undefined where it was taken out. */
function rangeNow(
  spreadsheet: Spreadsheet,
  { sheet: id, row, column, rows, columns }: Place,
  movements: ReadonlyMap<number, Movement>,
): Range | undefined {
  const moved = movements.get(id) ?? UNMOVED;
  const first = moved.now({ row, column });
  const last = moved.now({ row: row + rows - 1, column: column + columns - 1 });
  if (!first || !last) return undefined;
  return sheetWithId(spreadsheet, id)?.getRange(
    first.row,
    first.column,
    last.row - first.row + 1,
    last.column - first.column + 1,
  );
}

/** Deletes a sheet that the run made, unless somebody typed into it. */
function deleteMade(
  spreadsheet: Spreadsheet,
  { name, others, id: own }: SheetMade,
  written: readonly CellsWritten[],
): void {
  for (const sheet of spreadsheet.getSheets()) {
    const id = sheet.getSheetId();
    const isMade =
      id === own ||
      (!others.includes(id) && (sheet.getName() === name || written.some((change) => change.sheet === id)));
    // Google keeps one sheet to be seen, which may be ours where somebody deleted the others.
    const isLast = spreadsheet
      .getSheets()
      .every((other) => other.isSheetHidden() || other.getSheetId() === id);
    if (isMade && sheet.getLastRow() === 0 && !isLast) spreadsheet.deleteSheet(sheet);
  }
}
