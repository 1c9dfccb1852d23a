import { HIRING_SCENARIOS, type HiringScenario } from "../../../core/hiring/hiringScenario.ts";
import { PLAN_LIMITS } from "../../../core/hiring/planAssumptions.ts";
import { MOST_SAMPLES } from "../../../core/hiring/sampleRequisitions.ts";
import { type Day, isoDay } from "../../../core/units/day.ts";
import type { Place } from "../../../core/units/place.ts";
import { withThousands } from "../../../core/units/thousands.ts";
import { amountIn } from "../../../input/params/amount.ts";
import { wholeNumberIn } from "../../../input/params/number.ts";
import type { PresentPlan } from "../../../workbook/plan/presentPlan.ts";
import type { Commands } from "../../Commands.ts";
import type { ReadFields } from "../../parts/Form.tsx";
import { readChosenPlaces } from "../../parts/readPlaces.ts";
import { readTyped } from "../../readTyped.ts";
import { nextMonth } from "./planStartMonths.ts";

/** What is asked of the spreadsheet. */
export type SentPlan = Omit<Commands["buildBudget"]["request"], "replace">;

export type ScenarioName = HiringScenario["name"];

/** What the Hiring budget panel shows: typed numbers stay as typed. A plan that is there remembers its own choices. */
export interface BudgetChoices {
  /** The first day of the first month, "2027-01-01". */
  planStart: string;
  /** The day on which requisitions without an opening date open. */
  asOf: string;
  months: string;
  budget: string;
  scenario: ScenarioName;
  places: Place[];
  /** What stands in the search field and is not chosen yet. */
  placeTyped: string;
  samples: "none" | "dozen";
  insertAs: "native" | "live";
}

export const SCENARIO_NAMES: readonly ScenarioName[] = HIRING_SCENARIOS.map(({ name }) => name);

const MONTHS = wholeNumberIn({ ...PLAN_LIMITS.months, what: "a whole number of months" });
const BUDGET = amountIn(PLAN_LIMITS.budget);

export function firstBudgetChoices(today: Day): BudgetChoices {
  return {
    planStart: isoDay(nextMonth(today)),
    asOf: isoDay(today),
    months: "24",
    budget: "",
    scenario: "Base",
    places: ["CA", "WA", "NY"],
    placeTyped: "",
    samples: "dozen",
    insertAs: "native",
  };
}

/** The request the choices make, or what is wrong with them, by field. */
export function readBudgetChoices(choices: BudgetChoices): ReadFields<SentPlan> {
  const problems: Record<string, string> = {};
  const months = readTyped(MONTHS, choices.months, "Months");
  if (months.problem) problems.months = months.problem;
  const budget = readTyped(BUDGET, choices.budget, "Budget");
  if (budget.problem) {
    problems.budget =
      choices.budget.trim() === ""
        ? "Say what the plan may cost in all its months, such as $5,000,000."
        : budget.problem;
  }
  const states = readChosenPlaces(choices.places, choices.placeTyped);
  if (states.problem) problems.states = states.problem;

  if (months.value === undefined || budget.value === undefined || Object.keys(problems).length > 0) {
    return { problems };
  }
  const { planStart, asOf, scenario, samples, insertAs } = choices;
  return {
    request: {
      planStart,
      asOf,
      months: months.value,
      budget: budget.value,
      scenario: SCENARIO_NAMES.indexOf(scenario) + 1,
      states: states.value ?? [],
      sampleRequisitions: samples === "dozen" ? MOST_SAMPLES : 0,
      insertAs,
    },
  };
}

/** The choices that the plan which is already there was made with, and what was typed over them in its cells. */
export function choicesOfPlan(plan: PresentPlan): BudgetChoices {
  return {
    planStart: plan.planStart,
    asOf: plan.asOf,
    months: String(plan.months),
    budget: `$${withThousands(plan.budget)}`,
    scenario: SCENARIO_NAMES[plan.scenario - 1] ?? "Base",
    places: [...plan.states],
    placeTyped: "",
    // Asked for once; a requisitions sheet that is filled is the user's and is left as it is.
    samples: plan.sampleRequisitions > 0 ? "dozen" : "none",
    insertAs: plan.insertAs,
  };
}
