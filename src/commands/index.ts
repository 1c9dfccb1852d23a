import { approveRequisition } from "./approveRequisition.ts";
import { attachFormulas } from "./attachFormulas.ts";
import { auditTeam } from "./auditTeam.ts";
import { buildBudget } from "./buildBudget.ts";
import { cancelRun } from "./cancelRun.ts";
import { checkOffer } from "./checkOffer.ts";
import { clearOverride } from "./clearOverride.ts";
import { compareOffers } from "./compareOffers.ts";
import type { Command } from "./define/defineCommand.ts";
import { detachFormulas } from "./detachFormulas.ts";
import { explainSelection } from "./explainSelection.ts";
import { generateBands } from "./generateBands.ts";
import { insertBenchmark } from "./insertBenchmark.ts";
import { insertRolePay } from "./insertRolePay.ts";
import { mergeFormulas } from "./mergeFormulas.ts";
import { pinBenchmarks } from "./pinBenchmarks.ts";
import { previewAudit } from "./previewAudit.ts";
import { previewBudget } from "./previewBudget.ts";
import { previewDetach } from "./previewDetach.ts";
import { readOverrides } from "./readOverrides.ts";
import { readSelection } from "./readSelection.ts";
import { refreshFormulas } from "./refreshFormulas.ts";
import { rememberChoices } from "./rememberChoices.ts";
import { removeBlock } from "./removeBlock.ts";
import { sessionInfo } from "./sessionInfo.ts";
import { setOverride } from "./setOverride.ts";
import { updateBenchmarks } from "./updateBenchmarks.ts";

/** Everything the sidebar can ask for, by the name it calls. */
export const COMMANDS = {
  sessionInfo,
  readSelection,
  rememberChoices,
  cancelRun,
  generateBands,
  pinBenchmarks,
  insertBenchmark,
  insertRolePay,
  readOverrides,
  checkOffer,
  compareOffers,
  previewAudit,
  auditTeam,
  previewBudget,
  buildBudget,
  approveRequisition,
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
