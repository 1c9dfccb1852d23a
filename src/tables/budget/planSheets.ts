import { oneCell } from "./cells.ts";

/** The sheets of a hiring plan, in the order of their tabs, by the names they are made with. */
export const PLAN_SHEETS = [
  "Board",
  "Reqs",
  "Cash",
  "Summary",
  "Assumptions",
  "Bands",
  "Offers",
  "Audit",
  "Approvals",
  "Checks",
  "Guide",
] as const;
export type PlanSheet = (typeof PLAN_SHEETS)[number];

/** The names that the sheets have now: people rename them. */
export type SheetNames = Readonly<Record<PlanSheet, string>>;

/** By which a sheet of the plan is told from all others, those of the first edition among them. */
export const kindOf = (sheet: PlanSheet): string => `plan ${sheet}`;

/** Where the scenario's index is chosen, on the board. */
export const SCENARIO_CELL = oneCell(2, 2);
