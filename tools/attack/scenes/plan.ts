import { readFileSync } from "node:fs";
import { PLAN_SHEETS } from "../../../src/tables/budget/planSheets.ts";
import { column, REQUEST } from "../../../test/commands/budget/planWorkbook.ts";
import type { OpenWorkbook } from "../../../test/support/openWorkbook.ts";
import type { Asks, Scene } from "../Scene.ts";
import { typeBeside } from "./usersOwn.ts";

const build = (more: object = {}): Asks => ({ command: "buildBudget", request: { ...REQUEST, ...more } });
const approve = (more: object = {}): Asks => ({
  command: "approveRequisition",
  request: { requisition: "AI-102", by: "Dana Lee", on: "2026-12-01", ...more },
});

const BUILT: Scene = { name: "Plan, build at once", asks: build() };
const APPROVED: Scene = { name: "Plan, approval", follows: BUILT, asks: approve() };

const STEPS: Scene[] = [];
for (const step of [0, ...PLAN_SHEETS.map((_, i) => i + 1)]) {
  const follows = STEPS.at(-1);
  STEPS.push({ name: `Plan, build, step ${step}`, ...(follows && { follows }), asks: build({ step }) });
}

/** Requisitions of the user's own, and a column beside them. */
function usePlan(workbook: OpenWorkbook): void {
  const base = column(workbook, "Reqs", "Base plan");
  workbook.type(`Reqs!${base}5`, 216_000);
  workbook.typeRows("Reqs!A20", [["T-1", "Mid", "TX", null, null, "Open", 140_000]]);
  typeBeside(workbook, "Reqs", 3);
}

export const PLAN_SCENES: readonly Scene[] = [
  BUILT,
  ...STEPS,
  {
    name: "Plan, update",
    follows: BUILT,
    prepare: usePlan,
    asks: build({ budget: 6_000_000, months: 30, scenario: 3 }),
  },
  {
    name: "Plan, update, of version 0.1.0",
    opened: {
      saved: JSON.parse(readFileSync("test/commands/budget/plan-0.1.0.json", "utf8")) as object,
    },
    asks: build({ sampleRequisitions: 0 }),
  },
  APPROVED,
  { name: "Plan, approval again", follows: APPROVED, asks: approve({ by: "Kim" }) },
];
