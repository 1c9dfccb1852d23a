import { expect, test } from "vitest";
import type { BudgetPreview } from "../../../src/commands/previewBudget.ts";
import { openWorkbook } from "../../support/openWorkbook.ts";
import { assumption, planWorkbook, SHEETS } from "./planWorkbook.ts";

const preview = async (workbook: ReturnType<typeof openWorkbook>) => {
  const { value } = (await workbook.call("runCommand", "previewBudget", {})) as { value: BudgetPreview };
  return value;
};

test("a plan is shown before it is made: sheets and names, without the lock and without a write", async () => {
  const workbook = openWorkbook();
  const release = workbook.holdLock();
  const { sheets, names, otherNames } = await preview(workbook);
  release();
  expect(workbook.sheetNames).toEqual(["Sheet1"]);
  expect(sheets).toEqual(SHEETS.map((name) => ({ name, isNew: true })));
  expect(otherNames).toBeUndefined();
  // The names that the specification lists.
  const listed =
    "AsOf Scenario PlanStart HorizonValue BenefitsRate BonusRate RecruiterFee NoticeDays MeritRate MeritMonth ValueMultiple CoverPerDay Budget EmployeesTotal Overrides";
  expect(names).toEqual(expect.arrayContaining(listed.split(" ")));
  const built = Object.keys((await planWorkbook()).namedRanges).filter((name) => !name.startsWith("AIComp_"));
  expect([...names].sort()).toEqual(built.sort());
});

test("a preview begins with the plan that is there, and what was typed over it since", async () => {
  const present = async (workbook: ReturnType<typeof openWorkbook>) => (await preview(workbook)).present;
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
  workbook.type("Board!B2", 3);
  workbook.type(assumption(workbook, "Budget for all months"), 7_500_000);
  expect(await present(workbook)).toEqual({ ...built, budget: 7_500_000, scenario: 3 });
  // What cannot be read is as it was built.
  workbook.type("Board!B2", "three");
  expect(await present(workbook)).toMatchObject({ scenario: 1 });
});
