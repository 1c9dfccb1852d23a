import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { importedFormula } from "../../src/detach/importedFormula.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";

it.each([
  ['=IFERROR(__xludf.DUMMYFUNCTION("AI_SALARY(8)"),155008)', "=AI_SALARY(8)"],
  ['=IFERROR(__xludf.DUMMYFUNCTION("AI_SALARY(A2,""WA"")"),"x)")', '=AI_SALARY(A2,"WA")'],
  ['=iferror( __xludf.dummyfunction("QUERY(A1:B2)");5)', undefined],
  ['=IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),3)', ""],
  ["=IFERROR(AI_SALARY(8),0)", undefined],
  ['="IFERROR(__xludf.DUMMYFUNCTION(""A"")"', undefined],
])("%s was %s before it was an .xlsx file", (formula, before) => {
  expect(importedFormula(formula)).toBe(before);
});

/** A spreadsheet as it comes back from an .xlsx file of Google's. */
function imported(): OpenWorkbook {
  const workbook = openWorkbook();
  const dummy = (formula: string, value: number) =>
    `=IFERROR(__xludf.DUMMYFUNCTION("${formula.replaceAll('"', '""')}"),${value})`;
  const computed = '"COMPUTED_VALUE"';
  workbook.typeRows("A1", [
    [8, dummy("AI_SALARY(A1)", 155_008), dummy("AI_SALARY(A1:A3)", 155_008)],
    [2, dummy('AI_TAKE_HOME(200000,"TX")', 148_927), dummy(computed, 121_513)],
    [5, dummy("QUERY(A1:A2)", 7), dummy(computed, 138_185)],
  ]);
  return workbook;
}
const SHOWS = [
  [155_008, 155_008],
  [148_927, 121_513],
  [7, 138_185],
];

it("detaching understands the cells of such a file, and attaching makes them formulas again", async () => {
  const workbook = imported();
  expect(workbook.values("B1:C3")).toEqual(SHOWS);
  const { message } = await done<{ message: string }>(runCommand(workbook, "detachFormulas"));
  expect(message).toBe("2 became native formulas, 1 became a value: Sheet1!B2.");
  expect(workbook.values("B1:C3")).toEqual(SHOWS);
  expect(workbook.formula("C2")).toContain("A2");
  expect(workbook.formula("B3")).toContain("DUMMYFUNCTION");
  await done(runCommand(workbook, "attachFormulas"));
  expect(["B1", "B2", "C1", "C2"].map((a1) => workbook.formula(a1)?.replace(/\s/g, ""))).toEqual([
    "=AI_SALARY(A1)",
    '=AI_TAKE_HOME(200000,"TX")',
    "=AI_SALARY(A1:A3)",
    undefined,
  ]);
  expect(workbook.values("B1:C3")).toEqual(SHOWS);
});

it("refreshing makes them formulas again", async () => {
  const workbook = imported();
  const { message } = await done<{ message: string }>(runCommand(workbook, "refreshFormulas"));
  expect(message).toMatch(/^3 formulas calculated anew/);
  expect(["B1", "C1", "C2"].map((a1) => workbook.formula(a1)?.replace(/\s/g, ""))).toEqual([
    "=AI_SALARY(A1)",
    "=AI_SALARY(A1:A3)",
    undefined,
  ]);
  expect(workbook.values("B1:C3")).toEqual(SHOWS);
});

it("the workbench's own .xlsx has them so, and nothing that its readers refuse", async () => {
  const code = `${readFileSync("dist/Code.js", "utf8")}
    function refuse() {
      var rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 9).setAllowInvalid(false).build();
      SpreadsheetApp.getActiveSheet().getRange("D1").setDataValidation(rule);
    }`;
  const workbook = openWorkbook({ code });
  workbook.typeRows("A1", [["=AI_SALARY(8)", '=AI_LEVEL(8,"autonomy")', "=1+1"]]);
  await workbook.run("refuse");
  const parts = Object.entries(unzipSync(await workbook.xlsx())).map(([path, bytes]) => [
    path,
    strFromU8(bytes),
  ]);
  const sheet = parts.find(([path]) => path === "xl/worksheets/sheet0.xml")?.[1] ?? "";
  expect(sheet).toContain('<f>IFERROR(__xludf.DUMMYFUNCTION("AI_SALARY(8)"),155008)</f><v>155008</v>');
  expect(sheet).toContain("<dataValidation ");
  for (const [path, xml] of parts) expect(xml, path).not.toMatch(/\s(errorStyle|type|operator|t|s)=""/);
});
