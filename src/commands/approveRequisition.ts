import { type Day, isoDay } from "../core/units/day.ts";
import type { Usd } from "../core/units/money.ts";
import { DATE } from "../input/params/date.ts";
import { optional } from "../input/params/optional.ts";
import { textOf } from "../input/params/text.ts";
import { FieldRefusal, field } from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { columnAreas } from "../tables/budget/layout.ts";
import type { RequisitionKey } from "../tables/budget/requisitionColumns.ts";
import { approvalCells } from "../tables/budget/requisitionsSheet.ts";
import { keysOf } from "../tables/budget/SheetColumn.ts";
import type { Answer } from "../workbook/Answer.ts";
import { filteredRows } from "../workbook/filteredRows.ts";
import { standingRequisitions } from "../workbook/plan/standingPlan.ts";
import { shownRange } from "../workbook/shownRange.ts";
import { defineCommand } from "./define/defineCommand.ts";

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
    const own = workbook.ownSheets().find(({ kind }) => kind === "Reqs");
    const { cells, place } = standingRequisitions(own, workbook.usedAreas(), workbook);
    if (!own || !place)
      throw new FieldRefusal("requisition", "requisition must be one of a hiring plan; build it first.");
    const { layout, first, prepared } = place;
    const cell = (row: number, key: RequisitionKey) => cells.values[row - 1]?.[layout[key] - 1] ?? "";
    const wanted = requisition.trim().toLowerCase();
    const found = Array.from({ length: prepared }, (_, i) => first + i).filter(
      (row) => String(cell(row, "id")).trim().toLowerCase() === wanted && cell(row, "level") !== "",
    );
    const [row] = found;
    if (row === undefined || found.length > 1) {
      const count = found.length === 0 ? "no row" : `${found.length} rows`;
      throw new FieldRefusal(
        "requisition",
        `requisition must name one row of the plan with a level; "${requisition}" names ${count}.`,
      );
    }
    const [loaded, oneTime] = [cell(row, "loaded"), cell(row, "oneTime")];
    if (typeof loaded !== "number" || typeof oneTime !== "number" || loaded <= 0) {
      const problem = String(cell(row, "problem") || "its cost does not calculate");
      throw new FieldRefusal(
        "requisition",
        `requisition must have a cost to approve; "${requisition}": ${problem}`,
      );
    }
    const cost = loaded + oneTime;
    const approval = approvalCells(cost, by, on);
    const inRow = { row, rows: 1 };
    const areasOf = (keys: readonly RequisitionKey[]) =>
      columnAreas(
        keys.map((key) => layout[key]),
        inRow,
      ).map((area) => ({ sheet: own.name, ...area }));
    const keys = keysOf(approval);
    const range = areasOf(keys).map(shownRange).join(" and ");
    if (cell(row, "approvedCost") !== "" && replace !== range) {
      return {
        ok: false,
        code: "occupied",
        range,
        cells: keys.length,
        message: `${range} holds an earlier approval by ${cell(row, "approvedBy")}. Approving again replaces it.`,
      };
    }
    const filtered = filteredRows({ sheet: own.name, ...inRow, column: 1, columns: 1 }, workbook);
    workbook.writeGuarded(
      keys.map((key) => ({
        at: { sheet: own.name, ...inRow, column: layout[key], columns: 1 },
        cell: approval[key],
      })),
      {
        areas: areasOf(keysOf(layout)),
        why: `Approved by ${by} on ${isoDay(on)}. Later changes show as drift.`,
      },
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
        message: `${requisition} approved at $${Math.round(cost).toLocaleString("en-US")} in ${range}.${filtered}`,
        range,
        cost,
      },
    };
  },
});
