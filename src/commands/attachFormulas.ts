import {
  type DetachedOriginal,
  detachedOriginals,
  hashOfCells,
  keepDetachedOriginals,
} from "../detach/detachedStore.ts";
import { SheetReading } from "../detach/SheetReading.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { shownRange } from "../workbook/shownRange.ts";
import type { CellChange, Workbook } from "../workbook/Workbook.ts";
import { defineCommand } from "./define/defineCommand.ts";

export interface AttachFormulasAnswer {
  /** "15 formulas put back, 1 left as it is: Sheet1!B4 (changed since)." */
  message: string;
  attached: number;
  /** Ranges that are no longer what detaching wrote; they stay, and so does what is kept for them. */
  left: readonly string[];
}

/** Puts back the live formulas that detaching replaced, wherever the cells are still what it wrote. */
export const attachFormulas = defineCommand<unknown, AttachFormulasAnswer>({
  writes: true,
  read: (request) => request,
  run(_request, workbook) {
    const originals = detachedOriginals(workbook);
    const reading = new SheetReading(workbook);
    const isAsWritten = (original: DetachedOriginal) =>
      hashOfCells(reading.contents(original)) === original.hash;
    const back = originals.filter(isAsWritten);
    const left = originals.filter((original) => !back.includes(original));
    putBack(back, workbook);
    keepDetachedOriginals(workbook, left);
    const ranges = left.map(shownRange);
    return {
      ok: true,
      value: { message: messageOf(back.length, ranges), attached: back.length, left: ranges },
    };
  },
});

function putBack(originals: readonly DetachedOriginal[], workbook: Workbook): void {
  if (originals.length === 0) return;
  // Cleared first: a formula cannot fill cells that are not empty.
  const cleared = originals.flatMap(({ sheet, row, column, rows, columns }) =>
    Array.from({ length: columns }, (_, j) =>
      Array.from(
        { length: rows },
        (_, i): CellChange => ({ sheet, row: row + i, column: column + j, content: null }),
      ),
    ).flat(),
  );
  const formulas = originals.map(({ sheet, row, column, formula }) => ({
    sheet,
    row,
    column,
    content: { formula },
  }));
  workbook.writeCells([...cleared, ...formulas], {
    what: "Formulas attached",
    where: [...new Set(originals.map(({ sheet }) => sheet))].join(", "),
    insertAs: "live",
    dataVersion: dataVersion().version,
  });
}

function messageOf(attached: number, left: readonly string[]): string {
  if (attached === 0 && left.length === 0) return "No formula was detached in this spreadsheet.";
  const back = `${attached} ${attached === 1 ? "formula" : "formulas"} put back`;
  const changed = `${left.length} left as they are, because their cells were changed or moved since: ${left.join(", ")}`;
  return left.length === 0 ? `${back}.` : `${back}, ${changed}.`;
}
