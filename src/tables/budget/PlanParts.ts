import type { PinnedCopy } from "../benchmarksTable.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import type { CashMonth, CashRange } from "./cashSheet.ts";
import type { SheetNames } from "./planSheets.ts";
import type { RequisitionRange } from "./requisitionsSheet.ts";

/** What the sheets that tell about the plan call. */
export interface PlanParts {
  names: SheetNames;
  at: AssumptionReferences;
  reqs: RequisitionRange;
  cash: CashRange;
  cashMonth: CashMonth;
  copy: PinnedCopy;
  months: number;
}
