import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";

const LONG = Array.from({ length: 60 }, (_, i) => `Place ${i}`);

test("drop-downs that Excel cannot keep in their rule stand in a hidden sheet of the .xlsx file", async () => {
  const workbook = openWorkbook({
    code: `function rules() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const list = (values) => SpreadsheetApp.newDataValidation().requireValueInList(values).build();
      sheet.getRange("A1:A3").setDataValidation(list(["San Jose, CA", "TX"]));
      sheet.getRange("B1").setDataValidation(list(["market", "hire"]));
      sheet.getRange("C1").setDataValidation(list(${JSON.stringify(LONG)}));
      sheet.getRange("D1").setDataValidation(list(["San Jose, CA", "TX"]));
      sheet.getParent().insertSheet("lists");
    }`,
  });
  await workbook.run("rules");
  const files = unzipSync(await workbook.xlsx());
  const part = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const rules = [
    ...part("xl/worksheets/sheet0.xml").matchAll(/sqref="([^"]+)".*?<formula1>(.*?)<\/formula1>/gs),
  ];
  expect(Object.fromEntries(rules.map(([, cell, formula]) => [cell, formula?.trim()]))).toEqual({
    "A1:A3 D1": "Lists_!$A$1:$A$2",
    B1: '"market,hire"',
    C1: "Lists_!$B$1:$B$60",
  });
  expect(part("xl/workbook.xml")).toMatch(
    /<sheet[^>]*state="hidden"[^>]*name="Lists_"|<sheet[^>]*name="Lists_"[^>]*state="hidden"/,
  );
  const texts = part("xl/sharedStrings.xml");
  for (const text of ["San Jose, CA", "TX", "Place 59"]) expect(texts).toContain(`>${text}<`);
  // The document itself is as it was.
  expect(workbook.document.grid.sheetIds()).toHaveLength(2);
});
