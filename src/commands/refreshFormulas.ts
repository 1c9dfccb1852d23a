import { firstNamed } from "../core/firstNamed.ts";
import { fitting } from "../detach/fittingCalls.ts";
import { refreshedFormula } from "../detach/refreshedFormula.ts";
import { type LiveCell, SheetReading } from "../detach/SheetReading.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { cellA1, quotedSheetName } from "../tables/a1.ts";
import type { CellChange } from "../workbook/Workbook.ts";
import { defineCommand } from "./define/defineCommand.ts";

export interface RefreshFormulasAnswer {
  /** "15 formulas calculated anew with data 2026.12." */
  message: string;
  refreshed: number;
  /** Cells whose formulas have every argument, so that Sheets may go on showing what it keeps for them. */
  left: readonly string[];
  /** How many the next run calculates anew: one run has so much time. */
  more: number;
}

/**
 * Has Sheets calculate every formula of ours anew, which after an upgrade it does not by itself. Those of a spreadsheet
 * that was an .xlsx file in between stand there as values: they are formulas again.
 */
export const refreshFormulas = defineCommand<unknown, RefreshFormulasAnswer>({
  writes: true,
  read: (request) => request,
  run(_request, workbook) {
    const reading = new SheetReading(workbook);
    const live = reading.liveCells();
    // Where the run before had no time for all, this one goes on behind its last.
    const last = workbook.kept(LAST);
    const cells = live.slice(live.findIndex((cell) => placeOf(cell) === last) + 1);
    const changes: { cell: LiveCell; cells: readonly CellChange[] }[] = [];
    const left: string[] = [];
    for (const cell of cells) {
      const refreshed = refreshedCells(cell, reading);
      if (refreshed) changes.push({ cell, cells: refreshed });
      else left.push(placeOf(cell));
    }
    const now = fitting(changes, (change) => change.cells, reading);
    const more = changes.length - now.length;
    if (now.length > 0) {
      workbook.writeCells(
        now.flatMap((change) => change.cells),
        {
          what: "Formulas refreshed",
          where: [...new Set(now.map(({ cell }) => cell.sheet))].join(", "),
          insertAs: "live",
          dataVersion: dataVersion().version,
        },
      );
    }
    const lastNow = now[now.length - 1]?.cell;
    if (more > 0 && lastNow) workbook.keep(LAST, placeOf(lastNow));
    else if (last !== undefined) workbook.keep(LAST, undefined);
    const value = { refreshed: now.length, left: more > 0 ? [] : left, more };
    return { ok: true, value: { ...value, message: messageOf(value) } };
  },
});

/** The name under which the last cell of a run is kept that had no time for all. */
const LAST = "refreshed";

function placeOf({ sheet, row, column }: LiveCell): string {
  return `${quotedSheetName(sheet)}!${cellA1(row, column)}`;
}

function refreshedCells(cell: LiveCell, reading: SheetReading): CellChange[] | undefined {
  const { sheet, row, column, formula, asRead } = cell;
  if (!asRead) {
    const filled = reading.filledBeforeImport(cell).map((each) => ({ sheet, ...each, content: null }));
    return [...filled, { sheet, row, column, content: { formula } }];
  }
  const refreshed = refreshedFormula(formula, asRead.asRead);
  return refreshed === undefined ? undefined : [{ sheet, row, column, content: { asRead: refreshed } }];
}

function messageOf({ refreshed, left }: Omit<RefreshFormulasAnswer, "message">): string {
  if (refreshed === 0 && left.length === 0) return "This spreadsheet has no formula of AI Comp.";
  const formulas = refreshed === 1 ? "1 formula" : `${refreshed} formulas`;
  return [
    `${formulas} calculated anew with data ${dataVersion().version}.`,
    ...(left.length === 0
      ? []
      : [
          `Left as they are, because they have every argument: ${firstNamed(left)}; change one of their cells.`,
        ]),
  ].join(" ");
}
