import { HIRING_SCENARIOS } from "../core/hiring/hiringScenario.ts";
import { PLAN_LIMITS } from "../core/hiring/planAssumptions.ts";
import { MOST_SAMPLES } from "../core/hiring/sampleRequisitions.ts";
import { calendarDate, type Day, dayOf, isoDay } from "../core/units/day.ts";
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
import { MOST_MONTHS } from "../tables/budget/cashSheet.ts";
import { PLAN_SHEETS } from "../tables/budget/planSheets.ts";
import type { Answer } from "../workbook/Answer.ts";
import { pinnedBenchmarks } from "../workbook/pinnedBenchmarks.ts";
import { carriedOverInWords } from "../workbook/plan/carriedOver.ts";
import { earlierPlan } from "../workbook/plan/earlierPlan.ts";
import { otherNames, planNames } from "../workbook/plan/planNames.ts";
import { type PlanRequest, planWrites } from "../workbook/plan/planWrites.ts";
import { editedAreas, type StandingPlan, standingPlan } from "../workbook/plan/standingPlan.ts";
import { shownRange } from "../workbook/shownRange.ts";
import type { Workbook } from "../workbook/Workbook.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** What the Hiring budget panel sends. */
export interface BuildBudgetRequest extends PlanRequest {
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
    replace: field(request, "replace", PARAMS.replace),
  }),
  run({ replace, ...plan }, workbook): Answer<BudgetBuilt> {
    const before = planNames(workbook);
    const standing = standingPlan(before, workbook);
    requireStart(plan.planStart, before.Cash.name, standing.Cash, workbook);
    const edited = PLAN_SHEETS.flatMap((kind) => {
      const { own } = before[kind];
      return own ? editedAreas(own, standing[kind]).map(shownRange) : [];
    });
    const range = edited.join(" and ");
    if (edited.length > 0 && replace !== range) {
      return {
        ok: false,
        code: "edited",
        range,
        cells: edited.length,
        message: `${range} was edited since the plan was built. Updating it replaces those edits; what you typed in blue cells stays.`,
      };
    }
    const earlier = before.Reqs.own ? undefined : earlierPlan(workbook);
    const writes = planWrites(plan, before, standing, pinnedBenchmarks(workbook), earlier);
    const made = PLAN_SHEETS.filter((kind) => !before[kind].own).map((kind) => before[kind].name);
    workbook.writeSheets(writes, {
      what: `Hiring plan ${made.length > 0 ? "built" : "updated"}`,
      where: writes.map(({ name }) => quotedSheetName(name)).join(", "),
      insertAs: plan.insertAs,
      dataVersion: dataVersion().version,
    });
    const sheets = PLAN_SHEETS.map((kind) => before[kind].name);
    const updated = writes.map(({ name }) => name).filter((name) => !made.includes(name));
    const renamed = otherNames(before);
    const message = [
      ...(made.length > 0 ? [`Made ${made.join(", ")}.`] : []),
      ...(updated.length > 0 ? [`Updated ${updated.join(", ")}; requisitions as you typed them.`] : []),
      ...(earlier ? [carriedOverInWords(earlier)] : []),
      ...(renamed ? [renamed] : []),
    ].join(" ");
    return { ok: true, value: { message, sheets, otherNames: renamed } };
  },
});

/** What closed months have cost stands in their rows: from another start on it would be that of other months. */
function requireStart(
  planStart: Day,
  sheet: string,
  { cells, headRow, layout }: StandingPlan["Cash"],
  workbook: Workbook,
): void {
  if (headRow === undefined) return;
  const months = cells.values.slice(headRow, headRow + MOST_MONTHS);
  if (months.every((row) => (row[layout.actual - 1] ?? "") === "")) return;
  const present = DATE.read(workbook.valueNamed("PlanStart"), "PlanStart");
  if (present === planStart) return;
  throw new FieldRefusal(
    "planStart",
    `Plan start must stay ${isoDay(present)} while months are closed: their Actual on "${sheet}" would stand for other months. Clear it there first.`,
  );
}

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
