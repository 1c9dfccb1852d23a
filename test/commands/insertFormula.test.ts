import { beforeEach, describe, expect, it } from "vitest";
import { FORMULA_HELP } from "../../src/functions/formulaHelp.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
  workbook.select("C5:D9");
});

const insert = (formula: string, replace?: string) =>
  runCommand(workbook, "insertFormula", { formula, replace });

describe("insertFormula", () => {
  it("writes an example into the first selected cell, and says where", async () => {
    expect(await insert('=AI_SALARY(8,"US",,"cash")')).toEqual({
      ok: true,
      value: { message: '=AI_SALARY(8,"US",,"cash") written to Sheet1!C5.', range: "Sheet1!C5" },
    });
    expect(workbook.value("C5")).toBeCloseTo(177_229.31, 2);
  });

  it("writes as the locale does, and says what it wrote", async () => {
    workbook.document.grid.setLocale("de_DE");
    const answer = await insert('=AI_BAND("Senior","US","market",40%,5000)');
    expect(answer).toMatchObject({
      value: { message: '=AI_BAND("Senior";"US";"market";40%;5000) written to Sheet1!C5.' },
    });
    expect(workbook.formula("C5")).toBe('=AI_BAND("Senior";"US";"market";40%;5000)');
  });

  it("asks before it replaces what stands there", async () => {
    workbook.type("C5", "mine");
    expect(await insert("=AI_FLOOR()")).toMatchObject({ ok: false, code: "occupied" });
    expect(workbook.value("C5")).toBe("mine");
    expect(await insert("=AI_FLOOR()", "Sheet1!C5")).toMatchObject({ ok: true });
    expect(workbook.value("C5")).toBe(200_000);
  });

  it("takes an example of every formula", async () => {
    for (const { examples } of FORMULA_HELP) {
      workbook.type("C5", "");
      await done(insert(examples.at(-1) as string));
    }
  });

  it.each([
    "8",
    "AI_SALARY(8)",
    "=AI_SALARY(8)+1",
    "=SUM(A1:A3)",
    '=AI_SALARY(IMPORTDATA("x"))',
    "=AI_SALARY(8",
  ])("refuses %s, and writes nothing", async (formula) => {
    expect(await insert(formula)).toMatchObject({
      ok: false,
      code: "refused",
      message: `formula must be one call of a formula of AI Comp; got "${formula}".`,
    });
    expect(workbook.value("C5")).toBe("");
  });
});
