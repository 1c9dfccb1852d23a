import { expect, it } from "vitest";
import { filledCells } from "../../../src/apps-script/transaction/filledCells.ts";

/** The heads over a cell of a column whose first cell, in row 3, has a formula, and that shows some values from there on. */
function headsOver(formula: string, row: number, shown: readonly unknown[] = ["Start", 1, 2, 3]) {
  const contents = {
    formulas: shown.map((_, i) => [i === 0 ? formula : ""]),
    values: shown.map((value) => [value]),
  };
  const cells = filledCells(contents, { row: 3, column: 2, rows: shown.length, columns: 1 });
  const rowsOf = (heads: readonly { row: number }[]) => heads.map((head) => head.row);
  const at = { row, column: 2 };
  return { surely: rowsOf(cells.columnHeads(at)), stopped: rowsOf(cells.stoppedHeads(at)) };
}

const FILLED = { surely: [3], stopped: [] };
const NOT_FILLED = { surely: [], stopped: [] };

it.each([
  ["a column of ours", '=ARRAYFORMULA(IF(ROW($A$3:$A$6)=ROW($A$3),"Pay",AI_SALARY($A$3:$A$6)))', 6],
  [
    "a column of the plan, to the end of the sheet",
    '=ARRAYFORMULA(IF(ROW($A$3:$A)=ROW($A$3),"Start",$C$3:$C))',
    6,
  ],
  [
    "one on another sheet's cells",
    '=ARRAYFORMULA(IF(ROW(Reqs!$B$3:$B)=ROW(Reqs!$B$3),"Level",Reqs!$B$3:$B))',
    5_000,
  ],
  ["figures of a chart", '=ARRAYFORMULA(IF(Cash!$B$4:$B$7="","",Cash!$B$4:$B$7/1000))', 6],
])("a cell is filled by %s", (_, formula, row) => {
  expect(headsOver(formula, row)).toEqual(FILLED);
});

it.each([
  ["below the last row", '=ARRAYFORMULA(IF(Cash!$B$4:$B$7="","",Cash!$B$4:$B$7/1000))', 7],
  [
    "below one value out of many",
    '=ARRAYFORMULA(TEXTJOIN(", ",TRUE,IF(Reqs!$O$3:$O<>"",Reqs!$A$3:$A,"")))',
    4,
  ],
  ["below a place in a list", '=ARRAYFORMULA(IFERROR(INDEX(Reqs!$A$3:$A,SMALL(Reqs!$B$3:$B,2)),""))', 4],
  ["below a formula of one cell", "=SUM(A3:A9)", 4],
])("a cell is not filled %s", (_, formula, row) => {
  expect(headsOver(formula, row)).toEqual(NOT_FILLED);
});

it("a cell is not filled any more once something stands in the formula's way", () => {
  const formula = '=ARRAYFORMULA(IF(ROW($A$3:$A)=ROW($A$3),"Start",$C$3:$C))';
  expect(headsOver(formula, 4, ["#REF!", "typed", ""])).toEqual({ surely: [], stopped: [3] });
});
