import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";

test.each(["Q1/2026", "Pay?", "[draft] *", "back\\slash"])("a sheet may be called %s", (name) => {
  const workbook = openWorkbook();
  workbook.addSheet(name);
  workbook.type(`'${name}'!A1`, 5);
  workbook.type("Sheet1!A1", `='${name}'!A1+1`);
  expect(workbook.value("Sheet1!A1")).toBe(6);
  workbook.renameSheet(name, `${name} 2`);
  expect(workbook.formula("Sheet1!A1")).toBe(`='${name} 2'!A1+1`);
  expect(openWorkbook({ saved: workbook.saved() }).value("Sheet1!A1")).toBe(6);
});

test("an .xlsx file has names that Excel takes, each its own, and formulas that follow them", async () => {
  const workbook = openWorkbook();
  for (const name of ["Q1_2026", "Q1/2026"]) workbook.addSheet(name);
  workbook.type("'Q1/2026'!A1", 5);
  workbook.type("Sheet1!A1", "='Q1/2026'!A1+1");
  const parts = unzipSync(await workbook.xlsx());
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  expect(part("xl/workbook.xml").match(/(?<=<sheet [^>]*name=")[^"]+/g)).toEqual([
    "Sheet1",
    "Q1_2026",
    "Q1_2026_",
  ]);
  expect(part("xl/worksheets/sheet0.xml")).toContain("Q1_2026_!A1+1");
  expect(workbook.sheetNames).toEqual(["Sheet1", "Q1_2026", "Q1/2026"]);
});
