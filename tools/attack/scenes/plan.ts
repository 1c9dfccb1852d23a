import { readFileSync } from "node:fs";
import { REQUEST } from "../../../test/commands/budget/planWorkbook.ts";
import { headRow, requisitionCell } from "../../../test/commands/budget/typedCells.ts";
import { typeRequisitions } from "../../../test/commands/budget/typedRequisitions.ts";
import type { OpenWorkbook } from "../../../test/support/openWorkbook.ts";
import type { Asks, Scene } from "../Scene.ts";
import { typeBeside } from "./usersOwn.ts";

const build = (more: object = {}): Asks => ({ command: "buildBudget", request: { ...REQUEST, ...more } });
const close = (month: string, actual: number): Asks => ({
  command: "closeMonth",
  request: { month, actual, heads: 3 },
});
// What AI-110, who is at work, costs a year: the approval of another cost is refused.
const approve = (cost: number, by: string): Asks => ({
  command: "approveRequisition",
  request: { requisition: "AI-110", cost, by, on: "2026-12-01", reason: "Board" },
});

const BUILT: Scene = { name: "Plan, build", asks: build() };
const APPROVED: Scene = { name: "Plan, approval", follows: BUILT, asks: approve(269_020, "Dana Lee") };
const CLOSED: Scene = { name: "Plan, month closed", follows: BUILT, asks: close("2027-01-01", 130_000) };

/** Requisitions of the user's own, and a column beside them. */
function usePlan(workbook: OpenWorkbook): void {
  workbook.type(requisitionCell(workbook, "AI-101", "Base plan"), 216_000);
  typeRequisitions(
    workbook,
    [{ id: "T-1", level: "Mid", place: "TX", status: "Open", basePlan: 140_000 }],
    16,
  );
  typeBeside(workbook, "Reqs", headRow(workbook, "Reqs", "Requisition").row);
}

export const PLAN_SCENES: readonly Scene[] = [
  BUILT,
  {
    name: "Plan, update",
    follows: BUILT,
    prepare: usePlan,
    asks: build({ budget: 6_000_000, months: 30, scenario: 3 }),
  },
  {
    name: "Plan, carried over from version 0.1.0",
    opened: {
      saved: JSON.parse(readFileSync("test/commands/budget/plan-0.1.0.json", "utf8")) as object,
    },
    asks: build({ sampleRequisitions: 0 }),
  },
  APPROVED,
  { name: "Plan, approval changed", follows: APPROVED, asks: approve(269_020, "Sam Poe") },
  { name: "Plan, another scenario", follows: BUILT, asks: build({ scenario: 2 }) },
  CLOSED,
  { name: "Plan, next month closed", follows: CLOSED, asks: close("2027-02-01", 118_000) },
];
