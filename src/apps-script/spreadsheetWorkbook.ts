import { onFirstUse } from "../reference/onFirstUse.ts";
import { areaA1 } from "../tables/a1.ts";
import { runs } from "../tables/runs.ts";
import type { CellArea } from "../tables/SheetCell.ts";
import { HEAD_ROWS, type Table } from "../tables/Table.ts";
import { asciiJson } from "../workbook/asciiJson.ts";
import { filledColumns } from "../workbook/blocks/firstEdition.ts";
import type { Area, LogEntry, OwnBlock, Workbook } from "../workbook/Workbook.ts";
import { askBeforeEdits, stopAsking } from "./askBeforeEdits.ts";
import { forgetBlock, storeBlock, storedBlocks } from "./blocks.ts";
import { withShownDates } from "./calendarDates.ts";
import { cancelRun } from "./cancelledRun.ts";
import { insertCharts, removeCharts } from "./charts.ts";
import { keep, kept } from "./kept.ts";
import { localFormulas } from "./localFormulas.ts";
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

  const local = onFirstUse(() => localFormulas(spreadsheet.getSpreadsheetLocale()));

  /** The locale is asked for where there is a formula to read. */
  function english(formulas: string[][]): string[][] {
    return formulas.map((row) => row.map((formula) => (formula === "" ? "" : local().read(formula))));
  }

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
    sheet: string,
    table: Table,
    block: Pick<OwnBlock, "id" | "kind" | "choices" | "fingerprint" | "dataVersion">,
    replaced: OwnBlock | undefined,
    entry: LogEntry,
  ): void {
    begin();
    blocks = undefined;
    const area = { ...table.area, sheet };
    const isNew = added.has(sheet);
    // The union of the old and the new place, so that all of it can be put back.
    const touched = replaced ? union(area, replaced.area) : area;
    const range = rangeOf(spreadsheet, area);
    const touchedRange = replaced ? rangeOf(spreadsheet, touched) : range;
    // A sheet of its own goes as a whole.
    if (!isNew) undo.add(snapshot(touchedRange, local(), filledBy(replaced, touched)));
    clear(range.getSheet(), table.cleared);
    writeTable(range, table, local());
    if (replaced || table.colours.length > 0)
      setColourRules(range.getSheet(), table.colours, replaced && touched, local());
    if (isNew) setUpSheet(range.getSheet(), table);
    if (table.asksBeforeEdits) {
      if (replaced) undo.atTheEnd(() => stopAsking(touchedRange));
      undo.atTheEnd(() => askBeforeEdits(range.getSheet(), table.asksBeforeEdits ?? []));
    }
    const charts = insertCharts(range.getSheet(), table, undo);
    undo.add(() => {
      if (replaced) storeBlock(spreadsheet, replaced, rangeOf(spreadsheet, replaced.area));
      else forgetBlock(spreadsheet, block.id);
    });
    const madeSheet = isNew ? range.getSheet().getSheetId() : replaced?.madeSheet;
    const stored = { ...block, area, charts };
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
      return { values: withShownDates(range.getValues()), formulas: english(range.getFormulas()) };
    },
    formulasAsRead: (area) => rangeOf(spreadsheet, area).getFormulas(),
    blocks() {
      blocks ??= storedBlocks(spreadsheet);
      return blocks;
    },
    usedAreas: () => spreadsheet.getSheets().map((sheet) => areaOf(sheet.getDataRange())),
    addSheet,
    write,
    writeCells(changes, entry) {
      begin();
      writeCells(spreadsheet, changes, local(), undo);
      appendLog(spreadsheet, entry, undo);
    },
    remove(block, cells, entry) {
      begin();
      blocks = undefined;
      const range = rangeOf(spreadsheet, block.area);
      undo.add(snapshot(range, local(), filledBy(block, block.area)));
      setColourRules(range.getSheet(), [], block.area, local());
      clear(range.getSheet(), cells);
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
      writeSheets(spreadsheet, writes, local(), undo);
      appendLog(spreadsheet, entry, undo);
    },
    writeGuarded(cells, { areas, why }, entry) {
      begin();
      writeGuarded(
        cells.map(({ at, cell }) => ({ range: rangeOf(spreadsheet, at), cell })),
        areas.map((area) => rangeOf(spreadsheet, area)),
        why,
        local(),
        undo,
      );
      appendLog(spreadsheet, entry, undo);
    },
    remembered: () => JSON.parse(documentProperties().getProperty(REMEMBERED) ?? "{}"),
    remember(panel, choices) {
      const remembered = JSON.parse(documentProperties().getProperty(REMEMBERED) ?? "{}");
      documentProperties().setProperty(REMEMBERED, asciiJson({ ...remembered, [panel]: choices }));
    },
    cancel: cancelRun,
    kept,
    keep(name, value) {
      begin();
      keep(name, value, undo);
    },
  };
}

function documentProperties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

/** Which cells of an area, counted from 0 within it, the formulas of a block of version 0.1.0 fill. */
function filledBy(block: OwnBlock | undefined, area: Area): (row: number, column: number) => boolean {
  if (!block) return () => false;
  const filled = new Set(filledColumns(block));
  const [top, left] = [block.area.row - area.row, block.area.column - area.column];
  return (row, column) => row >= top + HEAD_ROWS && row < top + block.area.rows && filled.has(column - left);
}

/** All at once: their number may be that of the people in a team. */
function clear(sheet: GoogleAppsScript.Spreadsheet.Sheet, cells: readonly CellArea[]): void {
  if (cells.length === 0) return;
  const list = sheet.getRangeList(
    cells.map(({ row, column, rows, columns }) => areaA1(row, column, rows, columns)),
  );
  list.clear();
  list.clearNote();
  list.clearDataValidations();
}

/** A sheet of its own gets frozen heads and column widths; a place in the user's sheet keeps the user's. */
function setUpSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet, { area, widths, frozen }: Table): void {
  sheet.setFrozenRows(frozen.rows);
  sheet.setFrozenColumns(frozen.columns);
  for (const width of new Set(widths)) {
    const columns = widths.flatMap((each, i) => (each === width ? [i] : []));
    for (const { first, count } of runs(columns)) {
      sheet.setColumnWidths(area.column + first, count, width);
    }
  }
}
