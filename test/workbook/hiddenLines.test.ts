import { expect, test } from "vitest";
import { hiddenLines } from "../../src/workbook/hiddenLines.ts";

const NONE = { rows: [], filtered: [], columns: [] };

test.each([
  [{ ...NONE, rows: [5] }, "Row 5 of Plan", "is hidden"],
  [{ ...NONE, filtered: [5, 6, 7, 8, 9] }, "Rows 5 to 9 of Plan", "are hidden by a filter"],
  [{ ...NONE, rows: [7], filtered: [5, 7] }, "Rows 5 and 7 of Plan", "are hidden"],
  [{ ...NONE, columns: [28] }, "Column AB of Plan", "is hidden"],
  [{ ...NONE, rows: [2], columns: [3, 4] }, "Row 2 and columns C to D of Plan", "are hidden"],
  [{ ...NONE, rows: [1, 3, 5, 7, 9] }, "Rows 1, 3, 5, 7 and others of Plan", "are hidden"],
])("%j", (unseen, lines, are) => {
  expect(hiddenLines("Plan", unseen)).toEqual({ lines, are });
});

test("nothing is said where nothing is hidden", () => {
  expect(hiddenLines("Plan", NONE)).toBeUndefined();
});
