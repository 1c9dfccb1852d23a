import { expect, test } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";

/** Says what a custom function was given, so that a test can see it in the cell. */
const DESCRIBE = `
/**
 * Describes its arguments.
 *
 * @param {any} value What to describe.
 * @param {any=} more Another.
 * @return {string} A description.
 * @customfunction
 */
function DESCRIBE(value, more) {
  const name = (x) => Array.isArray(x) ? "[" + x.map(name).join(",") + "]"
    : x instanceof Date ? "Date " + [x.getFullYear(), x.getMonth() + 1, x.getDate(), x.getHours(), x.getMinutes()].join("/")
    : x === undefined ? "undefined" : typeof x + " " + JSON.stringify(x);
  return arguments.length + ": " + Array.from(arguments, name).join("; ");
}
/** @customfunction */
function DAYS_LATER(date, days) { return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days); }
/** @customFunction */
function TABLE() { return [["a", 1], ["b", 2]]; }
/** @customfunction */
function LIST() { return ["x", "y", "z"]; }
/** @customfunction */
function RAGGED() { return [[1], [2, 3]]; }
/** @customfunction */
function GIVE(kind) {
  return { nan: NaN, infinity: -Infinity, nothing: undefined, empty: "", null: null, yes: true }[kind];
}
/** @customfunction */
function FAIL(text) { throw new Error(text); }
let calls = 0;
/** @customfunction */
function COUNTED(value) { calls += 1; return value + " after " + calls + " " + Utilities.getUuid(); }
/** @customfunction */
function WRITES() { SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue(1); return 1; }
/** @customfunction */
function READS() { return SpreadsheetApp.getActiveSheet().getName(); }
function unlisted() { return "called"; }
`;

const open = (): OpenWorkbook => openWorkbook({ code: DESCRIBE });

const described = (content: string | number | boolean | Date, format?: string): unknown => {
  const workbook = open();
  if (format) workbook.setFormat("A1", format);
  workbook.type("A1", content);
  workbook.type("C1", "=DESCRIBE(A1)");
  return workbook.value("C1");
};

test.each([
  ["a number", 42.5, undefined, "1: number 42.5"],
  ["currency", "$1,200", undefined, "1: number 1200"],
  ["percent", "10%", undefined, "1: number 0.1"],
  ["text", "hello", undefined, '1: string "hello"'],
  ["text made by an apostrophe", "'0012", undefined, '1: string "0012"'],
  ["text by format", "007", "@", '1: string "007"'],
  ["TRUE", true, undefined, "1: boolean true"],
  ["a date", "2026-03-15", undefined, "1: Date 2026/3/15/0/0"],
  ["a date with a time", new Date(2026, 2, 15, 13, 45), undefined, "1: Date 2026/3/15/13/45"],
  ["#N/A", "=NA()", undefined, '1: string "#N/A"'],
  ["a division by zero", "=1/0", undefined, '1: string "#DIV/0!"'],
])("%s reaches a custom function as Apps Script gives it", (_, content, format, expected) => {
  expect(described(content, format)).toBe(expected);
});

test.each([
  ["a blank cell is empty text", "=DESCRIBE(Z9)", '1: string ""'],
  ["a range is rows of values", "=DESCRIBE(A1:B2)", '1: [[number 1,number 2],[number 3,string ""]]'],
  ["one row is still two-dimensional", "=DESCRIBE(A1:B1)", "1: [[number 1,number 2]]"],
  ["one column too", "=DESCRIBE(A1:A2)", "1: [[number 1],[number 3]]"],
  ["a single cell written as a range is a scalar", "=DESCRIBE(A1:A1)", "1: number 1"],
  ["an array literal is rows", "=DESCRIBE({1,2;3,4})", "1: [[number 1,number 2],[number 3,number 4]]"],
  ["an omitted argument is missing", "=DESCRIBE(1)", "1: number 1"],
  ["a skipped argument is empty text", "=DESCRIBE(,2)", '2: string "";number 2'.replace(";", "; ")],
  ["no argument at all", "=DESCRIBE()", "0: "],
])("%s", (_, formula, expected) => {
  const workbook = open();
  workbook.typeRows("A1", [
    [1, 2],
    [3, null],
  ]);
  workbook.type("D1", formula);
  expect(workbook.value("D1")).toBe(expected);
});

test("an open range has one row a row of the sheet", () => {
  const workbook = open();
  workbook.typeRows("A1", [["head"], [10], [20]]);
  workbook.type("C1", "=ROWS(A2:A)");
  workbook.type("C2", "=LEFT(DESCRIBE(A2:A), 45)");
  expect(workbook.value("C1")).toBe(999);
  expect(workbook.value("C2")).toBe('1: [[number 10],[number 20],[string ""],[stri');
});

test("tables spill to the right and down, lists down, short rows are padded", () => {
  const workbook = open();
  workbook.type("A1", "=TABLE()");
  workbook.type("D1", "=LIST()");
  workbook.type("F1", "=RAGGED()");
  expect(workbook.values("A1:B2")).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
  expect(workbook.values("D1:D3")).toEqual([["x"], ["y"], ["z"]]);
  expect(workbook.values("F1:G2")).toEqual([
    [1, ""],
    [2, 3],
  ]);
});

test("a spill that would overwrite something is an error until the way is free", () => {
  const workbook = open();
  workbook.type("B2", "mine");
  workbook.type("A1", "=TABLE()");
  expect(workbook.value("A1")).toBe("#REF!");
  expect(workbook.errorMessage("A1")).toBe(
    "Array result was not expanded because it would overwrite data in B2.",
  );
  expect(workbook.value("B2")).toBe("mine");
  workbook.type("B2", "");
  expect(workbook.values("A1:B2")).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
});

test.each([
  ["nan", "#NUM!"],
  ["infinity", "#NUM!"],
  ["nothing", ""],
  ["empty", ""],
  ["null", ""],
  ["yes", true],
])("a returned %s shows as %s", (kind, expected) => {
  const workbook = open();
  workbook.type("A1", `=GIVE("${kind}")`);
  expect(workbook.value("A1")).toBe(expected);
});

test("a thrown error shows #ERROR! with its message, and IFERROR catches it", () => {
  const workbook = open();
  workbook.type("A1", '=FAIL("level must be a level; got 7")');
  workbook.type("A2", '=IFERROR(FAIL("x"), "caught")');
  workbook.type("A3", '=GIVE("nan")+1');
  expect(workbook.value("A1")).toBe("#ERROR!");
  expect(workbook.errorMessage("A1")).toBe("level must be a level; got 7");
  expect(workbook.value("A2")).toBe("caught");
  expect(workbook.value("A3")).toBe("#NUM!");
});

test("a returned Date is a date in the sheet", () => {
  const workbook = open();
  workbook.type("A1", "2026-02-27");
  workbook.type("B1", "=DAYS_LATER(A1, 2)");
  expect(workbook.displayed("B1")).toBe("2026-03-01");
  workbook.type("C1", "=B1-A1");
  expect(workbook.value("C1")).toBe(2);
});

test("equal arguments are calculated once; changed ones again, in a fresh load of the script", () => {
  const workbook = open();
  workbook.type("A1", "=COUNTED(B1)");
  const first = workbook.value("A1");
  expect(first).toMatch(/^ after 1 /);
  workbook.insertRows(1);
  workbook.type("C1", "=COUNTED(B2)");
  expect(workbook.values("A2")).toEqual([[first]]);
  expect(workbook.value("C1")).toBe(first);
  workbook.type("B2", "new");
  expect(workbook.value("A2")).toMatch(/^new after 1 /);
});

test("a custom function reads the spreadsheet and may not write it", () => {
  const workbook = open();
  workbook.type("B1", "=READS()");
  workbook.type("B2", "=WRITES()");
  expect(workbook.value("B1")).toBe("Sheet1");
  expect(workbook.value("B2")).toBe("#ERROR!");
  expect(workbook.errorMessage("B2")).toBe("You do not have permission to call setValue");
});

test("any public function can be called from a cell, in any case; unknown ones are #NAME?", () => {
  const workbook = open();
  workbook.type("A1", "=UnListed()");
  workbook.type("A2", "=NO_SUCH_THING()");
  expect(workbook.value("A1")).toBe("called");
  expect(workbook.value("A2")).toBe("#NAME?");
});
