import { type Day, isoDay } from "../core/units/day.ts";
import type { Usd } from "../core/units/money.ts";
import { DATE } from "../input/params/date.ts";
import { optional } from "../input/params/optional.ts";
import { textOf } from "../input/params/text.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import {
  approvalCells,
  REQUISITION_COLUMNS,
  REQUISITIONS_NAME,
  requisitionColumn,
} from "../tables/budget/requisitionsSheet.ts";
import type { Answer } from "./define/Answer.ts";
import { defineCommand } from "./define/defineCommand.ts";
import { FieldRefusal, field } from "./define/reading.ts";
import { shownRange } from "./insertTable.ts";

/** What the panel sends to approve a requisition's cost. */
export interface ApproveRequisitionRequest {
  /** The requisition's own number or name, as its row has it. */
  requisition: string;
  /** Who approves: typed, because the add-on does not ask Google who is signed in. */
  by: string;
  on: Day;
  /** The range of an earlier approval that the user agreed to replace. */
  replace?: string | undefined;
}

export interface RequisitionApproved {
  message: string;
  range: string;
  cost: Usd;
}

const PARAMS = {
  requisition: textOf("the requisition's number or name"),
  by: textOf("the name of who approves"),
  on: DATE,
  replace: optional(textOf("the range that may be replaced"), undefined),
};

export const approveRequisition = defineCommand<ApproveRequisitionRequest, RequisitionApproved>({
  writes: true,
  read: (request) => ({
    requisition: field(request, "requisition", PARAMS.requisition),
    by: field(request, "by", PARAMS.by),
    on: field(request, "on", PARAMS.on),
    replace: field(request, "replace", PARAMS.replace),
  }),
  run({ requisition, by, on, replace }, workbook): Answer<RequisitionApproved> {
    const area = workbook.named(REQUISITIONS_NAME);
    if (!area)
      throw new FieldRefusal("requisition", "requisition must be one of a hiring plan; build it first.");
    const { values } = workbook.contents({ ...area, columns: REQUISITION_COLUMNS });
    const wanted = requisition.trim().toLowerCase();
    const found = values.flatMap((row, i) =>
      String(cell(row, "id")).trim().toLowerCase() === wanted && cell(row, "level") !== "" ? [i] : [],
    );
    const [index] = found;
    if (index === undefined || found.length > 1) {
      const count = found.length === 0 ? "no row" : `${found.length} rows`;
      throw new FieldRefusal(
        "requisition",
        `requisition must name one row of the plan with a level; "${requisition}" names ${count}.`,
      );
    }
    const row = values[index] as readonly unknown[];
    const [loaded, oneTime] = [cell(row, "loaded"), cell(row, "oneTime")];
    if (typeof loaded !== "number" || typeof oneTime !== "number" || loaded <= 0) {
      const problem = String(cell(row, "problem") || "its cost does not calculate");
      throw new FieldRefusal(
        "requisition",
        `requisition must have a cost to approve; "${requisition}": ${problem}`,
      );
    }
    const cost = loaded + oneTime;
    const place = { sheet: area.sheet, row: area.row + index, rows: 1 };
    const cells = approvalCells(cost, by, on);
    const approval = { ...place, column: requisitionColumn("approvedCost"), columns: cells.length };
    const range = shownRange(approval);
    if (cell(row, "approvedCost") !== "" && replace !== range) {
      return {
        ok: false,
        code: "occupied",
        range,
        cells: cells.length,
        message: `${range} holds an earlier approval by ${cell(row, "approvedBy")}. Approving again replaces it.`,
      };
    }
    const why = `Approved by ${by} on ${isoDay(on)}. Later changes show as drift.`;
    const whole = { ...place, column: 1, columns: REQUISITION_COLUMNS };
    workbook.writeGuarded(
      approval,
      [cells],
      { area: whole, why },
      {
        what: `Requisition ${requisition} approved by ${by}`,
        where: range,
        insertAs: "values",
        dataVersion: dataVersion().version,
      },
    );
    return {
      ok: true,
      value: {
        message: `${requisition} approved at $${Math.round(cost).toLocaleString("en-US")} in ${range}.`,
        range,
        cost,
      },
    };
  },
});

function cell(row: readonly unknown[], key: Parameters<typeof requisitionColumn>[0]): unknown {
  return row[requisitionColumn(key) - 1] ?? "";
}
