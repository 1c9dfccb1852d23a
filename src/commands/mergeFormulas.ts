import { firstNamed } from "../core/firstNamed.ts";
import { fitting } from "../detach/fittingCalls.ts";
import { type MergedCalls, mergedCalls } from "../detach/mergedCalls.ts";
import { type LiveCell, SheetReading } from "../detach/SheetReading.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { contains } from "../workbook/blocks/questions.ts";
import { shownRange } from "../workbook/shownRange.ts";
import type { CellChange, Workbook } from "../workbook/Workbook.ts";
import { defineCommand } from "./define/defineCommand.ts";

export interface MergeFormulasAnswer {
  /** "99 formulas became 1 call: Sheet1!C2:C100." */
  message: string;
  merged: number;
  /** How many columns the next run merges: one run has so much time. */
  more: number;
}

/** Makes one call of a column of calls that differ by their rows alone: Sheets then runs one in place of all. */
export const mergeFormulas = defineCommand<unknown, MergeFormulasAnswer>({
  writes: true,
  read: (request) => request,
  run(_request, workbook) {
    const reading = new SheetReading(workbook);
    const columns = mergedCalls(reading.liveCells().filter(isPeoples(workbook)));
    const now = fitting(columns, changesFor, reading);
    const more = columns.length - now.length;
    const merged = now.reduce((sum, { rows }) => sum + rows, 0);
    if (merged === 0) return { ok: true, value: { merged, message: NOTHING, more } };
    const where = now.map((column) => shownRange({ ...column, columns: 1 }));
    workbook.writeCells(now.flatMap(changesFor), {
      what: "Formulas merged",
      where: firstNamed(where),
      insertAs: "live",
      dataVersion: dataVersion().version,
    });
    const calls = now.length === 1 ? "1 call" : `${now.length} calls`;
    const message = `${merged} formulas became ${calls}: ${firstNamed(where)}.`;
    return { ok: true, value: { merged, message, more } };
  },
});

/** The column's cells are emptied but for the first: a formula cannot fill cells that are not empty. */
function changesFor({ sheet, row, column, rows, formula }: MergedCalls): CellChange[] {
  return Array.from({ length: rows }, (_, i) => ({
    sheet,
    row: row + i,
    column,
    content: i === 0 ? { formula } : null,
  }));
}

/** Blocks and sheets of ours are written as their panels know them. */
function isPeoples(workbook: Workbook): (cell: LiveCell) => boolean {
  const sheets = new Set(workbook.ownSheets().map(({ name }) => name));
  const areas = workbook.blocks().map(({ area }) => area);
  return ({ sheet, row, column }) =>
    !sheets.has(sheet) && !areas.some((area) => contains(area, { sheet, row, column }));
}

const NOTHING =
  "Nothing to merge: no two formulas of AI Comp stand below each other that differ by their rows alone.";
