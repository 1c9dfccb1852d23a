import { HIRING_SCENARIOS } from "../core/hiring/hiringScenario.ts";
import { Refusal } from "../core/Refusal.ts";
import { isoDay } from "../core/units/day.ts";
import type { Param } from "../input/Param.ts";
import { date } from "../input/params/date.ts";
import { number } from "../input/params/number.ts";
import type { Workbook } from "./define/Workbook.ts";
import type { PlanNames, PlanRequest } from "./planWrites.ts";

/** What a plan that is there was built with, and what was typed over it since: a second run begins with this. */
export interface PresentPlan extends Omit<PlanRequest, "planStart" | "asOf"> {
  /** "2027-01-01" */
  planStart: string;
  asOf: string;
}

const help = { description: "", example: "" };
const DAY = date(help);
const BUDGET = number({ ...help, min: 0, max: 1e12 });
const SCENARIO = number({ ...help, min: 1, max: HIRING_SCENARIOS.length });

/** The choices of the plan in this workbook; undefined where there is none. */
export function presentPlan({ Start }: PlanNames, workbook: Workbook): PresentPlan | undefined {
  if (!Start.own) return undefined;
  const built = Start.own.choices as PlanRequest;
  const typed = <T>(name: string, param: Param<T>, before: T): T => {
    const area = workbook.named(name);
    if (!area) return before;
    try {
      return param.read(workbook.contents(area).values[0]?.[0], name);
    } catch (error) {
      if (error instanceof Refusal) return before;
      throw error;
    }
  };
  return {
    ...built,
    planStart: isoDay(typed("PlanStart", DAY, built.planStart)),
    asOf: isoDay(typed("AsOf", DAY, built.asOf)),
    budget: typed("Budget", BUDGET, built.budget),
    scenario: typed("Scenario", SCENARIO, built.scenario),
  };
}
