import { expect, test } from "vitest";
import type { RefreshFormulasAnswer } from "../../src/commands/refreshFormulas.ts";
import { refreshedFormula } from "../../src/detach/refreshedFormula.ts";
import { openWorkbook } from "../support/openWorkbook.ts";
import { BANDS } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";

test.each([
  ["=AI_SALARY(8)", "=AI_SALARY(8,)"],
  ["=AI_SALARY(8,)", "=AI_SALARY(8)"],
  [
    '=IF(A1="AI_SALARY(8)",AI_SALARY(8,"WA")*2,AI_FLOOR())',
    '=IF(A1="AI_SALARY(8)",AI_SALARY(8,"WA",)*2,AI_FLOOR(""))',
  ],
  ["=AI_COMPA_RATIO(AI_SALARY(8),8)", "=AI_COMPA_RATIO(AI_SALARY(8,),8,)"],
  ['=AI_EXPLAIN("AI_SALARY",8)', '=AI_EXPLAIN("AI_SALARY",8,)'],
  ["=SUM(A1:A3)", "=SUM(A1:A3)"],
])("%s asks anew as %s", (formula, refreshed) => expect(refreshedFormula(formula)).toBe(refreshed));

test("a call that has every argument cannot", () => {
  expect(refreshedFormula('=AI_GEO_FACTOR("CA","market")')).toBeUndefined();
});

test("every formula is calculated anew and shows the same; those that cannot are named; twice gives the first again", async () => {
  const workbook = openWorkbook();
  workbook.type("A1", '=AI_SALARY(8,"WA")');
  workbook.type("A2", "=AI_SALARY({2;5})");
  workbook.type("A5", '=AI_GEO_FACTOR("CA","market")');
  workbook.type("A6", "=A1*2");
  const before = workbook.values("A1:A6");
  const refresh = () => done<RefreshFormulasAnswer>(runCommand(workbook, "refreshFormulas"));
  const { message, left } = await refresh();
  expect(message).toBe(
    "2 formulas calculated anew with data 2026.12. Left as they are, because they have every argument: Sheet1!A5; change one of their cells.",
  );
  expect(left).toEqual(["Sheet1!A5"]);
  expect(workbook.values("A1:A6")).toEqual(before);
  expect(workbook.formula("A1")?.replace(/\s/g, "")).toBe('=AI_SALARY(8,"WA",)');
  await refresh();
  expect(workbook.formula("A1")?.replace(/\s/g, "")).toBe('=AI_SALARY(8,"WA")');
});

test("a block of ours is no edited one after it", async () => {
  const workbook = openWorkbook();
  await done(runCommand(workbook, "generateBands", BANDS));
  await done(runCommand(workbook, "refreshFormulas"));
  const { message } = await done<{ message: string }>(runCommand(workbook, "generateBands", BANDS));
  expect(message).toMatch(/^3 rows updated/);
});

test("a spreadsheet without any is left alone", async () => {
  const workbook = openWorkbook();
  const { message } = await done<RefreshFormulasAnswer>(runCommand(workbook, "refreshFormulas"));
  expect(message).toBe("This spreadsheet has no formula of AI Comp.");
  expect(workbook.sheetNames).toEqual(["Sheet1"]);
});

test("more than one run has time for goes on in the next, as the menu says", async () => {
  const workbook = openWorkbook();
  // All differ, and the user's text stands between: a call for each.
  const many = 610;
  const formula = (n: number, end = "") => `=AI_TAKE_HOME(${100_000 + n},"TX"${end})`;
  workbook.insertRows(1, 300);
  workbook.typeRows("A1", Array.from({ length: many }, (_, n) => [[formula(n)], [`Note ${n}`]]).flat());
  const formulas = () =>
    Array.from({ length: many }, (_, n) => workbook.formula(`A${2 * n + 1}`)?.replace(/\s/g, ""));
  const menu = async () => {
    workbook.answers.push({ button: "OK" });
    await workbook.clickMenu("Refresh formulas");
    return workbook.asked.at(-1)?.text ?? "";
  };
  const [, first, later] =
    /^(\d+) formulas calculated anew with data 2026\.12\. (\d+) more are for the next run: choose this item again to go on\.$/.exec(
      await menu(),
    ) ?? [];
  expect(Number(first) + Number(later)).toBe(many);
  expect(await menu()).toMatch(new RegExp(`^${later} formulas? calculated anew with data 2026\\.12\\.$`));
  expect(formulas()).toEqual(Array.from({ length: many }, (_, n) => formula(n, ",")));
  // From the first again.
  expect(await menu()).toMatch(new RegExp(`^${first} formulas`));
});
