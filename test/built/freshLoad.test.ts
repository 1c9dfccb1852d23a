import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";

test("formulas calculate the same where each cell loads the script anew, as at Google", () => {
  const formulas = [['=AI_SALARY(8,"WA")'], ['=AI_FLOOR("Senior")'], ['=AI_TAKE_HOME(200000,"TX")']];
  const [anew, shared] = [true, false].map((loadsEachCell) => {
    const workbook = openWorkbook({ circumstances: { loadsEachCell } });
    workbook.typeRows("A1", formulas);
    return workbook.values(`A1:A${formulas.length}`);
  });
  expect(anew).toEqual(shared);
  expect(anew?.every(([value]) => typeof value === "number")).toBe(true);
});
