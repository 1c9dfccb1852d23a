import { isoDay } from "../../../core/units/day.ts";
import type { Usd } from "../../../core/units/money.ts";
import { DATE } from "../../../input/params/date.ts";
import type { Commands } from "../../Commands.ts";
import type { ReadFields } from "../../parts/Form.tsx";
import { readTyped } from "../../readTyped.ts";

/** An approval as it is typed. */
export interface Approval {
  requisition: string;
  by: string;
  on: string;
  reason: string;
}

/** The request an approval makes, or what is wrong with it, by field; `cost` is what is shown of the requisition. */
export function readApproval(
  approval: Approval,
  cost: Usd | undefined,
): ReadFields<Commands["approveRequisition"]["request"]> {
  const problems: Record<string, string> = {};
  const [requisition, by] = [approval.requisition.trim(), approval.by.trim()];
  if (requisition === "") problems.requisition = "Name the requisition, such as AI-101.";
  else if (cost === undefined) problems.requisition = "Wait until its cost is shown, then approve.";
  if (by === "") problems.by = "Say who approves.";
  const on = readTyped(DATE, approval.on, "On");
  if (on.problem) problems.on = on.problem;
  if (cost === undefined || on.value === undefined || Object.keys(problems).length > 0) return { problems };
  return { request: { requisition, cost, by, on: isoDay(on.value), reason: approval.reason.trim() } };
}
