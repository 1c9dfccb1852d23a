import { expect, test } from "vitest";
import type { BudgetBuilt } from "../../../src/commands/buildBudget.ts";
import { openWorkbook } from "../../support/openWorkbook.ts";
import { command, planWorkbook, REQUEST, rowOf } from "./planWorkbook.ts";

test("a preview begins with the plan that is there, and what was typed over it since", async () => {
  const present = async (workbook: ReturnType<typeof openWorkbook>) => {
    const { value } = await command(workbook, "buildBudget", { ...REQUEST, preview: true });
    return (value as unknown as BudgetBuilt).present;
  };
  expect(await present(openWorkbook())).toBeUndefined();

  const workbook = await planWorkbook();
  const built = {
    planStart: "2027-01-01",
    asOf: "2026-11-23",
    months: 24,
    budget: 5_000_000,
    scenario: 1,
    states: ["WA", "CA", "NY"],
    sampleRequisitions: 12,
    insertAs: "native",
  };
  expect(await present(workbook)).toEqual(built);
  workbook.type("Start!B4", 3);
  workbook.type(`Assumptions!B${rowOf(workbook, "Assumptions", "Budget for all months")}`, 7_500_000);
  expect(await present(workbook)).toEqual({ ...built, budget: 7_500_000, scenario: 3 });
  // What cannot be read is as it was built.
  workbook.type("Start!B4", "three");
  expect(await present(workbook)).toMatchObject({ scenario: 1 });
});
