import type { ApprovalLine } from "../../tables/budget/approvalsSheet.ts";
import type { TypedAssumptions } from "../../tables/budget/assumptionsSheet.ts";
import type { EarlierPlan } from "./earlierPlan.ts";

const ONE = ["value"] as const;
const THREE = ["base", "lean", "aggressive"] as const;

/** The blue cells of an earlier edition, where they stand in this one. */
export function earlierAssumptions(earlier: EarlierPlan | undefined): TypedAssumptions {
  return new Map(
    (earlier?.assumptions ?? []).map(({ section, label, values }) => {
      const columns = values.length > 1 ? THREE : ONE;
      const typed = columns.flatMap((column, i) => (values[i] === undefined ? [] : [[column, values[i]]]));
      return [`${section}|${label}`, Object.fromEntries(typed)] as const;
    }),
  );
}

/** Its approvals; in which scenario they were given, that edition did not keep. */
export function earlierApprovals(earlier: EarlierPlan | undefined): ApprovalLine[] {
  return (earlier?.approvals ?? []).map(({ id, cost, by, on, asApproved }) => ({
    id,
    number: 1,
    cost,
    by,
    on,
    ...(asApproved ?? {}),
    reason: "Carried over from the earlier plan, which kept no scenario.",
  }));
}

/** What of an earlier plan is in the new one, once it is built. */
export function carriedOverInWords(earlier: EarlierPlan): string {
  return `${counted(earlier)} of the earlier plan are in it; its sheets stay until you remove them.`;
}

/** The same before it is built. */
export function toBeCarriedOver(earlier: EarlierPlan): string {
  return `This plan was made by an earlier version. ${counted(earlier)} go into the new one; the earlier sheets stay until you remove them.`;
}

/** "12 requisitions, 2 blue cells and 1 approval" */
function counted({ requisitions, assumptions, approvals }: EarlierPlan): string {
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`;
  return `${count(requisitions.length, "requisition")}, ${count(assumptions.length, "blue cell")} and ${count(approvals.length, "approval")}`;
}
