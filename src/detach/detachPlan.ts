import { isFormula } from "../tables/Content.ts";
import { copyToBePinned, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import { shownRange } from "../workbook/shownRange.ts";
import type { Area, CellChange, Contents, Workbook } from "../workbook/Workbook.ts";
import { type DetachedCell, detaching } from "./detachedFormula.ts";
import { type DetachedOriginal, detachedOriginals, hashOfCells, roomFor } from "./detachedStore.ts";
import { fitting } from "./fittingCalls.ts";
import type { LiveCell, SheetReading } from "./SheetReading.ts";

/** A live formula and the cells that take its place. */
export interface PlannedFormula {
  live: LiveCell;
  area: Area;
  cells: readonly DetachedCell[];
}

export interface DetachPlan {
  /** What this run does. */
  now: readonly PlannedFormula[];
  /** How many are for the next run: one has so much time. */
  later: number;
  /** How many stay, because there is no room to remember them. */
  withoutRoom: number;
  unchanged: readonly { range: string; reason: string }[];
  /** What is remembered of formulas that were detached before, elsewhere. */
  earlier: readonly DetachedOriginal[];
}

/** What detaching every formula of ours would do. Nothing is written. */
export function detachPlan(workbook: Workbook, reading: SheetReading): DetachPlan {
  const live = reading.liveCells();
  if (live.length === 0) return { now: [], later: 0, withoutRoom: 0, unchanged: [], earlier: [] };
  const detached = detaching(reading, pinnedCopy(workbook) ?? copyToBePinned());
  const planned: PlannedFormula[] = [];
  const unchanged: { range: string; reason: string }[] = [];
  for (const cell of live) {
    const outcome = detached(cell);
    if ("cells" in outcome) planned.push({ live: cell, area: areaOf(cell, outcome.cells), ...outcome });
    else unchanged.push({ range: shownRange({ ...cell, rows: 1, columns: 1 }), reason: outcome.reason });
  }
  const places = new Set(planned.map(({ area }) => shownRange(area)));
  const earlier = detachedOriginals(workbook).filter((original) => !places.has(shownRange(original)));
  const room = planned.slice(0, roomFor(planned.map(originalAsPlanned), earlier, workbook));
  const now = fitting(room, changesTo, reading);
  return {
    now,
    later: room.length - now.length,
    withoutRoom: planned.length - room.length,
    unchanged,
    earlier,
  };
}

export function changesTo({ live: { sheet }, cells }: PlannedFormula): CellChange[] {
  return cells.map(({ row, column, content }) => ({ sheet, row, column, content }));
}

/** What is remembered of a formula, by the cells as they are planned. */
export function originalAsPlanned(planned: PlannedFormula): DetachedOriginal {
  const { area, cells } = planned;
  const empty = <T>(blank: T) => Array.from({ length: area.rows }, () => Array<T>(area.columns).fill(blank));
  const values = empty<unknown>("");
  const formulas = empty("");
  for (const { row, column, content } of cells) {
    const [line, own] = [values[row - area.row], formulas[row - area.row]];
    if (!line || !own) continue;
    if (isFormula(content)) own[column - area.column] = content.formula;
    else line[column - area.column] = content;
  }
  return originalOf(planned, { values, formulas });
}

/** What is remembered of a formula, by what its cells hold. */
export function originalOf({ live, area }: PlannedFormula, contents: Contents): DetachedOriginal {
  const { formula, asRead } = live;
  return {
    ...area,
    formula,
    ...(asRead !== undefined && asRead.asRead !== formula && asRead),
    hash: hashOfCells(area, contents),
  };
}

function areaOf({ sheet, row, column }: LiveCell, cells: readonly DetachedCell[]): Area {
  const rows = Math.max(...cells.map((cell) => cell.row)) - row + 1;
  const columns = Math.max(...cells.map((cell) => cell.column)) - column + 1;
  return { sheet, row, column, rows, columns };
}
