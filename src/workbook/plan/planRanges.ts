import { PLAN_SHEETS } from "../../tables/budget/planSheets.ts";
import { copyToBePinned } from "../pinnedBenchmarks.ts";
import type { Workbook } from "../Workbook.ts";
import type { PlanNames } from "./planNames.ts";
import { planWrites } from "./planWrites.ts";
import { standingPlan } from "./standingPlan.ts";

/** The named ranges of a plan: the same for every choice, so any plan that could be made says them. */
export function planRanges(workbook: Workbook): string[] {
  const names = Object.fromEntries(
    PLAN_SHEETS.map((kind) => [kind, { name: kind, own: undefined }]),
  ) as PlanNames;
  const choices = {
    planStart: 0,
    asOf: 0,
    months: 12,
    budget: 0,
    scenario: 1,
    insertAs: "native",
    states: ["US"],
    sampleRequisitions: 0,
  } as const;
  const writes = planWrites(choices, names, standingPlan(names, workbook), copyToBePinned());
  return writes.flatMap(({ description }) => Object.keys(description.names));
}
