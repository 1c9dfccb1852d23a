import type { Day } from "../../core/units/day.ts";
import type { Usd } from "../../core/units/money.ts";

/** What the panel decides about a plan. */
export interface PlanChoice {
  planStart: Day;
  months: number;
  budget: Usd;
  /** Index of the scenario, from 1. */
  scenario: number;
  asOf: Day;
  /** Formulas of the add-on where it calculates a whole column at once, or native formulas everywhere. */
  insertAs: "native" | "live";
}
