import type { ApproveRequisitionRequest, RequisitionApproved } from "../commands/approveRequisition.ts";
import type { attachFormulas } from "../commands/attachFormulas.ts";
import type { auditTeam } from "../commands/auditTeam.ts";
import type { BudgetBuilt, BuildBudgetRequest } from "../commands/buildBudget.ts";
import type { cancelRun } from "../commands/cancelRun.ts";
import type { checkOffer } from "../commands/checkOffer.ts";
import type { clearOverride } from "../commands/clearOverride.ts";
import type { compareOffers } from "../commands/compareOffers.ts";
import type { detachFormulas } from "../commands/detachFormulas.ts";
import type { explainSelection } from "../commands/explainSelection.ts";
import type { generateBands } from "../commands/generateBands.ts";
import type { insertBenchmark } from "../commands/insertBenchmark.ts";
import type { pinBenchmarks } from "../commands/pinBenchmarks.ts";
import type { previewAudit } from "../commands/previewAudit.ts";
import type { previewDetach } from "../commands/previewDetach.ts";
import type { readOverrides } from "../commands/readOverrides.ts";
import type { readSelection } from "../commands/readSelection.ts";
import type { rememberChoices } from "../commands/rememberChoices.ts";
import type { removeBlock } from "../commands/removeBlock.ts";
import type { sessionInfo } from "../commands/sessionInfo.ts";
import type { setOverride } from "../commands/setOverride.ts";
import type { updateBenchmarks } from "../commands/updateBenchmarks.ts";

/** Days are sent as a cell would hold them, "2027-01-31": only JSON reaches the spreadsheet. */
type WithIsoDays<Request, Days extends keyof Request> = Omit<Request, Days> & Readonly<Record<Days, string>>;

type TypesOf<Command extends { types?: unknown }> = NonNullable<Command["types"]>;

/** What the sidebar can ask of the spreadsheet: each command's request and what it answers. */
export interface Commands {
  approveRequisition: { request: WithIsoDays<ApproveRequisitionRequest, "on">; value: RequisitionApproved };
  attachFormulas: TypesOf<typeof attachFormulas>;
  auditTeam: TypesOf<typeof auditTeam>;
  buildBudget: { request: WithIsoDays<BuildBudgetRequest, "planStart" | "asOf">; value: BudgetBuilt };
  cancelRun: TypesOf<typeof cancelRun>;
  checkOffer: TypesOf<typeof checkOffer>;
  clearOverride: TypesOf<typeof clearOverride>;
  compareOffers: TypesOf<typeof compareOffers>;
  detachFormulas: TypesOf<typeof detachFormulas>;
  explainSelection: TypesOf<typeof explainSelection>;
  generateBands: TypesOf<typeof generateBands>;
  insertBenchmark: TypesOf<typeof insertBenchmark>;
  pinBenchmarks: TypesOf<typeof pinBenchmarks>;
  previewAudit: TypesOf<typeof previewAudit>;
  previewDetach: TypesOf<typeof previewDetach>;
  readOverrides: TypesOf<typeof readOverrides>;
  readSelection: TypesOf<typeof readSelection>;
  rememberChoices: TypesOf<typeof rememberChoices>;
  removeBlock: TypesOf<typeof removeBlock>;
  sessionInfo: TypesOf<typeof sessionInfo>;
  setOverride: TypesOf<typeof setOverride>;
  updateBenchmarks: TypesOf<typeof updateBenchmarks>;
}
