import { HIRING_SCENARIOS } from "../core/hiring/hiringScenario.ts";
import { DEFAULT_ASSUMPTIONS, PLAN_LIMITS } from "../core/hiring/planAssumptions.ts";
import { planCash } from "../core/hiring/planCash.ts";
import { plannedSeat, type Requisition } from "../core/hiring/plannedSeat.ts";
import { MOST_SAMPLES, sampleRequisitions } from "../core/hiring/sampleRequisitions.ts";
import { Refusal } from "../core/Refusal.ts";
import { calendarDate, type Day, dayOf } from "../core/units/day.ts";
import type { Usd } from "../core/units/money.ts";
import type { Place } from "../core/units/place.ts";
import { amountIn } from "../input/params/amount.ts";
import { oneOf } from "../input/params/choice.ts";
import { DATE } from "../input/params/date.ts";
import { numberIn } from "../input/params/number.ts";
import { optional } from "../input/params/optional.ts";
import { MOST_PLACES, PLACE } from "../input/params/place.ts";
import { textOf } from "../input/params/text.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { employerCost } from "../reference/employerCost.ts";
import { unemploymentWageBase } from "../reference/unemploymentWageBase.ts";
import { quotedSheetName } from "../tables/a1.ts";
import { BENCHMARKS_SHEET, currentRows } from "../tables/benchmarksTable.ts";
import { PLAN_SHEETS } from "../tables/budget/planSheets.ts";
import type { Answer } from "./define/Answer.ts";
import { defineCommand } from "./define/defineCommand.ts";
import { FieldRefusal, field, fields, listField } from "./define/reading.ts";
import type { SheetWrite, Workbook } from "./define/Workbook.ts";
import { shownRange } from "./insertTable.ts";
import { pinnedBenchmarks, pinnedCopy } from "./pinBenchmarks.ts";
import { type PlanRequest, planNames, planWrites, sheetStates, writtenArea } from "./planWrites.ts";
import { type PresentPlan, presentPlan } from "./presentPlan.ts";

/** What the Hiring budget panel sends. */
export interface BuildBudgetRequest extends PlanRequest {
  /** Whether only to say what would be made. */
  preview: boolean;
  /**
   * To show progress, the panel may build in steps: 0 makes the sheets, 1 to 7 fill them in the order of the preview.
   * Every step may be repeated; without it, all is built at once.
   */
  step?: number | undefined;
  /** The ranges the user agreed to replace, as the question named them. */
  replace?: string | undefined;
}

export interface BudgetBuilt {
  message: string;
  /** The plan's sheets by their present names, in order; `isNew` where they are, or would be, made. */
  sheets: readonly { name: string; isNew: boolean }[];
  /** The named ranges. */
  names: readonly string[];
  /** What the sample requisitions cost in each scenario, at the default assumptions. */
  sampleCosts: readonly { scenario: string; cost: Usd }[];
  /** How many steps a build in steps has. */
  steps: number;
  /** In a preview, what the plan that is here says; undefined where there is none. */
  present: PresentPlan | undefined;
}

const PARAMS = {
  planStart: DATE,
  asOf: DATE,
  months: numberIn({ ...PLAN_LIMITS.months, what: "a whole number of months" }),
  budget: amountIn(PLAN_LIMITS.budget),
  scenario: numberIn({ min: 1, max: HIRING_SCENARIOS.length, what: "an index" }),
  states: PLACE,
  samples: numberIn({ min: 0, max: MOST_SAMPLES, what: "a number of requisitions" }),
  insertAs: oneOf(["native", "live"]),
  step: optional(numberIn({ min: 0, max: PLAN_SHEETS.length, what: "a step" }), undefined),
  replace: optional(textOf("the ranges that may be replaced"), undefined),
};

export const buildBudget = defineCommand<BuildBudgetRequest, BudgetBuilt>({
  writes: true,
  read(request) {
    const { preview } = fields(request);
    return {
      planStart: firstOfMonth(field(request, "planStart", PARAMS.planStart)),
      asOf: field(request, "asOf", PARAMS.asOf),
      months: whole("months", field(request, "months", PARAMS.months)),
      budget: field(request, "budget", PARAMS.budget),
      scenario: whole("scenario", field(request, "scenario", PARAMS.scenario)),
      states: [...new Set(listField<Place>(request, "states", PARAMS.states, MOST_PLACES))],
      sampleRequisitions: whole("sampleRequisitions", field(request, "sampleRequisitions", PARAMS.samples)),
      insertAs: field(request, "insertAs", PARAMS.insertAs),
      preview: preview === true,
      step: field(request, "step", PARAMS.step),
      replace: field(request, "replace", PARAMS.replace),
    };
  },
  run({ preview, step, replace, ...plan }, workbook) {
    const before = planNames(workbook);
    refuseForeignBenchmarks(workbook);
    const sheets = PLAN_SHEETS.map((kind) => ({ name: before[kind].name, isNew: !before[kind].own }));
    const states = sheetStates(before, workbook);
    const present = preview ? presentPlan(before, workbook) : undefined;
    const built = (message: string, names: readonly string[]): Answer<BudgetBuilt> => ({
      ok: true,
      value: {
        message,
        sheets,
        names,
        sampleCosts: sampleCosts(plan),
        steps: PLAN_SHEETS.length + 1,
        present,
      },
    });
    const namesOf = (writes: readonly SheetWrite[]) =>
      writes.flatMap(({ description }) => Object.keys(description.names));
    if (preview) {
      // Pinned only when the plan is built: a preview writes nothing.
      const copy = pinnedCopy(workbook) ?? { sheet: BENCHMARKS_SHEET, row: 1, column: 1, ...currentRows() };
      const made = sheets.filter(({ isNew }) => isNew).length;
      const message = `${made} sheets to be made, ${sheets.length - made} to be updated.`;
      return built(message, namesOf(planWrites(plan, before, states, copy, workbook)));
    }

    const edited = PLAN_SHEETS.flatMap((kind) => {
      const { own } = before[kind];
      return own && states[kind] === "edited" ? [shownRange(writtenArea(own))] : [];
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
    const writes = planWrites(plan, before, states, pinnedBenchmarks(workbook), workbook);
    const chosen = writes.filter((_, i) => step === undefined || step === 0 || i === step - 1);
    const entry = {
      what: `Hiring plan ${sheets.some(({ isNew }) => isNew) ? "built" : "updated"}`,
      where: chosen.map(({ name }) => quotedSheetName(name)).join(", "),
      insertAs: plan.insertAs,
      dataVersion: dataVersion().version,
    };
    workbook.writeSheets(step === 0 ? chosen.map((write) => ({ ...write, parts: [] })) : chosen, entry);
    return built(
      step === undefined ? summary(sheets) : `Step ${step} of ${PLAN_SHEETS.length} done.`,
      namesOf(writes),
    );
  },
});

function summary(sheets: BudgetBuilt["sheets"]): string {
  const listed = (isNew: boolean) => sheets.filter((sheet) => sheet.isNew === isNew).map(({ name }) => name);
  const [made, updated] = [listed(true), listed(false)];
  const parts = [
    ...(made.length > 0 ? [`Made ${made.join(", ")}.`] : []),
    ...(updated.length > 0 ? [`Updated ${updated.join(", ")}; requisitions as you typed them.`] : []),
  ];
  return parts.join(" ");
}

/** The pinned figures' sheet is made with the plan; a preview must say already that its name is taken. */
function refuseForeignBenchmarks(workbook: Workbook): void {
  if (pinnedCopy(workbook)) return;
  const taken = workbook.sheetNames().find((name) => name.toLowerCase() === BENCHMARKS_SHEET.toLowerCase());
  if (taken !== undefined) {
    throw new Refusal(
      `The sheet "${taken}" was not made by AI Comp; rename it, because the hiring plan needs a sheet of that name.`,
    );
  }
}

function sampleCosts({ planStart, asOf, months, budget, sampleRequisitions: count }: PlanRequest) {
  const requisitions: Requisition[] = sampleRequisitions(count, asOf);
  const assumptions = { ...DEFAULT_ASSUMPTIONS, planStart, asOf, months, budget };
  const rates = { ...employerCost(), unemploymentWageBase };
  return HIRING_SCENARIOS.map((scenario) => {
    const seats = requisitions.map((requisition) =>
      plannedSeat(requisition, assumptions, scenario, publishedBenchmarks(), rates),
    );
    const cost = planCash(seats, assumptions).reduce((sum, month) => sum + month, 0);
    return { scenario: scenario.name, cost };
  });
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

function whole(name: string, value: number): number {
  if (!Number.isInteger(value)) {
    throw new FieldRefusal(name, `${name} must be a whole number; got ${value}.`);
  }
  return value;
}
