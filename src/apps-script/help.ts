import type { FunctionHelp } from "../functions/define/SheetFunction.ts";
import { FUNCTIONS } from "../functions/index.ts";

/** Menu: lists the formulas, each by what it gives and as it is typed. */
export function showHelp(): void {
  const lines = FUNCTIONS.map((formula) => `${formula.summary}\n${signatureOf(formula)}`);
  const ui = SpreadsheetApp.getUi();
  ui.alert(
    "AI Comp formulas",
    `${lines.join("\n\n")}\n\nAI_EXPLAIN shows where any of them comes from.`,
    ui.ButtonSet.OK,
  );
}

/** As the help box of Sheets writes it: AI_SALARY(years, [state], …). */
function signatureOf({ name, params }: FunctionHelp): string {
  const listed = Object.entries(params).map(([param, { whenBlank }]) => (whenBlank ? `[${param}]` : param));
  return `${name}(${listed.join(", ")})`;
}
