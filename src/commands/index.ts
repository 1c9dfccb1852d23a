import { approveRequisition } from "./approveRequisition.ts";
import { attachFormulas } from "./attachFormulas.ts";
import { auditTeam } from "./auditTeam.ts";
import { buildBudget } from "./buildBudget.ts";
import { cancelRun } from "./cancelRun.ts";
import { checkOffer } from "./checkOffer.ts";
import { clearOverride } from "./clearOverride.ts";
import { closeMonth } from "./closeMonth.ts";
import { compareOffers } from "./compareOffers.ts";
import type { Command } from "./define/defineCommand.ts";
import { detachFormulas } from "./detachFormulas.ts";
import { explainSelection } from "./explainSelection.ts";
import { generateBands } from "./generateBands.ts";
import { insertBenchmark } from "./insertBenchmark.ts";
import { insertFormula } from "./insertFormula.ts";
import { insertRolePay } from "./insertRolePay.ts";
import { mergeFormulas } from "./mergeFormulas.ts";
import { openPlan } from "./openPlan.ts";
import { pinBenchmarks } from "./pinBenchmarks.ts";
import { postJob } from "./postJob.ts";
import { previewApproval } from "./previewApproval.ts";
import { previewAudit } from "./previewAudit.ts";
import { previewBudget } from "./previewBudget.ts";
import { previewClose } from "./previewClose.ts";
import { previewDetach } from "./previewDetach.ts";
import { previewMerit } from "./previewMerit.ts";
import { previewWrite } from "./previewWrite.ts";
import { readOverrides } from "./readOverrides.ts";
import { readPayZones } from "./readPayZones.ts";
import { readSavedOffers } from "./readSavedOffers.ts";
import { readSelection } from "./readSelection.ts";
import { refreshFormulas } from "./refreshFormulas.ts";
import { rememberChoices } from "./rememberChoices.ts";
import { removeBlock } from "./removeBlock.ts";
import { sessionInfo } from "./sessionInfo.ts";
import { setOverride } from "./setOverride.ts";
import { showRange } from "./showRange.ts";
import { updateBenchmarks } from "./updateBenchmarks.ts";
import { writeCandidateSheet } from "./writeCandidateSheet.ts";
import { writeMerit } from "./writeMerit.ts";
import { writePayZones } from "./writePayZones.ts";
import { writeRoles } from "./writeRoles.ts";
import { writeThesis } from "./writeThesis.ts";

/** Everything the sidebar can ask for, by the name it calls. */
export const COMMANDS = {
  sessionInfo,
  readSelection,
  showRange,
  rememberChoices,
  cancelRun,
  generateBands,
  readPayZones,
  writePayZones,
  openPlan,
  pinBenchmarks,
  insertBenchmark,
  insertFormula,
  insertRolePay,
  writeRoles,
  readOverrides,
  checkOffer,
  readSavedOffers,
  compareOffers,
  postJob,
  writeThesis,
  writeCandidateSheet,
  previewAudit,
  auditTeam,
  previewMerit,
  previewWrite,
  writeMerit,
  previewBudget,
  buildBudget,
  previewApproval,
  approveRequisition,
  previewClose,
  closeMonth,
  clearOverride,
  explainSelection,
  setOverride,
  updateBenchmarks,
  removeBlock,
  previewDetach,
  detachFormulas,
  attachFormulas,
  refreshFormulas,
  mergeFormulas,
} as const satisfies Readonly<Record<string, Command>>;
