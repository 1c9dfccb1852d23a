import { Refusal } from "../core/Refusal.ts";
import { kindOf } from "../tables/budget/planSheets.ts";
import { type BoardShown, boardShown } from "../workbook/plan/boardShown.ts";
import { defineCommand } from "./define/defineCommand.ts";
import { type BudgetPreview, budgetPreview } from "./previewBudget.ts";

/** What the Hiring budget panel begins with: the plan that is here, or else what building one would make. */
export type PlanOpened =
  | { isThere: true; board: BoardShown | { problem: string } }
  | { isThere: false; preview: BudgetPreview };

export const openPlan = defineCommand<unknown, PlanOpened>({
  writes: false,
  read: (request) => request,
  run(_request, workbook) {
    const own = workbook.ownSheets().find(({ kind }) => kind === kindOf("Board"));
    if (!own) return { ok: true, value: { isThere: false, preview: budgetPreview(workbook) } };
    try {
      return { ok: true, value: { isThere: true, board: boardShown(own, workbook) } };
    } catch (error) {
      // A plan whose board cannot be read is there all the same: the panel puts it back.
      if (!(error instanceof Refusal)) throw error;
      return { ok: true, value: { isThere: true, board: { problem: error.message } } };
    }
  },
});
