/** Who a row of a hiring plan is: at work when the plan starts, a new seat, or somebody in the place of who leaves. */
export const REQUISITION_KINDS = ["Existing", "New", "Backfill"] as const;
export type RequisitionKind = (typeof REQUISITION_KINDS)[number];
