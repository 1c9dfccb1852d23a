import { HIRING_SCENARIOS } from "../../core/hiring/hiringScenario.ts";
import { Refusal } from "../../core/Refusal.ts";
import type { Day } from "../../core/units/day.ts";
import type { Usd, UsdPerYear } from "../../core/units/money.ts";
import { FieldRefusal } from "../../input/request.ts";
import { APPROVAL_COLUMNS, type ApprovalKey } from "../../tables/budget/approvalsSheet.ts";
import { REQUISITION_COLUMNS } from "../../tables/budget/requisitionColumns.ts";
import type { Workbook } from "../Workbook.ts";
import { dayIn } from "./monthsOfCash.ts";
import { type PlanTable, planTable } from "./planTable.ts";

/** A requisition as it stands, in the scenario that is chosen, and its approvals so far. */
export interface RequisitionToApprove {
  id: string;
  level: string;
  place: string;
  status: string;
  /** Its cells on the requisitions sheet. */
  range: string;
  scenario: string;
  /** A year of it, and what it costs once. */
  cost: Usd;
  base: UsdPerYear;
  start: Day | undefined;
  verdict: string;
  gap: number | undefined;
  approvals: PlanTable<ApprovalKey>;
  earlier: readonly { cost: unknown; by: unknown; on: Day | undefined }[];
}

/** Finds the one row of that number or name; a Refusal where there is none, or what it costs does not calculate. */
export function requisitionToApprove(requisition: string, workbook: Workbook): RequisitionToApprove {
  const reqs = planTable("plan Reqs", REQUISITION_COLUMNS, workbook);
  const wanted = requisition.trim().toLowerCase();
  const isWanted = (id: unknown) => String(id).trim().toLowerCase() === wanted;
  const found = reqs.rows.filter(({ at }) => isWanted(at("id")) && at("level") !== "");
  const [row] = found;
  if (!row || found.length > 1) {
    const count = found.length === 0 ? "no row" : `${found.length} rows`;
    throw new FieldRefusal(
      "requisition",
      `requisition must name one row of the plan with a level; "${requisition}" names ${count}.`,
    );
  }
  const { at } = row;
  const [loaded, oneTime, base, gap] = [at("loaded"), at("oneTime"), at("base"), at("gap")];
  if (typeof loaded !== "number" || typeof oneTime !== "number" || loaded <= 0) {
    const problem = String(at("problem") || "its cost does not calculate.");
    throw new FieldRefusal(
      "requisition",
      `requisition must have a cost to approve; "${requisition}": ${problem}`,
    );
  }
  const approvals = planTable("plan Approvals", APPROVAL_COLUMNS, workbook);
  return {
    id: String(at("id")),
    level: String(at("level")),
    place: String(at("code")),
    status: String(at("stands")),
    range: reqs.cell(row.row, "id"),
    scenario: chosenScenario(workbook),
    cost: loaded + oneTime,
    base: Number(base),
    start: dayIn(at("start")),
    verdict: String(at("verdict")),
    gap: typeof gap === "number" ? gap : undefined,
    approvals,
    earlier: approvals.rows
      .filter((approval) => isWanted(approval.at("id")))
      .map((approval) => ({
        cost: approval.at("cost"),
        by: approval.at("by"),
        on: dayIn(approval.at("on")),
      })),
  };
}

function chosenScenario(workbook: Workbook): string {
  const area = workbook.named("Scenario");
  const index = area && workbook.contents(area).values[0]?.[0];
  const scenario = HIRING_SCENARIOS[Number(index) - 1];
  if (!scenario)
    throw new Refusal("Scenario must be 1 (Base), 2 (Lean) or 3 (Aggressive); set it on the board.");
  return scenario.name;
}
