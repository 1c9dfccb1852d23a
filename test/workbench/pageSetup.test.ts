import { expect, test } from "vitest";
import { withPageSetup } from "../../src/workbench/grid/pageSetup.ts";

const column = (number: number, width: number, hidden = 0) =>
  `<col min="${number}" max="${number}" width="${width}" customWidth="1" hidden="${hidden}"/>`;
const sheet = (columns: string, end = "") =>
  `<worksheet><sheetPr><tabColor rgb="202124"/></sheetPr><cols>${columns}</cols><sheetData><row r="1"><c r="A1"/><c r="C1"/></row></sheetData>${end}</worksheet>`;
const across = (xml: string) =>
  /<pageSetup orientation="landscape" fitToWidth="(\d+)" fitToHeight="0"\/>/.exec(xml)?.[1];

test("a sheet lies across one page, a wide one across as many as it can be read from", () => {
  expect(across(withPageSetup(sheet(column(1, 20) + column(2, 20) + column(3, 20))))).toBe("1");
  // 600 characters in three columns: three pages of 200.
  expect(across(withPageSetup(sheet(column(1, 200) + column(2, 200) + column(3, 200))))).toBe("3");
  // What is out of sight, or behind the last cell, is not printed.
  expect(across(withPageSetup(sheet(column(1, 200) + column(2, 200, 1) + column(4, 200))))).toBe("1");
});

test("what is said of the page stands where an .xlsx has it: scaling in the head, the page before what is drawn", () => {
  const written = withPageSetup(sheet(column(1, 20), '<drawing r:id="rId1"/>'));
  expect(written).toContain('<tabColor rgb="202124"/><pageSetUpPr fitToPage="1"/></sheetPr>');
  expect(written).toContain('fitToHeight="0"/><drawing');
  const bare = withPageSetup('<worksheet xmlns="main"><sheetData/></worksheet>');
  expect(bare).toMatch(
    /^<worksheet xmlns="main"><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetData\/><pageSetup/,
  );
});
