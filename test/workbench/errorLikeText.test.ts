import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";

test("text that reads like an error is text: in quotes, after an apostrophe, from a custom function", async () => {
  const workbook = openWorkbook({ code: 'function MARK(text) { return text || "#NUM!"; }' });
  workbook.type("A1", '="#NUM!"');
  workbook.type("A2", "'#N/A");
  workbook.type("A3", '=IF(TRUE,"#REF!")');
  workbook.type("A4", "=MARK(A1)");
  workbook.type("A5", "=1/0");
  workbook.typeRows(
    "B1",
    [1, 2, 3, 4, 5].map((row) => [`=ISERROR(A${row})`, `=IFERROR(A${row},"lost")`]),
  );
  expect(workbook.values("A1:C5")).toEqual([
    ["#NUM!", false, "#NUM!"],
    ["#N/A", false, "#N/A"],
    ["#REF!", false, "#REF!"],
    ["#NUM!", false, "#NUM!"],
    ["#DIV/0!", true, "lost"],
  ]);
  workbook.type("D1", '=A1="#NUM!"');
  workbook.type("D2", '=A2&"."');
  expect(workbook.values("D1:D2")).toEqual([[true], ["#N/A."]]);
  // What stands behind such a text for the engine is seen nowhere.
  expect(workbook.formula("A1")).toBe('="#NUM!"');
  expect(workbook.displayed("A1")).toBe("#NUM!");
  const parts = Object.values(unzipSync(await workbook.xlsx())).map((bytes) => strFromU8(bytes));
  expect(parts.filter((part) => part.includes("\u2061"))).toEqual([]);
});
