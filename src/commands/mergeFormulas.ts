import { mergedCalls } from "../detach/mergedCalls.ts";
import { type LiveCell, SheetReading } from "../detach/SheetReading.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { shownRange } from "../workbook/shownRange.ts";
import type { CellChange, Workbook } from "../workbook/Workbook.ts";
import { defineCommand } from "./define/defineCommand.ts";

export interface MergeFormulasAnswer {
  /** "99 formulas became 1 call: Sheet1!C2:C100." */
  message: string;
  merged: number;
}

/** Makes one call of a column of calls that differ by their rows alone: Sheets then runs one in place of all. */
export const mergeFormulas = defineCommand<unknown, MergeFormulasAnswer>({
  writes: true,
  read: (request) => request,
  run(_request, workbook) {
    const columns = mergedCalls(new SheetReading(workbook).liveCells().filter(isPeoples(workbook)));
    const merged = columns.reduce((sum, { rows }) => sum + rows, 0);
    if (merged === 0) return { ok: true, value: { merged, message: NOTHING } };
    const changes = columns.flatMap(({ sheet, row, column, rows, formula }): CellChange[] => [
      // Cleared first: a formula cannot fill cells that are not empty.
      ...Array.from({ length: rows }, (_, i) => ({ sheet, row: row + i, column, content: null })),
      { sheet, row, column, content: { formula } },
    ]);
    const where = columns.map((column) => shownRange({ ...column, columns: 1 })).join(", ");
    workbook.writeCells(changes, {
      what: "Formulas merged",
      where,
      insertAs: "live",
      dataVersion: dataVersion().version,
    });
    const calls = columns.length === 1 ? "1 call" : `${columns.length} calls`;
    return { ok: true, value: { merged, message: `${merged} formulas became ${calls}: ${where}.` } };
  },
});

/** Blocks and sheets of ours are written as their panels know them. */
function isPeoples(workbook: Workbook): (cell: LiveCell) => boolean {
  const sheets = new Set(workbook.ownSheets().map(({ name }) => name));
  const areas = workbook.blocks().map(({ area }) => area);
  return ({ sheet, row, column }) =>
    !sheets.has(sheet) &&
    !areas.some(
      (area) =>
        area.sheet === sheet &&
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
}

const NOTHING =
  "Nothing to merge: no two formulas of AI Comp stand below each other that differ by their rows alone.";
