import type { BudgetBuilt } from "../../../commands/buildBudget.ts";
import { type Answered, useAnswer } from "../../useAnswer.ts";
import type { SentPlan } from "./BudgetChoices.ts";

/** `problem`: a sheet of somebody's own has one of the plan's names. */
export interface PlanPreview extends Omit<Answered<BudgetBuilt>, "value"> {
  /** What would be made or updated; undefined until the spreadsheet has answered. */
  preview: BudgetBuilt | undefined;
}

/** The sheets and names of the plan in this spreadsheet; which ones there are does not depend on the choices. */
export function usePlanPreview(request: SentPlan): PlanPreview {
  const { value: preview, ...asking } = useAnswer("buildBudget", { ...request, preview: true });
  return { preview, ...asking };
}
