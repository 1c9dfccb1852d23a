import type { DetachFormulasAnswer } from "../commands/detachFormulas.ts";
import { runCommand } from "./runCommand.ts";

/** Menu: replaces every formula of ours by a native one or its value, and says what became of them. */
export function detachFormulas(): void {
  const answer = runCommand("detachFormulas", {});
  const message = answer.ok ? (answer.value as DetachFormulasAnswer).message : answer.message;
  const ui = SpreadsheetApp.getUi();
  ui.alert("Detach formulas", message, ui.ButtonSet.OK);
}
