import { beforeEach, expect, test } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";

let workbook: OpenWorkbook;
const grid = () => workbook.document.grid;
const idOf = (name: string) => grid().sheetIdByName(name) ?? "";

beforeEach(() => {
  workbook = openWorkbook({ code: "function onOpen() {}" });
  workbook.typeRows("Sheet1!A1", [
    [1, 10, "=A1*B1"],
    [2, 20, "=ARRAYFORMULA(A1:A3+B1:B3)"],
    [3, 30, null],
  ]);
});

test("a copy shows what its original does, and goes its own way", () => {
  workbook.type("Sheet1!D1", "=ARRAYFORMULA(A1:A3*2)");
  workbook.type("Sheet1!D3", "in the way");
  grid().duplicateSheet(idOf("Sheet1"), "Copied");
  const shown = [
    [1, 10, 10, "#REF!"],
    [2, 20, 11, ""],
    [3, 30, 22, "in the way"],
    ["", "", 33, ""],
  ];
  expect(workbook.values("Copied!A1:D4")).toEqual(shown);
  workbook.type("Copied!D3", "");
  workbook.type("Copied!B1", 40);
  expect(workbook.values("Copied!C1:D4")).toEqual([
    [40, 2],
    [41, 4],
    [22, 6],
    [33, ""],
  ]);
  expect(workbook.values("Sheet1!A1:D4")).toEqual(shown);
});

test("a copy that a step makes, reads and takes away again leaves the others calculating", () => {
  grid().addSheet("Reader", 1);
  workbook.type("Reader!A1", "=SUM(Sheet1!A1:A3)");
  grid().asOneStep(() => {
    grid().duplicateSheet(idOf("Reader"), "Copied");
    expect(workbook.value("Copied!A1")).toBe(6);
    workbook.type("Sheet1!A1", 5);
    grid().deleteSheet(idOf("Copied"));
    expect(workbook.value("Reader!A1")).toBe(10);
  });
  workbook.type("Sheet1!A1", 7);
  expect(workbook.value("Reader!A1")).toBe(12);
  expect(workbook.values("Sheet1!C1:C4")).toEqual([[70], [17], [22], [33]]);
});

test("what reads a sheet that goes has an error: by itself, by a name and by a text", () => {
  grid().addSheet("Far", 1);
  workbook.type("Far!A1", 4);
  grid().setName("Four", idOf("Far"), { left: 0, right: 0, top: 0, bottom: 0 });
  workbook.typeRows("Sheet1!E1", [["=Far!A1"], ["=Four+1"], ["=E1+1"]]);
  expect(workbook.values("Sheet1!E1:E3")).toEqual([[4], [5], [5]]);
  grid().deleteSheet(idOf("Far"));
  expect(workbook.values("Sheet1!E1:E3").flat().map(String)).toEqual([
    "#REF!",
    expect.stringMatching(/^#/),
    "#REF!",
  ]);
});

test("a name alone, or a text alone, has its error as well", () => {
  for (const formula of ["=Four+1", '=INDIRECT("Far!A1")+1']) {
    const far = grid().addSheet("Far", 1);
    workbook.type("Far!A1", 4);
    if (formula.includes("Four")) grid().setName("Four", far, { left: 0, right: 0, top: 0, bottom: 0 });
    workbook.type("Sheet1!E1", formula);
    expect(workbook.value("Sheet1!E1")).toBe(5);
    grid().deleteSheet(far);
    expect([formula, workbook.value("Sheet1!E1")]).toEqual([formula, expect.stringMatching(/^#/)]);
  }
});

test("a sheet that comes is found by the formulas that name it in a text", () => {
  workbook.type("Sheet1!E1", '=INDIRECT("Far!A1")+1');
  expect(workbook.value("Sheet1!E1")).toMatch(/^#/);
  grid().addSheet("Far", 1);
  expect(workbook.value("Sheet1!E1")).toBe(1);
  grid().duplicateSheet(idOf("Sheet1"), "Copied");
  workbook.type("Sheet1!E2", '=INDIRECT("Copied!A3")');
  expect(workbook.value("Sheet1!E2")).toBe(3);
});
