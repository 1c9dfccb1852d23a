import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { withPageSetup } from "../../src/workbench/grid/pageSetup.ts";
import { openWorkbook } from "../support/openWorkbook.ts";

const pages = (width: number, height: number) => {
  const zone = { left: 0, top: 0, right: 0, bottom: 0 };
  const xml = withPageSetup("<worksheet><sheetData/></worksheet>", { zone, width, height });
  return /<pageSetup orientation="landscape" fitToWidth="(\d+)" fitToHeight="(\d+)"\/>/
    .exec(xml)
    ?.slice(1)
    .map(Number);
};

test("a sheet lies across one page, a wide one across as many as it can be read from", () => {
  expect(pages(420, 100)).toEqual([1, 1]);
  // Three pages of 1,400 pixels.
  expect(pages(4200, 100)).toEqual([3, 1]);
});

test("a rest of less than a third of a page gets none of its own", () => {
  // A page of 1,000 pixels across is 730 high.
  expect(pages(1000, 900)).toEqual([1, 1]);
  expect(pages(1000, 1000)).toEqual([1, 2]);
  expect(pages(1000, 7300)).toEqual([1, 10]);
});

test("what is said of the page stands where an .xlsx has it: scaling in the head, the page before what is drawn", () => {
  const part = { zone: { left: 0, top: 0, right: 0, bottom: 0 }, width: 100, height: 21 };
  const written = withPageSetup(
    '<worksheet><sheetPr><tabColor rgb="202124"/></sheetPr><sheetData/><drawing r:id="rId1"/></worksheet>',
    part,
  );
  expect(written).toContain('<tabColor rgb="202124"/><pageSetUpPr fitToPage="1"/></sheetPr>');
  expect(written).toContain('fitToHeight="1"/><drawing');
  expect(withPageSetup('<worksheet xmlns="main"><sheetData/></worksheet>', part)).toMatch(
    /^<worksheet xmlns="main"><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetData\/><pageSetup/,
  );
});

test("printed is what shows: neither empty texts that a formula fills a column with, nor what is hidden", async () => {
  const workbook = openWorkbook({
    code: `function hide() { const sheet = SpreadsheetApp.getActiveSheet(); sheet.hideRows(6, 5); sheet.hideColumns(4, 2); }`,
  });
  workbook.typeRows("A1", [
    ["Level", "Pay"],
    ["Mid", 100_000],
    ["", ""],
    ["", '=ARRAYFORMULA(IF(A1:A90="","",1))'],
  ]);
  workbook.type("E2", "out of sight");
  await workbook.run("hide");
  const parts = unzipSync(await workbook.xlsx());
  // B4 shows 1 and B5 too, for the two rows with a level; those below are empty.
  expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="0">'Sheet1'!$A$1:$B$5</definedName>`,
  );
});
