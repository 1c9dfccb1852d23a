import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";

test("a row with large text is high in the .xlsx file, as its largest text asks; others are as usual", async () => {
  const workbook = openWorkbook({
    code: `function large() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1:B4").setValues([[1, 2], [3, 4], [5, 6], [7, 8]]);
      sheet.getRange("A2:B3").setFontSize(18);
      sheet.getRange("B3").setFontSize(20);
      sheet.getRange("A4").setFontSize(8);
    }`,
  });
  await workbook.run("large");
  const sheet = strFromU8(unzipSync(await workbook.xlsx())["xl/worksheets/sheet0.xml"] ?? new Uint8Array());
  const heights = [...sheet.matchAll(/<row r="([1-4])"(?: ht="([\d.]+)")?>/g)].map(([, row, height]) => [
    Number(row),
    Number(height ?? 0),
  ]);
  const [, second = [], third = []] = heights;
  expect(heights.map(([row]) => row)).toEqual([1, 2, 3, 4]);
  // No lower than the text itself, and no row of two lines.
  expect(second[1]).toBeGreaterThan(18);
  expect(second[1]).toBeLessThan(36);
  expect(third[1]).toBeGreaterThan(second[1] as number);
  expect([heights[0], heights[3]]).toEqual([
    [1, 0],
    [4, 0],
  ]);
});
