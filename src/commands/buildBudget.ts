import { HIRING_SCENARIOS } from "../core/hiring/hiringScenario.ts";
import { PLAN_LIMITS } from "../core/hiring/planAssumptions.ts";
import { MOST_SAMPLES } from "../core/hiring/sampleRequisitions.ts";
import { calendarDate, type Day, dayOf } from "../core/units/day.ts";
import type { Place } from "../core/units/place.ts";
import { amountIn } from "../input/params/amount.ts";
import { oneOf } from "../input/params/choice.ts";
import { DATE } from "../input/params/date.ts";
import { wholeNumberIn } from "../input/params/number.ts";
import { optional } from "../input/params/optional.ts";
import { MOST_PLACES, PLACE } from "../input/params/place.ts";
import { textOf } from "../input/params/text.ts";
import { FieldRefusal, field, listField } from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { quotedSheetName } from "../tables/a1.ts";
import { PLAN_SHEETS } from "../tables/budget/planSheets.ts";
import type { Answer } from "../workbook/Answer.ts";
import { pinnedBenchmarks } from "../workbook/pinnedBenchmarks.ts";
import { otherNames, planNames } from "../workbook/plan/planNames.ts";
import { type PlanRequest, planWrites } from "../workbook/plan/planWrites.ts";
import { standingPlan, writtenArea } from "../workbook/plan/standingPlan.ts";
import { shownRange } from "../workbook/shownRange.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** What the Hiring budget panel sends. */
export interface BuildBudgetRequest extends PlanRequest {
  /**
   * To show progress, the panel may build in steps: 0 makes the sheets, 1 to 7 fill them in their order. Every step may
   * be repeated; without it, all is built at once.
   */
  step?: number | undefined;
  /** The ranges the user agreed to replace, as the question named them. */
  replace?: string | undefined;
}

export interface BudgetBuilt {
  message: string;
  /** The plan's sheets by their present names, in order. */
  sheets: readonly string[];
  /** Which of them were made under another name than their own, because it was taken. */
  otherNames: string | undefined;
}

const PARAMS = {
  planStart: DATE,
  asOf: DATE,
  months: wholeNumberIn({ ...PLAN_LIMITS.months, what: "a whole number of months" }),
  budget: amountIn(PLAN_LIMITS.budget),
  scenario: wholeNumberIn({ min: 1, max: HIRING_SCENARIOS.length, what: "a whole number" }),
  states: PLACE,
  samples: wholeNumberIn({ min: 0, max: MOST_SAMPLES, what: "a whole number of requisitions" }),
  insertAs: oneOf(["native", "live"]),
  step: optional(wholeNumberIn({ min: 0, max: PLAN_SHEETS.length, what: "a whole number" }), undefined),
  replace: optional(textOf("the ranges that may be replaced"), undefined),
};

export const buildBudget = defineCommand<BuildBudgetRequest, BudgetBuilt>({
  writes: true,
  read: (request) => ({
    planStart: firstOfMonth(field(request, "planStart", PARAMS.planStart)),
    asOf: field(request, "asOf", PARAMS.asOf),
    months: field(request, "months", PARAMS.months),
    budget: field(request, "budget", PARAMS.budget),
    scenario: field(request, "scenario", PARAMS.scenario),
    states: [...new Set(listField<Place>(request, "states", PARAMS.states, MOST_PLACES))],
    sampleRequisitions: field(request, "sampleRequisitions", PARAMS.samples),
    insertAs: field(request, "insertAs", PARAMS.insertAs),
    step: field(request, "step", PARAMS.step),
    replace: field(request, "replace", PARAMS.replace),
  }),
  run({ step, replace, ...plan }, workbook): Answer<BudgetBuilt> {
    const before = planNames(workbook);
    const standing = standingPlan(before, workbook);
    const edited = PLAN_SHEETS.flatMap((kind) => {
      const { own } = before[kind];
      return own && standing[kind].state === "edited" ? [shownRange(writtenArea(own, standing[kind]))] : [];
    });
    // Later steps follow a first one that has asked.
    if (edited.length > 0 && (step ?? 0) === 0 && replace !== edited.join(" and ")) {
      const range = edited.join(" and ");
      return {
        ok: false,
        code: "edited",
        range,
        cells: edited.length,
        message: `${range} was edited since the plan was built. Updating it replaces those edits; what you typed in blue cells stays.`,
      };
    }
    const writes = planWrites(plan, before, standing, pinnedBenchmarks(workbook));
    const chosen = writes.filter((_, i) => step === undefined || step === 0 || i === step - 1);
    const made = PLAN_SHEETS.filter((kind) => !before[kind].own).map((kind) => before[kind].name);
    workbook.writeSheets(step === 0 ? chosen.map((write) => ({ ...write, parts: [] })) : chosen, {
      what: `Hiring plan ${made.length > 0 ? "built" : "updated"}`,
      where: chosen.map(({ name }) => quotedSheetName(name)).join(", "),
      insertAs: plan.insertAs,
      dataVersion: dataVersion().version,
    });
    const sheets = writes.map(({ name }) => name);
    const updated = sheets.filter((name) => !made.includes(name));
    const renamed = otherNames(before);
    const done = [
      ...(made.length > 0 ? [`Made ${made.join(", ")}.`] : []),
      ...(updated.length > 0 ? [`Updated ${updated.join(", ")}; requisitions as you typed them.`] : []),
      ...(renamed ? [renamed] : []),
    ];
    const message = step === undefined ? done.join(" ") : `Step ${step} of ${PLAN_SHEETS.length} done.`;
    return { ok: true, value: { message, sheets, otherNames: renamed } };
  },
});

function firstOfMonth(day: Day): Day {
  const { year, month, dayOfMonth } = calendarDate(day);
  if (dayOfMonth !== 1) {
    throw new FieldRefusal(
      "planStart",
      `planStart must be the first day of a month; got the ${dayOfMonth}th of the month.`,
    );
  }
  return dayOf(year, month, 1);
}
