import { PLAN_LIMITS } from "../core/hiring/planAssumptions.ts";
import { type Day, isoDay } from "../core/units/day.ts";
import type { Usd } from "../core/units/money.ts";
import { serialDate } from "../core/units/serialDate.ts";
import { withThousands } from "../core/units/thousands.ts";
import { LONGEST_TEXT } from "../input/longestText.ts";
import { amountIn } from "../input/params/amount.ts";
import { DATE } from "../input/params/date.ts";
import { textOf } from "../input/params/text.ts";
import { FieldRefusal, field, textField } from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import type { ApprovalKey } from "../tables/budget/approvalsSheet.ts";
import type { Content } from "../tables/Content.ts";
import type { Answer } from "../workbook/Answer.ts";
import { requisitionToApprove } from "../workbook/plan/requisitionToApprove.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** What the panel sends to approve what it showed of a requisition. */
export interface ApproveRequisitionRequest {
  /** The requisition's own number or name, as its row has it. */
  requisition: string;
  /** The cost that was shown, so that nobody approves another. */
  cost: Usd;
  /** Who approves: typed, because the add-on does not ask Google who is signed in. */
  by: string;
  on: Day;
  /** May be blank. */
  reason: string;
}

export interface RequisitionApproved {
  message: string;
  range: string;
}

const PARAMS = {
  requisition: textOf("the requisition's number or name"),
  cost: amountIn(PLAN_LIMITS.budget),
  by: textOf("the name of who approves"),
  on: DATE,
};

export const approveRequisition = defineCommand<ApproveRequisitionRequest, RequisitionApproved>({
  writes: true,
  read: (request) => ({
    requisition: field(request, "requisition", PARAMS.requisition),
    cost: field(request, "cost", PARAMS.cost),
    by: field(request, "by", PARAMS.by),
    on: field(request, "on", PARAMS.on),
    reason: textField(request, "reason", { most: LONGEST_TEXT.reason }),
  }),
  run({ requisition, cost: shown, by, on, reason }, workbook): Answer<RequisitionApproved> {
    const found = requisitionToApprove(requisition, workbook);
    const { id, cost, base, level, place, start, scenario, earlier, approvals } = found;
    if (Math.abs(cost - shown) >= 0.5) {
      throw new FieldRefusal(
        "requisition",
        `requisition must cost what was shown, $${withThousands(Math.round(shown))}; it is $${withThousands(Math.round(cost))} by now. Look again, then approve.`,
      );
    }
    const line: Readonly<Record<Exclude<ApprovalKey, "holds" | "costNow" | "drift" | "cause">, Content>> = {
      id,
      number: earlier.length + 1,
      cost,
      base,
      level,
      place,
      start: start === undefined ? "" : serialDate(start),
      scenario,
      by,
      on: serialDate(on),
      reason,
    };
    // Below all that stands there: no line is ever written again.
    const filled = approvals.rows.filter(({ at }) => at("id") !== "");
    const row = (filled[filled.length - 1]?.row ?? approvals.head) + 1;
    const range = approvals.cell(row, "id");
    workbook.writeCells(
      Object.entries(line).map(([key, content]) => ({
        sheet: approvals.sheet,
        row,
        column: approvals.layout[key as ApprovalKey],
        content,
      })),
      {
        what: `Requisition ${id} approved by ${by}`,
        where: range,
        insertAs: "values",
        dataVersion: dataVersion().version,
      },
      "typed",
    );
    return {
      ok: true,
      value: {
        message: `${id} approved at $${withThousands(Math.round(cost))} in scenario ${scenario} on ${isoDay(on)}, in ${range}.`,
        range,
      },
    };
  },
});
