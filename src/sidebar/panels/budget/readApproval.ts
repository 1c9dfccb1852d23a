import { isoDay } from "../../../core/units/day.ts";
import { DATE } from "../../../input/params/date.ts";
import type { Commands } from "../../Commands.ts";
import type { ReadFields } from "../../parts/Form.tsx";
import { readTyped } from "../../readTyped.ts";

/** An approval as it is typed. */
export interface Approval {
  requisition: string;
  by: string;
  on: string;
}

/** The request an approval makes, or what is wrong with it, by field. */
export function readApproval(approval: Approval): ReadFields<Commands["approveRequisition"]["request"]> {
  const problems: Record<string, string> = {};
  const [requisition, by] = [approval.requisition.trim(), approval.by.trim()];
  if (requisition === "") problems.requisition = "Name the requisition, such as AI-101.";
  if (by === "") problems.by = "Say who approves.";
  const on = readTyped(DATE, approval.on, "On");
  if (on.problem) problems.on = on.problem;
  if (on.value === undefined || Object.keys(problems).length > 0) return { problems };
  return { request: { requisition, by, on: isoDay(on.value) } };
}
