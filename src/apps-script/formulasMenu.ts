import { runCommand } from "./runCommand.ts";
import { told } from "./told.ts";
import { toldToGoOn } from "./toldToGoOn.ts";

/** Menu: has every formula of ours calculated anew, and says of how many. */
export function refreshFormulas(): void {
  runAndTell("refreshFormulas", "Refresh formulas");
}

/** Menu: makes one call of each column of calls that differ by their rows alone, and says where. */
export function mergeFormulas(): void {
  runAndTell("mergeFormulas", "Merge formulas");
}

function runAndTell(command: "refreshFormulas" | "mergeFormulas", title: string): void {
  const answer = runCommand(command, {});
  const message = answer.ok ? toldToGoOn(answer.value as { message: string; more: number }) : answer.message;
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, told(message, answer), ui.ButtonSet.OK);
}
