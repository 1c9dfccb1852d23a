import { firstNamed } from "../core/firstNamed.ts";
import { attaching } from "../detach/attaching.ts";
import { type DetachedOriginal, detachedOriginals, keepDetachedOriginals } from "../detach/detachedStore.ts";
import { fitting } from "../detach/fittingCalls.ts";
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
  /** How many formulas the next run puts back: one run has so much time. */
  more: number;
}

/** Puts back the live formulas that detaching replaced, wherever the cells are still what it wrote. */
export const attachFormulas = defineCommand<unknown, AttachFormulasAnswer>({
  writes: true,
  read: (request) => request,
  run(_request, workbook) {
    const originals = detachedOriginals(workbook);
    const reading = new SheetReading(workbook);
    const { back, left } = attaching(originals, reading);
    const now = fitting(back, changesFor, reading);
    const later = back.slice(now.length);
    putBack(now, workbook);
    if (originals.length > 0) keepDetachedOriginals(workbook, [...later, ...left]);
    const value = { attached: now.length, left: left.map(shownRange), more: later.length };
    return { ok: true, value: { ...value, message: messageOf(value) } };
  },
});

function changesFor({ sheet, row, column, rows, columns, formula, asRead }: DetachedOriginal): CellChange[] {
  return Array.from({ length: rows * columns }, (_, i): CellChange => {
    const cell = { sheet, row: row + Math.floor(i / columns), column: column + (i % columns) };
    if (i > 0) return { ...cell, content: null };
    return { ...cell, content: asRead === undefined ? { formula } : { asRead } };
  });
}

function putBack(originals: readonly DetachedOriginal[], workbook: Workbook): void {
  if (originals.length === 0) return;
  workbook.writeCells(originals.flatMap(changesFor), {
    what: "Formulas attached",
    where: [...new Set(originals.map(({ sheet }) => sheet))].join(", "),
    insertAs: "live",
    dataVersion: dataVersion().version,
  });
}

function messageOf({ attached, left }: Omit<AttachFormulasAnswer, "message">): string {
  if (attached === 0 && left.length === 0) return "No formula was detached in this spreadsheet.";
  const back = `${attached} ${attached === 1 ? "formula" : "formulas"} put back`;
  const changed = `${left.length} left as they are, because their cells were changed or moved since: ${firstNamed(left)}`;
  return left.length === 0 ? `${back}.` : `${back}, ${changed}.`;
}
