import type { DetachFormulasAnswer } from "../commands/detachFormulas.ts";
import type { DetachPreview } from "../commands/previewDetach.ts";
import { runCommand } from "./runCommand.ts";
import { told } from "./told.ts";
import { toldToGoOn } from "./toldToGoOn.ts";

/** Menu: asks, replaces every formula of ours by a native one or its value, and says what became of them. */
export function detachFormulas(): void {
  const ui = SpreadsheetApp.getUi();
  const preview = runCommand("previewDetach", {});
  if (preview.ok) {
    const { formulas, title, message } = preview.value as DetachPreview;
    if (formulas > 0 && ui.alert(title, told(message, preview), ui.ButtonSet.OK_CANCEL) !== ui.Button.OK)
      return;
  }
  const answer = preview.ok ? runCommand("detachFormulas", {}) : preview;
  const message = answer.ok ? toldToGoOn(answer.value as DetachFormulasAnswer) : answer.message;
  ui.alert("Detach formulas", told(message, answer), ui.ButtonSet.OK);
}
