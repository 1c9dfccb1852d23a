import { HIRING_SCENARIOS, type HiringScenario } from "../../../core/hiring/hiringScenario.ts";
import { DEFAULT_ASSUMPTIONS } from "../../../core/hiring/planAssumptions.ts";
import { planMonths } from "../../../core/hiring/planCalendar.ts";
import { planCash } from "../../../core/hiring/planCash.ts";
import { plannedSeat } from "../../../core/hiring/plannedSeat.ts";
import { sampleRequisitions } from "../../../core/hiring/sampleRequisitions.ts";
import { type Day, dayOfIso } from "../../../core/units/day.ts";
import type { Usd } from "../../../core/units/money.ts";
import { publishedBenchmarks } from "../../../reference/benchmarks.ts";
import { benefitsRate } from "../../../reference/benefitsRate.ts";
import { employerRules } from "../../../reference/employerRules.ts";
import type { SentPlan } from "./BudgetChoices.ts";

/** A month's cost, and whether the budget is spent by its end. */
export interface MonthOfPlan {
  first: Day;
  cost: Usd;
  overBudget: boolean;
}

/** What the sample requisitions cost at the default assumptions. */
export interface SamplePlan {
  scenarios: { name: HiringScenario["name"]; cost: Usd; left: Usd }[];
  /** Of the chosen scenario. */
  months: MonthOfPlan[];
}

/** The plan with nothing but its sample requisitions, from the calculation that the workbook is tested against. */
export function samplePlan(request: SentPlan): SamplePlan {
  const [planStart, asOf] = [dayOf(request.planStart), dayOf(request.asOf)];
  const { months, budget, scenario, sampleRequisitions: count } = request;
  const assumptions = { ...DEFAULT_ASSUMPTIONS, planStart, asOf, months, budget };
  const costs = { rulesOf: employerRules, benefitsRate: benefitsRate() };
  const cash = HIRING_SCENARIOS.map((driver) =>
    planCash(
      sampleRequisitions(count, asOf).map((requisition) =>
        plannedSeat(requisition, assumptions, driver, publishedBenchmarks(), costs),
      ),
      assumptions,
    ),
  );
  let spent = 0;
  return {
    scenarios: HIRING_SCENARIOS.map(({ name }, i) => {
      const cost = (cash[i] ?? []).reduce((sum, month) => sum + month, 0);
      return { name, cost, left: budget - cost };
    }),
    months: planMonths(planStart, months).map(({ first }, i) => {
      const cost = cash[scenario - 1]?.[i] ?? 0;
      spent += cost;
      return { first, cost, overBudget: spent > budget };
    }),
  };
}

function dayOf(iso: string): Day {
  const day = dayOfIso(iso);
  if (day === undefined) throw new Error(`No day ${iso}`);
  return day;
}
