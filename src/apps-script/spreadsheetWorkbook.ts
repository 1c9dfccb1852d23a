import { fingerprintOf, spilledColumnsOf } from "../commands/define/fingerprint.ts";
import { spilledColumns, tableContents } from "../commands/define/tableContents.ts";
import type { Area, LogEntry, OwnBlock, Workbook } from "../commands/define/Workbook.ts";
import { HEAD_ROWS, type Table } from "../tables/Table.ts";
import { askBeforeEdits, stopAsking } from "./askBeforeEdits.ts";
import { forgetBlock, storeBlock, storedBlocks } from "./blocks.ts";
import { cancelRun } from "./cancelledRun.ts";
import { insertCharts, removeCharts } from "./charts.ts";
import { keep, kept } from "./kept.ts";
import { appendLog } from "./log.ts";
import { placeOfUser } from "./placeOfUser.ts";
import { areaOf, rangeOf, union } from "./ranges.ts";
import { ownSheets } from "./sheets.ts";
import { snapshot } from "./snapshot.ts";
import { standsEmpty } from "./standsEmpty.ts";
import type { Undo } from "./Undo.ts";
import { writeCells } from "./writeCells.ts";
import { writeGuarded } from "./writeGuarded.ts";
import { writeSheets } from "./writeSheets.ts";
import { setColourRules, writeTable } from "./writeTable.ts";

const REMEMBERED = "aiComp.choices";

/**
 * The open spreadsheet as commands see it; `undo` learns how to put back each of their changes, `beforeWriting` is called
 * once, before the first of them.
 */
export function spreadsheetWorkbook(undo: Undo, beforeWriting: () => void): Workbook {
  const spreadsheet = SpreadsheetApp.getActive();
  const added = new Set<string>();
  // Nobody else writes while a command runs, so what was read once holds until it writes itself.
  let selection: Area | undefined;
  let blocks: readonly OwnBlock[] | undefined;
  let writing = false;

  function begin(): void {
    if (!writing) beforeWriting();
    writing = true;
  }

  function addSheet(name: string, shown?: "behind"): string {
    begin();
    const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} ${number}`;
    const back = placeOfUser(spreadsheet);
    const sheet = spreadsheet.insertSheet(free, spreadsheet.getSheets().length);
    if (shown === "behind") back();
    undo.add(() => {
      spreadsheet.deleteSheet(sheet);
      back();
    });
    added.add(free);
    return free;
  }

  function write(
    area: Area,
    table: Table,
    block: Pick<OwnBlock, "id" | "kind" | "choices">,
    replaced: OwnBlock | undefined,
    entry: LogEntry,
  ): void {
    begin();
    blocks = undefined;
    const isNew = added.has(area.sheet);
    // The union of the old and the new place: what is no longer covered is cleared, and all of it can be put back.
    const touched = replaced ? union(area, replaced.area) : area;
    const range = rangeOf(spreadsheet, area);
    const touchedRange = replaced ? rangeOf(spreadsheet, touched) : range;
    // A sheet of its own goes as a whole.
    if (!isNew) undo.add(snapshot(touchedRange, filledBy(replaced, touched)));
    if (replaced) clear(rangeOf(spreadsheet, replaced.area));
    writeTable(range, table);
    if (replaced || table.colours.length > 0) setColourRules(range, area, table, replaced && touched);
    if (isNew) setUpSheet(range, table);
    if (table.asksBeforeEdits) askBeforeEdits(range, table);
    const charts = insertCharts(range, table, undo);
    const fingerprint = fingerprintOf(tableContents(table), spilledColumns(table));
    undo.add(() => {
      if (replaced) storeBlock(spreadsheet, replaced, rangeOf(spreadsheet, replaced.area));
      else forgetBlock(spreadsheet, block.id);
    });
    const madeSheet = isNew ? range.getSheet().getSheetId() : replaced?.madeSheet;
    const stored = { ...block, fingerprint, area, charts };
    storeBlock(spreadsheet, madeSheet === undefined ? stored : { ...stored, madeSheet }, range);
    appendLog(spreadsheet, entry, undo);
    if (replaced) undo.atTheEnd(() => removeCharts(range.getSheet(), replaced.charts));
  }

  return {
    locale: () => spreadsheet.getSpreadsheetLocale(),
    selection() {
      selection ??= areaOf(spreadsheet.getActiveRange() ?? spreadsheet.getActiveSheet().getRange(1, 1));
      return selection;
    },
    contents(area) {
      const range = rangeOf(spreadsheet, area);
      return { values: range.getValues(), formulas: range.getFormulas() };
    },
    blocks() {
      blocks ??= storedBlocks(spreadsheet);
      return blocks;
    },
    usedAreas: () => spreadsheet.getSheets().map((sheet) => areaOf(sheet.getDataRange())),
    addSheet,
    write,
    writeCells(changes, entry) {
      begin();
      writeCells(spreadsheet, changes, undo);
      appendLog(spreadsheet, entry, undo);
    },
    remove(block, entry) {
      begin();
      blocks = undefined;
      const range = rangeOf(spreadsheet, block.area);
      undo.add(snapshot(range, filledBy(block, block.area)));
      setColourRules(range, block.area, EMPTY_TABLE, block.area);
      clear(range);
      undo.add(() => storeBlock(spreadsheet, block, range));
      forgetBlock(spreadsheet, block.id);
      appendLog(spreadsheet, entry, undo);
      const sheet = range.getSheet();
      if (sheet.getSheetId() === block.madeSheet && standsEmpty(spreadsheet, sheet, block.charts)) {
        undo.atTheEnd(() => spreadsheet.deleteSheet(sheet));
        return;
      }
      undo.atTheEnd(() => stopAsking(range));
      undo.atTheEnd(() => removeCharts(sheet, block.charts));
    },
    sheetNames: () => spreadsheet.getSheets().map((sheet) => sheet.getName()),
    ownSheets: () => ownSheets(spreadsheet),
    named(name) {
      const range = spreadsheet.getRangeByName(name);
      return range ? areaOf(range) : undefined;
    },
    writeSheets(writes, entry) {
      begin();
      writeSheets(spreadsheet, writes, undo);
      appendLog(spreadsheet, entry, undo);
    },
    writeGuarded(cells, { areas, why }, entry) {
      begin();
      writeGuarded(
        cells.map(({ at, cell }) => ({ range: rangeOf(spreadsheet, at), cell })),
        areas.map((area) => rangeOf(spreadsheet, area)),
        why,
        undo,
      );
      appendLog(spreadsheet, entry, undo);
    },
    remembered: () => JSON.parse(documentProperties().getProperty(REMEMBERED) ?? "{}"),
    remember(panel, choices) {
      const remembered = JSON.parse(documentProperties().getProperty(REMEMBERED) ?? "{}");
      documentProperties().setProperty(REMEMBERED, JSON.stringify({ ...remembered, [panel]: choices }));
    },
    cancel: cancelRun,
    kept,
    keep(name, value) {
      begin();
      keep(name, value, undo);
    },
  };
}

const EMPTY_TABLE: Table = {
  title: "",
  provenance: "",
  titleCells: {},
  columns: [],
  rows: [],
  colours: [],
  charts: [],
};

function documentProperties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

/** Which cells of an area, counted from 0 within it, the formulas of a block fill. */
function filledBy(block: OwnBlock | undefined, area: Area): (row: number, column: number) => boolean {
  if (!block) return () => false;
  const spilled = new Set(spilledColumnsOf(block.fingerprint));
  const [top, left] = [block.area.row - area.row, block.area.column - area.column];
  return (row, column) => row >= top + HEAD_ROWS && row < top + block.area.rows && spilled.has(column - left);
}

function clear(range: GoogleAppsScript.Spreadsheet.Range): void {
  range.clear();
  range.clearNote();
}

/** A sheet of its own gets frozen heads and column widths; a place in the user's sheet keeps the user's. */
function setUpSheet(range: GoogleAppsScript.Spreadsheet.Range, { columns }: Table): void {
  const sheet = range.getSheet();
  sheet.setFrozenRows(HEAD_ROWS);
  for (let first = 0; first < columns.length; ) {
    const width = columns[first]?.width ?? 100;
    let count = 1;
    while (columns[first + count]?.width === width) count++;
    sheet.setColumnWidths(range.getColumn() + first, count, width);
    first += count;
  }
}
