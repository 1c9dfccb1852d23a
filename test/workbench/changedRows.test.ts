import * as fc from "fast-check";
import { expect, test } from "vitest";
import { planWorkbook, SHEETS } from "../commands/budget/planWorkbook.ts";
import { requisitionCell } from "../commands/budget/typedCells.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { sizeOf, wholeSheet } from "../support/tableIn.ts";

/** All cells of sheets, as they stand and as they are where the document is opened anew: then all is calculated. */
function both(workbook: OpenWorkbook, areas: readonly string[]): [now: unknown, anew: unknown] {
  const shown = (of: OpenWorkbook) =>
    areas.map((area) => of.values(area).map((row) => row.map((value) => String(value))));
  return [shown(workbook), shown(openWorkbook({ saved: workbook.saved() }))];
}

/** What people type in three columns of eight rows; formulas fill columns from them, or read single cells. */
const TYPED = fc.record({
  cell: fc.tuple(fc.constantFrom("A", "B", "C"), fc.integer({ min: 3, max: 10 })),
  content: fc.oneof(
    fc.integer({ min: -3, max: 9 }),
    fc.constantFrom("", "x", "A1", "TRUE", "=1/0", "=ROW()", "=TODAY()-TODAY()+A4"),
  ),
});
const FORMULAS: Readonly<Record<string, string>> = {
  D3: '=ARRAYFORMULA(IF(ROW(A3:A10)=ROW(A3),"head",A3:A10*2+IF(B3:B10>$A$1,B3:B10,0)))',
  E3: '=ARRAYFORMULA(SUMIF(A3:A10,B3:B10,C3:C10)&"|"&COUNTIF(A3:A10,C3:C10))',
  F3: '=ARRAYFORMULA(IFERROR(D3:D10-MAX(A3:A10),"none"))',
  // Two rows lower, and shorter than the others.
  G5: "=ARRAYFORMULA(A3:A10&B3:B10)",
  H3: "=ARRAYFORMULA(C3:C10*A5:A7)",
  I3: "=ARRAYFORMULA(Twice*E3:E10)",
  J3: "=D7+1",
  J4: '=IF(J3>4,SUMIFS(F3:F10,A3:A10,">1",B3:B10,"<5"),"few")',
  J5: "=ARRAYFORMULA(SUM(IF(A3:A10>2,1,0))+Twice)",
  J6: "=SUMPRODUCT(A3:A10*(B3:B10>1))",
};

test("what a keystroke changes is what the whole workbook says when it is calculated anew", () => {
  fc.assert(
    fc.property(fc.array(TYPED, { minLength: 1, maxLength: 12 }), (typed) => {
      const workbook = openWorkbook({ code: "function onOpen() {}" });
      const { grid } = workbook.document;
      workbook.typeRows("A3", [
        [1, 2, 3],
        [4, 1, 1],
        [2, 2, 4],
        [5, 9, 5],
      ]);
      grid.setName("Twice", grid.sheetIds()[0] ?? "", { left: 0, right: 0, top: 0, bottom: 0 });
      for (const [cell, formula] of Object.entries({ A1: "1", ...FORMULAS })) workbook.type(cell, formula);
      for (const { cell, content } of typed) workbook.type(cell.join(""), content);
      const [now, anew] = both(workbook, ["Sheet1!A1:J14"]);
      expect(now).toEqual(anew);
    }),
    { numRuns: 40 },
  );
});

test("a plan that is typed in says what it says when it is opened anew", async () => {
  const workbook = await planWorkbook();
  const typed: readonly (readonly [id: string, head: string, content: string | number | Date])[] = [
    ["AI-101", "Base plan", 300_000],
    ["AI-104", "Level", "Bogus"],
    ["AI-105", "State", "Atlantis"],
    ["AI-103", "Level", "Lead"],
    ["AI-102", "Department", "Research"],
    ["AI-106", "Status", "Filled"],
    ["AI-107", "Known start", new Date(2027, 5, 15)],
    ["AI-108", "Base plan", "a lot"],
    ["AI-104", "Level", "Mid"],
    ["AI-109", "Replaces", "AI-101"],
    ["AI-110", "Base plan", ""],
  ];
  for (const [id, head, content] of typed) workbook.type(requisitionCell(workbook, id, head), content);
  workbook.undo();
  const [now, anew] = both(
    workbook,
    SHEETS.map((sheet) => wholeSheet(sheet, sizeOf(workbook, sheet))),
  );
  expect(now).toEqual(anew);
});
