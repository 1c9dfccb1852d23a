import { expect, test } from "vitest";
import { openWorkbook } from "../../support/openWorkbook.ts";
import { broken, done, REQUEST, SHEETS } from "./planWorkbook.ts";

// Google does not say what becomes of a name whose sheet is deleted.
test.each([false, true])(
  "a plan is built where another one was deleted, its names listed without a range: %s",
  async (listsOutlivedNames) => {
    const workbook = openWorkbook({ circumstances: { loadsEachCell: false, listsOutlivedNames } });
    await done(workbook, "buildBudget", REQUEST);
    const { grid } = workbook.document;
    for (const sheet of SHEETS) grid.deleteSheet(grid.sheetIdByName(sheet) ?? "");
    expect(Object.keys(workbook.namedRanges)).not.toContain("Scenario");
    await done(workbook, "buildBudget", REQUEST);
    expect(workbook.namedRanges.Scenario).toBe("'Board'!B2");
    expect(broken(workbook)).toEqual([]);
  },
);
