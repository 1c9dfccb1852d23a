import { isoDay } from "../core/units/day.ts";
import type { Usd, UsdPerYear } from "../core/units/money.ts";
import { textOf } from "../input/params/text.ts";
import { field } from "../input/request.ts";
import { requisitionToApprove } from "../workbook/plan/requisitionToApprove.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** What is approved, before it is. */
export interface ApprovalPreview {
  requisition: string;
  /** "Senior, TX, Open" */
  what: string;
  /** The cell that it stands in. */
  range: string;
  scenario: string;
  /** A year of it, and what it costs once. */
  cost: Usd;
  base: UsdPerYear;
  /** "2027-03-15" */
  start: string | undefined;
  verdict: string;
  /** Base less floor, or less average below Senior. */
  gap: number | undefined;
  /** The approval that it has so far, in words. */
  earlier: { cost: Usd; by: string; on: string } | undefined;
}

const REQUISITION = textOf("the requisition's number or name");

export const previewApproval = defineCommand<{ requisition: string }, ApprovalPreview>({
  writes: false,
  read: (request) => ({ requisition: field(request, "requisition", REQUISITION) }),
  run({ requisition }, workbook) {
    const found = requisitionToApprove(requisition, workbook);
    const last = found.earlier[found.earlier.length - 1];
    return {
      ok: true,
      value: {
        requisition: found.id,
        what: `${found.level}, ${found.place}, ${found.status}`,
        range: found.range,
        scenario: found.scenario,
        cost: found.cost,
        base: found.base,
        start: found.start === undefined ? undefined : isoDay(found.start),
        verdict: found.verdict,
        gap: found.gap,
        earlier: last && {
          cost: Number(last.cost),
          by: String(last.by),
          on: last.on === undefined ? "" : isoDay(last.on),
        },
      },
    };
  },
});
