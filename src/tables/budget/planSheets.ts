import { oneCell } from "./cells.ts";

/** The sheets of a hiring plan, in the order of their tabs, by the names they are made with. */
export const PLAN_SHEETS = ["Start", "Assumptions", "Reqs", "Bands", "Cash", "Offers", "Audit"] as const;
export type PlanSheet = (typeof PLAN_SHEETS)[number];

/** The names that the sheets have now: people rename them. */
export type SheetNames = Readonly<Record<PlanSheet, string>>;

/** Where the scenario's index is chosen, on the start sheet. */
export const SCENARIO_CELL = oneCell(4, 2);
