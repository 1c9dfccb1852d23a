import { HIRING_SCENARIOS } from "../../core/hiring/hiringScenario.ts";
import { PLAN_LIMITS } from "../../core/hiring/planAssumptions.ts";
import { Refusal } from "../../core/Refusal.ts";
import { isoDay } from "../../core/units/day.ts";
import { amountIn } from "../../input/params/amount.ts";
import { DATE } from "../../input/params/date.ts";
import { numberIn } from "../../input/params/number.ts";
import type { Reader } from "../../input/Reader.ts";
import type { Workbook } from "../Workbook.ts";
import type { PlanNames } from "./planNames.ts";
import type { PlanRequest } from "./planWrites.ts";

/** What a plan that is there was built with, and what was typed over it since: a second run begins with this. */
export interface PresentPlan extends Omit<PlanRequest, "planStart" | "asOf"> {
  /** "2027-01-01" */
  planStart: string;
  asOf: string;
}

const BUDGET = amountIn(PLAN_LIMITS.budget);
const SCENARIO = numberIn({ min: 1, max: HIRING_SCENARIOS.length });

/** The choices of the plan in this workbook; undefined where there is none. */
export function presentPlan({ Start }: PlanNames, workbook: Workbook): PresentPlan | undefined {
  if (!Start.own) return undefined;
  const built = Start.own.choices as PlanRequest;
  const typed = <T>(name: string, reader: Reader<T>, before: T): T => {
    const area = workbook.named(name);
    if (!area) return before;
    try {
      return reader.read(workbook.contents(area).values[0]?.[0], name);
    } catch (error) {
      if (error instanceof Refusal) return before;
      throw error;
    }
  };
  return {
    ...built,
    planStart: isoDay(typed("PlanStart", DATE, built.planStart)),
    asOf: isoDay(typed("AsOf", DATE, built.asOf)),
    budget: typed("Budget", BUDGET, built.budget),
    scenario: typed("Scenario", SCENARIO, built.scenario),
  };
}
