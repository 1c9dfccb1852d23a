import { expect, it } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";

it("a blank cell between formulas that somebody types into just before they are written stays as typed", async () => {
  const workbook = openWorkbook();
  // Twelve that all differ, become values, and are written as one block with the blank cells between.
  for (let row = 1; row <= 23; row += 2) workbook.type(`A${row}`, `=AI_TAKE_HOME(${100_000 + row},"TX")`);
  const before = workbook.values("A1:A23");
  workbook.beforeCall(1, () => workbook.type("A4", "mine"), "RangeList.getRanges");
  await done(runCommand(workbook, "detachFormulas"));
  expect(workbook.value("A4")).toBe("mine");
  workbook.type("A4", "");
  expect(workbook.values("A1:A23")).toEqual(before);
  expect(workbook.formula("A1")).toBeUndefined();
});
