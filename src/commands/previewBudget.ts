import { PLAN_SHEETS } from "../tables/budget/planSheets.ts";
import { otherNames, planNames } from "../workbook/plan/planNames.ts";
import { planRanges } from "../workbook/plan/planRanges.ts";
import { type PresentPlan, presentPlan } from "../workbook/plan/presentPlan.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** What building a plan here would make or update; it does not depend on what is chosen. */
export interface BudgetPreview {
  /** The plan's sheets by their present names, in order; `isNew` where they would be made. */
  sheets: readonly { name: string; isNew: boolean }[];
  /** Which of them would be made under another name than their own, because it is taken. */
  otherNames: string | undefined;
  /** The named ranges. */
  names: readonly string[];
  /** What the plan that is here says; undefined where there is none. */
  present: PresentPlan | undefined;
}

export const previewBudget = defineCommand<unknown, BudgetPreview>({
  writes: false,
  read: (request) => request,
  run(_request, workbook) {
    const plan = planNames(workbook);
    return {
      ok: true,
      value: {
        sheets: PLAN_SHEETS.map((kind) => ({ name: plan[kind].name, isNew: !plan[kind].own })),
        otherNames: otherNames(plan),
        names: planRanges(workbook),
        present: presentPlan(plan, workbook),
      },
    };
  },
});
