import { PLAN_SHEETS } from "../tables/budget/planSheets.ts";
import { toBeCarriedOver } from "../workbook/plan/carriedOver.ts";
import { EARLIER_FIRST, earlierPlan } from "../workbook/plan/earlierPlan.ts";
import { otherNames, planNames } from "../workbook/plan/planNames.ts";
import { planRanges } from "../workbook/plan/planRanges.ts";
import { type PresentPlan, presentPlan } from "../workbook/plan/presentPlan.ts";
import type { Workbook } from "../workbook/Workbook.ts";
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
  /** What the plan of an earlier edition says that a new one takes over, and what of it; undefined where there is none. */
  earlier: { present: PresentPlan; message: string } | undefined;
}

export const previewBudget = defineCommand<unknown, BudgetPreview>({
  writes: false,
  read: (request) => request,
  run: (_request, workbook) => ({ ok: true, value: budgetPreview(workbook) }),
});

/** A Refusal where a plan cannot be built here. */
export function budgetPreview(workbook: Workbook): BudgetPreview {
  const plan = planNames(workbook);
  const { own } = plan.Board;
  const first = workbook.ownSheets().find(({ kind }) => kind === EARLIER_FIRST);
  const earlier = own || !first ? undefined : earlierPlan(workbook);
  return {
    sheets: PLAN_SHEETS.map((kind) => ({ name: plan[kind].name, isNew: !plan[kind].own })),
    otherNames: otherNames(plan),
    names: planRanges(),
    present: own && presentPlan(own, workbook),
    earlier:
      first && earlier
        ? { present: presentPlan(first, workbook), message: toBeCarriedOver(earlier) }
        : undefined,
  };
}
