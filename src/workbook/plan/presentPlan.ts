import { HIRING_SCENARIOS } from "../../core/hiring/hiringScenario.ts";
import { PLAN_LIMITS } from "../../core/hiring/planAssumptions.ts";
import { Refusal } from "../../core/Refusal.ts";
import { isoDay } from "../../core/units/day.ts";
import { amountIn } from "../../input/params/amount.ts";
import { DATE } from "../../input/params/date.ts";
import { numberIn, wholeNumberIn } from "../../input/params/number.ts";
import type { Reader } from "../../input/Reader.ts";
import type { OwnSheet, Workbook } from "../Workbook.ts";
import type { PlanRequest } from "./planWrites.ts";

/** What a plan that is there was built with, and what was typed over it since: a second run begins with this. */
export interface PresentPlan extends Omit<PlanRequest, "planStart" | "asOf"> {
  /** "2027-01-01" */
  planStart: string;
  asOf: string;
}

const BUDGET = amountIn(PLAN_LIMITS.budget);
const MONTHS = wholeNumberIn({ ...PLAN_LIMITS.months, what: "a whole number of months" });
const SCENARIO = numberIn({ min: 1, max: HIRING_SCENARIOS.length });

/** The choices of the plan in this workbook, which are remembered with its first sheet. */
export function presentPlan(first: OwnSheet, workbook: Workbook): PresentPlan {
  const built = first.choices as PlanRequest;
  const typed = <T>(name: string, reader: Reader<T>, before: T): T => {
    const value = workbook.valueNamed(name);
    if (value === undefined) return before;
    try {
      return reader.read(value, name);
    } catch (error) {
      if (error instanceof Refusal) return before;
      throw error;
    }
  };
  return {
    ...built,
    months: typed("PlanMonths", MONTHS, built.months),
    planStart: isoDay(typed("PlanStart", DATE, built.planStart)),
    asOf: isoDay(typed("AsOf", DATE, built.asOf)),
    budget: typed("Budget", BUDGET, built.budget),
    scenario: typed("Scenario", SCENARIO, built.scenario),
  };
}
