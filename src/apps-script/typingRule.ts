import type { TypingRule } from "../tables/SheetCell.ts";

/** A rule as Sheets knows it: what it does not accept is refused, or only marked. */
export function validationOf(
  { accepts, help }: TypingRule,
  otherwise: "refused" | "marked",
): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation()
    .setAllowInvalid(otherwise === "marked")
    .setHelpText(help);
  if (accepts === "date") return builder.requireDate().build();
  if (accepts === "tick") return builder.requireCheckbox().build();
  if ("list" in accepts) return builder.requireValueInList([...accepts.list], true).build();
  return builder.requireNumberBetween(accepts.from, accepts.to).build();
}
