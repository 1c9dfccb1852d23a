import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";

test("a document with a running total is saved and opened again, and goes on to calculate", () => {
  const workbook = openWorkbook({ code: "function onOpen() {}" });
  workbook.typeRows("A1", [[10], [20], [30]]);
  workbook.typeRows("B1", [["=SUM($A$1:$A1)"], ["=SUM($A$1:$A2)"], ["=SUM($A$1:$A3)"]]);
  workbook.select("A1");
  workbook.insertRows(1);
  const again = openWorkbook({
    code: "function onOpen() {}",
    saved: JSON.parse(JSON.stringify(workbook.saved())),
  });
  expect(again.values("B1:B4")).toEqual([[""], [10], [30], [60]]);
  expect(again.formula("B4")).toBe("=SUM($A$2:$A4)");
  again.type("A2", 11);
  expect(again.value("B4")).toBe(61);
});

test("what is saved is what stands there then, also within a step, and is whose it was given to", () => {
  const workbook = openWorkbook({ code: "function onOpen() {}" });
  const { grid } = workbook.document;
  const cellsOf = (data: object) => (data as { sheets: { cells: object }[] }).sheets[0]?.cells;
  workbook.typeRows("A1", [["=B1+1"], ["=B2+1"], ["=B3+1"]]);
  const saved = JSON.stringify(grid.data());
  Object.assign(grid.data(), { sheets: [] });
  expect(JSON.stringify(grid.data())).toBe(saved);
  grid.asOneStep(() => {
    workbook.type("A1", "a");
    expect(cellsOf(grid.data())).toMatchObject({ A1: "a" });
    workbook.type("A1", "b");
    expect(cellsOf(grid.data())).toMatchObject({ A1: "b" });
  });
  expect(cellsOf(grid.data())).toMatchObject({ A1: "b" });
  workbook.undo();
  expect(cellsOf(grid.data())).toMatchObject({ A1: "=B1+1" });
});
