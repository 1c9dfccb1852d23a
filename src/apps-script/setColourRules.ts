import type { LocalFormulas } from "../input/localFormulas.ts";
import { cellA1 } from "../tables/a1.ts";
import type { CellArea } from "../tables/SheetCell.ts";
import type { ColourRule } from "../tables/Table.ts";
import { RULE_COLOURS } from "./appearance.ts";
import { hasOurColour } from "./hasOurColour.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Colour rules of a block beside those that the sheet has; `stale` is where our earlier rules stood. */
export function setColourRules(
  sheet: Sheet,
  colours: readonly ColourRule[],
  stale: CellArea | undefined,
  local: LocalFormulas,
): void {
  const others = sheet.getConditionalFormatRules().filter(
    // People's own rules stay.
    (rule) => !(stale && hasOurColour(rule) && liesWithin(rule, stale)),
  );
  const ours = colours.map(({ cells, when, value, colour }) => {
    const range = sheet.getRange(cells.row, cells.column, cells.rows, cells.columns);
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .setRanges([range])
      .setBackground(RULE_COLOURS[colour]);
    if (when === "text is") rule.whenTextEqualTo(String(value));
    else if (when === "text has") rule.whenTextContains(String(value));
    // A formula, because "less than 0.1" would also colour empty cells.
    else {
      const first = cellA1(cells.row, cells.column);
      const comparison = when === "below" ? "<" : ">";
      rule.whenFormulaSatisfied(local.written(`=AND(ISNUMBER(${first}),${first}${comparison}${value})`));
    }
    return rule.build();
  });
  sheet.setConditionalFormatRules([...others, ...ours]);
}

/** Whether a rule colours nothing but cells of an area. */
export function liesWithin(rule: Rule, area: CellArea): boolean {
  return rule
    .getRanges()
    .every(
      (cells) =>
        cells.getRow() >= area.row &&
        cells.getLastRow() < area.row + area.rows &&
        cells.getColumn() >= area.column &&
        cells.getLastColumn() < area.column + area.columns,
    );
}
