import { expect, test } from "vitest";
import type { MergeFormulasAnswer } from "../../src/commands/mergeFormulas.ts";
import { openWorkbook } from "../support/openWorkbook.ts";
import { BANDS } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";

const merge = (workbook: ReturnType<typeof openWorkbook>) =>
  done<MergeFormulasAnswer>(runCommand(workbook, "mergeFormulas"));
const formula = (workbook: ReturnType<typeof openWorkbook>, a1: string) =>
  workbook.formula(a1)?.replace(/\s/g, "") ?? "";

test("a column of calls that differ by their rows becomes one call with the same results", async () => {
  const workbook = openWorkbook();
  workbook.typeRows("A1", [
    ["Years", "State"],
    [2, "WA"],
    [8, "CA"],
    [15, "TX"],
  ]);
  for (let row = 2; row <= 4; row++) workbook.type(`C${row}`, `=AI_SALARY(A${row}, B${row},, "cash")`);
  const before = workbook.values("C2:C4");
  const { message } = await merge(workbook);
  expect(message).toBe("3 formulas became 1 call: Sheet1!C2:C4.");
  expect(formula(workbook, "C2")).toBe('=AI_SALARY(A2:A4,B2:B4,,"cash")');
  expect(formula(workbook, "C3")).toBe("");
  expect(workbook.values("C2:C4")).toEqual(before);
  expect((await merge(workbook)).message).toMatch(/^Nothing to merge: /);
});

test.each([
  ["other constants", ["=AI_SALARY(2)", "=AI_SALARY(8)"]],
  ["the same constants", ["=AI_SALARY(8)", "=AI_SALARY(8)"]],
  ["a reference that stays", ["=AI_SALARY(A$1)", "=AI_SALARY(A$1)"]],
  ["more than the call", ["=AI_SALARY(A1)*2", "=AI_SALARY(A2)*2"]],
  ["a gap", ["=AI_SALARY(A1)", "", "=AI_SALARY(A3)"]],
  ["a row that fills several cells", ['=AI_BAND("Senior",A1)', '=AI_BAND("Senior",A2)']],
  ["ranges", ["=AI_SALARY(A1:A2)"]],
])("calls with %s stay as they are", async (_, formulas) => {
  const workbook = openWorkbook();
  workbook.typeRows("A1", [[2], [8], [9]]);
  formulas.forEach((each, row) => {
    if (each) workbook.type(`E${row + 1}`, each);
  });
  const before = formulas.map((_each, row) => formula(workbook, `E${row + 1}`));
  expect((await merge(workbook)).merged).toBe(0);
  expect(formulas.map((_each, row) => formula(workbook, `E${row + 1}`))).toEqual(before);
});

test("a fixed range goes with them, and blocks of ours are left alone", async () => {
  const workbook = openWorkbook();
  workbook.typeRows("A1", [
    ["base.senior", 180_000],
    ["Senior", ""],
    ["Lead", ""],
  ]);
  for (let row = 2; row <= 3; row++) workbook.type(`C${row}`, `=AI_FLOOR(A${row}, $A$1:$B$1)`);
  await done(runCommand(workbook, "generateBands", BANDS));
  const bands = workbook.values("Bands!A1:T5");
  expect((await merge(workbook)).message).toBe("2 formulas became 1 call: Sheet1!C2:C3.");
  expect(formula(workbook, "Sheet1!C2")).toBe("=AI_FLOOR(A2:A3,$A$1:$B$1)");
  expect(workbook.values("Bands!A1:T5")).toEqual(bands);
});
