import { expect, test } from "vitest";
import { broken, done, planWorkbook, REQUEST, SHEETS } from "./planWorkbook.ts";

// Google does not say whether a name whose sheet is deleted is listed still; where it is not, nothing is in the way.
test("a plan is built where another one was deleted, its names listed without a range", async () => {
  const circumstances = { loadsEachCell: false, listsOutlivedNames: true };
  const workbook = await planWorkbook({}, { circumstances });
  const { grid } = workbook.document;
  for (const sheet of SHEETS) grid.deleteSheet(grid.sheetIdByName(sheet) ?? "");
  expect(Object.keys(workbook.namedRanges)).not.toContain("Scenario");
  await done(workbook, "buildBudget", REQUEST);
  expect(workbook.namedRanges.Scenario).toBe("'Board'!B2");
  expect(broken(workbook)).toEqual([]);
});
