import { refreshedFormula } from "../detach/refreshedFormula.ts";
import { SheetReading } from "../detach/SheetReading.ts";
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
}

/** Has Sheets calculate every formula of ours anew, which after an upgrade it does not by itself. */
export const refreshFormulas = defineCommand<unknown, RefreshFormulasAnswer>({
  writes: true,
  read: (request) => request,
  run(_request, workbook) {
    const changes: CellChange[] = [];
    const left: string[] = [];
    for (const { sheet, row, column, formula } of new SheetReading(workbook).liveCells()) {
      const refreshed = refreshedFormula(formula);
      if (refreshed === undefined) left.push(`${quotedSheetName(sheet)}!${cellA1(row, column)}`);
      else changes.push({ sheet, row, column, content: { formula: refreshed } });
    }
    if (changes.length > 0) {
      workbook.writeCells(changes, {
        what: "Formulas refreshed",
        where: [...new Set(changes.map(({ sheet }) => sheet))].join(", "),
        insertAs: "live",
        dataVersion: dataVersion().version,
      });
    }
    return { ok: true, value: { message: messageOf(changes.length, left), refreshed: changes.length, left } };
  },
});

function messageOf(refreshed: number, left: readonly string[]): string {
  if (refreshed === 0 && left.length === 0) return "This spreadsheet has no formula of AI Comp.";
  const formulas = refreshed === 1 ? "1 formula" : `${refreshed} formulas`;
  const done = `${formulas} calculated anew with data ${dataVersion().version}.`;
  if (left.length === 0) return done;
  return `${done} Left as they are, because they have every argument: ${left.join(", ")}; change one of their cells.`;
}
