import { type Detached, type DetachedCell, detaching, valueContent } from "../detach/detachedFormula.ts";
import {
  type DetachedOriginal,
  detachedOriginals,
  hashOfCells,
  keepDetachedOriginals,
} from "../detach/detachedStore.ts";
import { type LiveCell, SheetReading, showsSame } from "../detach/SheetReading.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { isFormula } from "../tables/Content.ts";
import { copyToBePinned, pinnedBenchmarks, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import { shownRange } from "../workbook/shownRange.ts";
import type { Area, CellChange, Workbook } from "../workbook/Workbook.ts";
import { defineCommand } from "./define/defineCommand.ts";

export interface DetachFormulasAnswer {
  /** "12 became native formulas, 3 became values: Sheet1!C4 and Sheet1!C6:C7. 1 could not be changed: …" */
  message: string;
  native: number;
  /** Formulas of which some cells, or all, are values now. */
  values: number;
  /** Those cells. */
  valueRanges: readonly string[];
  unchanged: readonly { range: string; reason: string }[];
}

interface Planned {
  live: LiveCell;
  cells: DetachedCell[];
}

/**
 * Replaces every formula of ours, whoever typed it, by a native one or else by its value. The native ones are read
 * back: one that shows anything else than the live one did is replaced by the value.
 */
export const detachFormulas = defineCommand<unknown, DetachFormulasAnswer>({
  writes: true,
  read: (request) => request,
  run(_request, workbook) {
    const reading = new SheetReading(workbook);
    const live = reading.liveCells();
    if (live.length === 0) {
      const message = "No cell of this spreadsheet has a formula of AI Comp.";
      return { ok: true, value: { message, native: 0, values: 0, valueRanges: [], unchanged: [] } };
    }
    const copy = pinnedCopy(workbook) ?? copyToBePinned();
    const detached = detaching(reading, copy);
    const outcomes = live.map((cell) => ({ live: cell, detached: detached(cell) }));
    const planned = outcomes.flatMap(({ live, detached }) =>
      "cells" in detached ? [{ live, ...detached }] : [],
    );
    if (planned.some(({ cells }) => cells.some(({ content }) => isFormula(content))))
      pinnedBenchmarks(workbook);
    write(planned, workbook);
    const valueCells = planned.map(({ live: { sheet }, cells }) =>
      cells
        .filter(({ content, isHead }) => !isHead && !isFormula(content))
        .map(({ row, column }) => ({ sheet, row, column, rows: 1, columns: 1 })),
    );
    const values = valueCells.filter((cells) => cells.length > 0).length;
    const native = planned.length - values;
    const valueRanges = joinedDown(valueCells.flat()).map(shownRange);
    const unchanged = outcomes.flatMap(({ live, detached }) => unchangedCell(live, detached));
    const value = { native, values, valueRanges, unchanged };
    return { ok: true, value: { ...value, message: messageOf(value) } };
  },
});

function write(planned: readonly Planned[], workbook: Workbook): void {
  const entry = {
    what: "Formulas detached",
    where: [...new Set(planned.map(({ live }) => live.sheet))].join(", "),
    insertAs: "native",
    dataVersion: dataVersion().version,
  };
  if (planned.length === 0) return;
  workbook.writeCells(
    planned.flatMap(({ live, cells }) => cells.map((cell) => change(live.sheet, cell))),
    entry,
  );
  const after = new SheetReading(workbook);
  const wrong = planned.flatMap(({ live: { sheet }, cells }) =>
    cells.flatMap((cell) => {
      if (!isFormula(cell.content) || showsSame(cell.shows, after.value(sheet, cell.row, cell.column)))
        return [];
      cell.content = valueContent(cell.shows);
      return [change(sheet, cell)];
    }),
  );
  if (wrong.length > 0) {
    workbook.writeCells(wrong, { ...entry, what: "Values in place of native formulas that differed" });
  }
  const written = wrong.length > 0 ? new SheetReading(workbook) : after;
  const originals = planned.map(({ live, cells }): DetachedOriginal => {
    const area = areaOf(live, cells);
    return { ...area, formula: live.formula, hash: hashOfCells(written.contents(area)) };
  });
  const places = new Set(originals.map(shownRange));
  const earlier = detachedOriginals(workbook).filter((original) => !places.has(shownRange(original)));
  keepDetachedOriginals(workbook, [...earlier, ...originals]);
}

function areaOf({ sheet, row, column }: LiveCell, cells: readonly DetachedCell[]): Area {
  const rows = Math.max(...cells.map((cell) => cell.row)) - row + 1;
  const columns = Math.max(...cells.map((cell) => cell.column)) - column + 1;
  return { sheet, row, column, rows, columns };
}

function change(sheet: string, { row, column, content }: DetachedCell): CellChange {
  return { sheet, row, column, content };
}

function unchangedCell(live: LiveCell, detached: Detached): { range: string; reason: string }[] {
  if ("cells" in detached) return [];
  return [{ range: shownRange({ ...live, rows: 1, columns: 1 }), reason: detached.reason }];
}

/** Cells that follow each other down a column, as one area each. */
function joinedDown(cells: readonly Area[]): Area[] {
  const areas: Area[] = [];
  for (const cell of cells) {
    const last = areas[areas.length - 1];
    const follows =
      last?.sheet === cell.sheet && last.column === cell.column && last.row + last.rows === cell.row;
    if (last && follows) areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    else areas.push(cell);
  }
  return areas;
}

/** More are counted, not named. */
const MOST_NAMED = 10;

function messageOf({
  native,
  values,
  valueRanges,
  unchanged,
}: Omit<DetachFormulasAnswer, "message">): string {
  const left = unchanged.map(({ range, reason }) => `${range} (${reason.replace(/\.$/, "")})`);
  const became = `${native} became ${native === 1 ? "a native formula" : "native formulas"}`;
  const valued = `${values} became ${values === 1 ? "a value" : "values"}`;
  return [
    `${became}, ${valued}${values === 0 ? "" : `: ${named(valueRanges, ", ")}`}.`,
    ...(left.length === 0 ? [] : [`${left.length} could not be changed: ${named(left, "; ")}.`]),
  ].join(" ");
}

function named(all: readonly string[], between: string): string {
  const more = all.length - MOST_NAMED;
  const shown = all.slice(0, MOST_NAMED).join(between);
  return more > 0 ? `${shown} and ${more} more` : shown;
}
