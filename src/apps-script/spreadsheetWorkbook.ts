import { onFirstUse } from "../reference/onFirstUse.ts";
import { areaA1 } from "../tables/a1.ts";
import { runs } from "../tables/runs.ts";
import type { CellArea } from "../tables/SheetCell.ts";
import { HEAD_ROWS, type Table } from "../tables/Table.ts";
import { asciiJson } from "../workbook/asciiJson.ts";
import { filledColumns } from "../workbook/blocks/firstEdition.ts";
import { destinationOf } from "../workbook/destinationOf.ts";
import type { Area, LogEntry, OwnBlock, Workbook } from "../workbook/Workbook.ts";
import { askBeforeEdits, stopAsking } from "./askBeforeEdits.ts";
import { forgetBlock, storeBlock, storedBlocks } from "./blocks.ts";
import { withShownDates } from "./calendarDates.ts";
import { cancelRun } from "./cancelledRun.ts";
import { insertCharts, removeCharts } from "./charts.ts";
import { keep, kept } from "./kept.ts";
import { localFormulas } from "./localFormulas.ts";
import { appendLog } from "./log.ts";
import { keptRules } from "./obstacles/keptRules.ts";
import { refuseObstacles } from "./obstacles/refuseObstacles.ts";
import { refuseStrictRules } from "./obstacles/refuseStrictRules.ts";
import { rulesAside } from "./obstacles/rulesAside.ts";
import { unseen } from "./obstacles/unseen.ts";
import { placeOfUser } from "./placeOfUser.ts";
import { areaOf, rangeOf, rangeWithin, union } from "./ranges.ts";
import { ownSheets } from "./sheets.ts";
import { snapshot } from "./snapshot.ts";
import { standsEmpty } from "./standsEmpty.ts";
import type { Undo } from "./Undo.ts";
import { writeCells } from "./writeCells.ts";
import { writeGuarded } from "./writeGuarded.ts";
import { sheetDestinations, writeSheets } from "./writeSheets.ts";
import { setColourRules, writeTable } from "./writeTable.ts";

const REMEMBERED = "aiComp.choices";

/**
 * The open spreadsheet as commands see it; `undo` learns how to put back each of their changes, `beforeWriting` is called
 * once, before the first of them.
 */
export function spreadsheetWorkbook(undo: Undo, beforeWriting: () => void): Workbook {
  const spreadsheet = SpreadsheetApp.getActive();
  const added = new Set<string>();
  const free = new Set<string>();
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

  /** Once for the same cells; a sheet that this run made has nothing of anybody's. */
  function refuse(areas: readonly Area[]): void {
    const present = areas.filter(({ sheet }) => !added.has(sheet));
    const asked = JSON.stringify(present);
    if (!free.has(asked)) refuseObstacles(spreadsheet, present);
    free.add(asked);
  }

  function addSheet(wanted: string, shown?: "behind"): string {
    refuse([]);
    begin();
    const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
    const back = placeOfUser(spreadsheet);
    const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
    if (shown === "behind") back();
    undo.add(() => {
      spreadsheet.deleteSheet(sheet);
      back();
    });
    added.add(name);
    return name;
  }

  function write(
    sheet: string,
    table: Table,
    block: Pick<OwnBlock, "id" | "kind" | "choices" | "fingerprint" | "dataVersion">,
    replaced: OwnBlock | undefined,
    entry: LogEntry,
  ): void {
    refuse(destinationOf(table, sheet));
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
    writeTable(range, table, isNew ? undefined : keptRules(range, replaced?.area), local());
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
      const range = rangeWithin(spreadsheet, area);
      const values = range ? withShownDates(range.getValues()) : [];
      const formulas = range ? english(range.getFormulas()) : [];
      return { values: filledUp(values, area), formulas: filledUp(formulas, area) };
    },
    formulasAsRead: (area) => rangeOf(spreadsheet, area).getFormulas(),
    blocks() {
      blocks ??= storedBlocks(spreadsheet);
      return blocks;
    },
    usedAreas: () => spreadsheet.getSheets().map((sheet) => areaOf(sheet.getDataRange())),
    addSheet,
    write,
    refuseObstacles: refuse,
    unseen: (area) => unseen(spreadsheet, area),
    writeCells(changes, entry, typed) {
      const areas = changes.map(({ sheet, row, column }) => ({ sheet, row, column, rows: 1, columns: 1 }));
      refuse(areas);
      if (typed)
        refuseStrictRules(
          changes.map(({ content }, i) => ({ range: rangeOf(spreadsheet, areas[i] as Area), content })),
        );
      begin();
      const putRulesBack = typed ? undefined : rulesAside(spreadsheet, areas, undo);
      writeCells(spreadsheet, changes, local(), undo);
      putRulesBack?.();
      appendLog(spreadsheet, entry, undo);
    },
    remove(block, cells, entry) {
      refuse(cells.map((area) => ({ ...area, sheet: block.area.sheet })));
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
      const areas = writes.flatMap(sheetDestinations);
      refuse(areas);
      begin();
      const parts = areas.filter(({ sheet }) => writes.some(({ name, parts }) => name === sheet && parts));
      const putRulesBack = rulesAside(spreadsheet, parts, undo);
      writeSheets(spreadsheet, writes, local(), undo);
      putRulesBack();
      appendLog(spreadsheet, entry, undo);
    },
    writeGuarded(cells, { areas, why }, entry) {
      refuse([...cells.map(({ at }) => at), ...areas]);
      const guarded = cells.map(({ at, cell }) => ({ range: rangeOf(spreadsheet, at), cell }));
      refuseStrictRules(guarded.map(({ range, cell: { content } }) => ({ range, content })));
      begin();
      writeGuarded(
        guarded,
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

/** Cells of an area as they were read, with blanks where the sheet does not reach. */
function filledUp<Cell>(read: readonly (readonly Cell[])[], { rows, columns }: Area): (Cell | "")[][] {
  return Array.from({ length: rows }, (_row, i) =>
    Array.from({ length: columns }, (_column, j) => read[i]?.[j] ?? ""),
  );
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
