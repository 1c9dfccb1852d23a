import { RULE_COLOURS } from "./appearance.ts";

/** Whether a conditional format has one of the add-on's colours; people's own seldom do. */
export function hasOurColour(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): boolean {
  const colour = rule.getBooleanCondition()?.getBackground()?.toLowerCase();
  return Object.values<string | undefined>(RULE_COLOURS).includes(colour);
}
