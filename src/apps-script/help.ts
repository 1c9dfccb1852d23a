import { FUNCTIONS } from "../functions/index.ts";

/** Menu: lists the formulas. */
export function showHelp(): void {
  const lines = FUNCTIONS.map(({ name, summary }) => `${name}: ${summary}`);
  const ui = SpreadsheetApp.getUi();
  ui.alert(
    "AI Comp formulas",
    `${lines.join("\n")}\n\nAI_EXPLAIN shows where any of them comes from.`,
    ui.ButtonSet.OK,
  );
}
