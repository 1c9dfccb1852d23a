import { areaA1 } from "../tables/a1.ts";
import { isFormula } from "../tables/Content.ts";
import { lies, outside } from "../tables/overlap.ts";
import { rectangles } from "../tables/rectangles.ts";
import { runs } from "../tables/runs.ts";
import type { CellArea, SheetCell } from "../tables/SheetCell.ts";
import type { Table } from "../tables/Table.ts";
import { writtenAreas } from "../tables/writtenAreas.ts";
import { shownRange } from "../workbook/shownRange.ts";
import type { LogEntry, OwnBlock } from "../workbook/Workbook.ts";
import { requireInPlace, storeBlock } from "./blocks.ts";
import { chartReach, insertCharts } from "./charts.ts";
import { appendLog } from "./log.ts";
import { type CellRules, keptRules } from "./obstacles/keptRules.ts";
import { ownParts } from "./ownParts.ts";
import { grow, union } from "./ranges.ts";
import { setColourRules } from "./setColourRules.ts";
import { cellsWritten } from "./transaction/cellsWritten.ts";
import { marked, type Writing } from "./transaction/marks.ts";
import type { Writer } from "./transaction/Writer.ts";
import { writeContents, writeLooks, writeRules } from "./writeSheetCells.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes a block to a sheet, remembers it in place of `replaced`, and logs it; `isMade`: the sheet is there for it. */
export function writeBlock(
  { spreadsheet, local, transaction, planned }: Writer,
  sheet: Sheet,
  isMade: boolean,
  table: Table,
  block: Pick<OwnBlock, "id" | "kind" | "choices" | "fingerprint" | "dataVersion">,
  replaced: OwnBlock | undefined,
  entry: LogEntry,
): void {
  if (replaced) requireInPlace(spreadsheet, replaced);
  // What is read is read before there is something written that Google would first bring up to date.
  const formulas = local();
  const name = sheet.getName();
  const area = { ...table.area, sheet: name };
  const touched = replaced ? union(area, replaced.area) : area;
  const change = cellsWritten(sheet, [writingOf(table, touched)], {
    reach: chartReach(table),
    charts: table.charts.map(({ title }) => title),
  });
  transaction.begin(shownRange(area), [
    change,
    {
      kind: "block stored",
      id: block.id,
      before: replaced && { block: replaced, sheet: sheet.getSheetId() },
    },
    { kind: "line logged", what: entry.what, where: entry.where },
  ]);
  grow(sheet, change.rows + change.added.rows, change.columns + change.added.columns);
  const range = sheet.getRange(area.row, area.column, area.rows, area.columns);
  const kept = isMade ? undefined : keptRules(range, replaced?.area);
  // First: a block that is written anew may come to stand where its earlier edition is cleared.
  if (table.cleared.length > 0) {
    planned.requireUnchanged(sheet, name, change.areas);
    // What is written over stays until then: a row that somebody inserts meanwhile is found by what stands around it.
    const blanked = table.cleared.flatMap((each) => outside(each, writtenAreas(table)));
    clear(sheet, table.cleared, blanked);
    planned.hasCleared(name, blanked);
  }
  const parts = ownParts(range, table, kept);
  // Before the looks, after which Google would bring those up to date to say what rules there are.
  if (replaced || table.colours.length > 0) {
    setColourRules(sheet, table.colours, replaced && touched, formulas);
  }
  for (const { area, range, cells, kept } of parts) {
    // A strict rule of a cell would stop what is written.
    if (kept) clearRules(sheet, outside(area, keptTicks(area, cells, kept)));
    writeLooks(range, cells);
  }
  if (isMade) setUpSheet(sheet, table);
  // From the bottom: what a head's formula fills is not there yet when it is looked at.
  for (const { area, range, cells } of [...parts].reverse()) {
    const contents = cells.map((row) => row.map(({ content }) => content));
    for (const content of contents.flat()) if (isFormula(content)) planned.hasWrittenFormula(content.formula);
    planned.requireUnchanged(sheet, name, [marked({ area, contents })]);
    writeContents(range, cells, formulas);
  }
  for (const { area, range, cells, kept } of parts) {
    planned.requireWritten(sheet, ticked(area, cells));
    writeRules(range, cells, kept);
  }
  planned.hasWritten(name);
  const charts = insertCharts(sheet, table);
  // A chart that is drawn while its sheet is renamed may look for its figures under the old name.
  if (charts.length > 0) planned.requireName(sheet, name);
  const madeSheet = isMade ? change.sheet : replaced?.madeSheet;
  const stored = { ...block, area, charts };
  storeBlock(spreadsheet, madeSheet === undefined ? stored : { ...stored, madeSheet }, range);
  appendLog(spreadsheet, entry, transaction);
  const place = { ...touched, sheet: change.sheet };
  if (table.asksBeforeEdits) {
    transaction.later({
      kind: "ask before edits",
      block: block.id,
      width: area.columns,
      columns: table.asksBeforeEdits.map(({ first, count }) => ({ first: first - area.column, count })),
    });
  }
  if (replaced && replaced.charts.length > 0) {
    transaction.later({ kind: "remove charts", sheet: place.sheet, charts: [...replaced.charts] });
  }
}

/** What each cell of the area is to hold: the block's own cells, and blanks where they stood before. */
function writingOf({ area, cells, cleared }: Table, touched: CellArea): Writing {
  const isCleared = (row: number, column: number) => cleared.some((each) => lies({ row, column }, each));
  return {
    area: touched,
    contents: Array.from({ length: touched.rows }, (_, i) =>
      Array.from({ length: touched.columns }, (_, j) => {
        const [row, column] = [touched.row + i, touched.column + j];
        const cell = cells[row - area.row]?.[column - area.column];
        return cell ? cell.content : isCleared(row, column) ? null : undefined;
      }),
    ),
  };
}

/** The cells of a part that hold a tick, with what they hold. */
function ticked({ row, column }: CellArea, cells: readonly (readonly SheetCell[])[]) {
  return cells.flatMap((line, i) =>
    line.flatMap(({ rule, content }, j) =>
      rule?.accepts === "tick" ? [{ row: row + i, column: column + j, content }] : [],
    ),
  );
}

/** Those that had a rule before: without it, text that somebody types meanwhile would be lost once it is back. */
function keptTicks(area: CellArea, cells: readonly (readonly SheetCell[])[], kept: CellRules): CellArea[] {
  const had = ({ row, column }: { row: number; column: number }) =>
    kept[row - area.row]?.[column - area.column] !== null;
  return rectangles(ticked(area, cells).filter(had));
}

function clearRules(sheet: Sheet, areas: readonly CellArea[]): void {
  if (areas.length > 0) listOf(sheet, areas).clearDataValidations();
}

function listOf(sheet: Sheet, areas: readonly CellArea[]): GoogleAppsScript.Spreadsheet.RangeList {
  return sheet.getRangeList(
    areas.map(({ row, column, rows, columns }) => areaA1(row, column, rows, columns)),
  );
}

/** Takes off looks, and contents where they are `blanked`; all at once, since they may be as many as people in a team. */
export function clear(sheet: Sheet, cells: readonly CellArea[], blanked = cells): void {
  if (blanked.length > 0) listOf(sheet, blanked).clearContent();
  if (cells.length === 0) return;
  const list = listOf(sheet, cells);
  list.clearFormat();
  list.clearNote();
  list.clearDataValidations();
}

/** A sheet of its own gets frozen heads and column widths; a place in the user's sheet keeps the user's. */
function setUpSheet(sheet: Sheet, { area, widths, frozen }: Table): void {
  sheet.setFrozenRows(frozen.rows);
  sheet.setFrozenColumns(frozen.columns);
  for (const width of new Set(widths)) {
    const columns = widths.flatMap((each, i) => (each === width ? [i] : []));
    for (const { first, count } of runs(columns)) {
      sheet.setColumnWidths(area.column + first, count, width);
    }
  }
}
