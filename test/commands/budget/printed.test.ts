import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { planWorkbook, SHEETS } from "./planWorkbook.ts";

test("in print the board is one page, and the plan's sheets are few: nothing blank, no list to look things up in", async () => {
  const workbook = await planWorkbook();
  const files = unzipSync(await workbook.xlsx());
  const pages = SHEETS.map((name) => {
    const xml = strFromU8(files[`xl/worksheets/sheet${workbook.sheetNames.indexOf(name)}.xml`] as Uint8Array);
    const [, across, down] = /fitToWidth="(\d+)" fitToHeight="(\d+)"/.exec(xml) ?? [];
    return [name, Number(across) * Number(down)] as const;
  });
  expect(Object.fromEntries(pages)).toMatchObject({ Board: 1, Offers: 1, Audit: 1, Checks: 1, Guide: 1 });
  // 42 where all rows were printed that formulas fill.
  expect(pages.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(17);
});
