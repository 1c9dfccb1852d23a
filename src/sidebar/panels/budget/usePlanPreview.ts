import type { BudgetPreview } from "../../../commands/previewBudget.ts";
import { type Answered, useAnswer } from "../../useAnswer.ts";

/** `problem`: a sheet of somebody's own has the name that pinned figures need. */
export interface PlanPreview extends Omit<Answered<BudgetPreview>, "value"> {
  /** What would be made or updated; undefined until the spreadsheet has answered. */
  preview: BudgetPreview | undefined;
}

/** The sheets and names of the plan in this spreadsheet. */
export function usePlanPreview(): PlanPreview {
  const { value: preview, ...asking } = useAnswer("previewBudget", {});
  return { preview, ...asking };
}
