import { requisitionCell } from "../../test/commands/budget/typedCells.ts";
import type { OpenWorkbook } from "../../test/support/openWorkbook.ts";
import { pasteRequisitions } from "../../test/support/pasteRequisitions.ts";
import { sizeOf } from "../../test/support/tableIn.ts";
import { at, processorTime, sorted } from "./Measured.ts";

const REQUISITIONS = 1_000;
const TIMES = 7;
/** Whose formulas would grow with the requisitions if they stood row by row. */
const GROWING = ["Reqs", "Offers", "Audit"];

/** What a plan of 1,000 requisitions asks of who works in it. */
export async function planFigures(workbook: OpenWorkbook): Promise<string> {
  pasteRequisitions(workbook, REQUISITIONS);
  const base = requisitionCell(workbook, "R-5", "Base plan");
  const keystrokes = seconds((i) => workbook.type(base, 180_000 + i));
  const switches = seconds((i) => workbook.type("Board!B2", 1 + (i % 3)));
  workbook.resetCalls();
  await workbook.call("runCommand", "openPlan", {});
  return [
    "| plan of 1,000 requisitions | | at most |",
    "|---|---:|---|",
    line("a base plan is typed, s of processor time", keystrokes, 0.5, 2),
    line("the scenario is changed, s of processor time", switches, 1, 2),
    line("formulas on Reqs, Offers and Audit", formulas(workbook), 150),
    line("the panel is opened: calls that read", workbook.readsAndWrites, 15),
  ].join("\n");
}

function line(what: string, figure: number, most: number, digits = 0): string {
  return `| ${what} | ${figure.toFixed(digits)} | ${figure <= most ? most : `${most}, missed`} |`;
}

/** Of the middle one of so many. */
function seconds(act: (i: number) => void): number {
  const times = Array.from({ length: TIMES }, (_, i) => processorTime(() => act(i)) / 1000);
  return at(sorted(times), 0.5);
}

function formulas(workbook: OpenWorkbook): number {
  const { grid } = workbook.document;
  return GROWING.map((sheet) => {
    const sheetId = grid.sheetIdByName(sheet) ?? "";
    const { rows, cols } = sizeOf(workbook, sheet);
    return Array.from({ length: rows * cols }).filter(
      (_, i) => grid.formula({ sheetId, row: Math.floor(i / cols), col: i % cols }) !== undefined,
    ).length;
  }).reduce((sum, count) => sum + count, 0);
}
