import type { RefreshFormulasAnswer } from "../commands/refreshFormulas.ts";
import { runCommand } from "./runCommand.ts";

/** Menu: has every formula of ours calculated anew, and says of how many. */
export function refreshFormulas(): void {
  const answer = runCommand("refreshFormulas", {});
  const message = answer.ok ? (answer.value as RefreshFormulasAnswer).message : answer.message;
  const ui = SpreadsheetApp.getUi();
  ui.alert("Refresh formulas", message, ui.ButtonSet.OK);
}
