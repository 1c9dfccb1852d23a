import { dataVersion } from "../reference/dataVersion.ts";
import { defineCommand } from "./define/defineCommand.ts";
import type { Area, CellChange, Workbook } from "./define/Workbook.ts";
import {
  type Detached,
  type DetachedCell,
  detachedFormula,
  type LiveCell,
  valueContent,
} from "./detach/detachedFormula.ts";
import {
  type DetachedOriginal,
  detachedOriginals,
  hashOfCells,
  keepDetachedOriginals,
} from "./detach/detachedStore.ts";
import { functionCalls } from "./detach/functionCalls.ts";
import { FUNCTION_NAMES, SheetReading, showsNoResult } from "./detach/SheetReading.ts";
import { shownRange } from "./insertTable.ts";
import { copyToBePinned, pinnedBenchmarks, pinnedCopy } from "./pinBenchmarks.ts";

export interface DetachFormulasAnswer {
  /** "12 became native formulas, 3 became values, 1 could not be changed: Sheet1!B4 (…)." */
  message: string;
  native: number;
  values: number;
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
  name: "detachFormulas",
  writes: true,
  read: (request) => request,
  run(_request, workbook) {
    const reading = new SheetReading(workbook);
    const live = reading
      .formulas()
      .filter(({ formula }) => functionCalls(formula, FUNCTION_NAMES).length > 0);
    if (live.length === 0) {
      const message = "No cell of this spreadsheet has a formula of AI Comp.";
      return { ok: true, value: { message, native: 0, values: 0, unchanged: [] } };
    }
    const copy = pinnedCopy(workbook) ?? copyToBePinned();
    const outcomes = live.map((cell) => ({ live: cell, detached: detachedFormula(cell, reading, copy) }));
    const planned = outcomes.flatMap(({ live, detached }) =>
      "cells" in detached ? [{ live, ...detached }] : [],
    );
    if (planned.some(({ cells }) => cells.some(({ content }) => isFormula(content))))
      pinnedBenchmarks(workbook);
    write(planned, workbook);
    const isNative = (cells: readonly DetachedCell[]) => cells.every(({ content }) => isFormula(content));
    const native = planned.filter(({ cells }) => isNative(cells)).length;
    const unchanged = outcomes.flatMap(({ live, detached }) => unchangedCell(live, detached));
    const value = { native, values: planned.length - native, unchanged };
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
      if (!isFormula(cell.content) || isSame(cell.shows, after.value(sheet, cell.row, cell.column)))
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

function isFormula(content: unknown): boolean {
  return typeof content === "object" && content !== null;
}

/** To the last digits that two ways of calculating the same agree in. */
function isSame(expected: unknown, found: unknown): boolean {
  if (typeof expected !== "number") return expected === found;
  if (Number.isNaN(expected)) return showsNoResult(found);
  return typeof found === "number" && Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

function unchangedCell(live: LiveCell, detached: Detached): { range: string; reason: string }[] {
  if ("cells" in detached) return [];
  return [{ range: shownRange({ ...live, rows: 1, columns: 1 }), reason: detached.reason }];
}

function messageOf({ native, values, unchanged }: Omit<DetachFormulasAnswer, "message">): string {
  const left = unchanged.map(({ range, reason }) => `${range} (${reason.replace(/\.$/, "")})`);
  const parts = [
    `${native} became ${native === 1 ? "a native formula" : "native formulas"}`,
    `${values} became ${values === 1 ? "a value" : "values"}`,
    ...(left.length > 0 ? [`${left.length} could not be changed: ${left.join("; ")}`] : []),
  ];
  return `${parts.join(", ")}.`;
}
