import { cellA1 } from "../tables/a1.ts";
import type { CellArea, SheetCell } from "../tables/SheetCell.ts";
import type { ColourRule, Table } from "../tables/Table.ts";
import { writtenAreas } from "../tables/writtenAreas.ts";
import { RULE_COLOURS } from "./appearance.ts";
import type { LocalFormulas } from "./localFormulas.ts";
import type { CellRules } from "./obstacles/keptRules.ts";
import { writeSheetCells } from "./writeSheetCells.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Writes a block in whole-range calls; `kept` are rules of the user's for cells that have none of ours. */
export function writeTable(
  range: Range,
  table: Table,
  kept: CellRules | undefined,
  local: LocalFormulas,
): void {
  const { area, cells } = table;
  for (const { row, column, rows, columns } of writtenAreas(table)) {
    const [top, left] = [row - area.row, column - area.column];
    const within = <Cell>(all: readonly (readonly Cell[])[]) =>
      all.slice(top, top + rows).map((line) => line.slice(left, left + columns));
    const part = range.offset(top, left, rows, columns);
    // A strict rule of the cell would stop what is written.
    if (kept) part.clearDataValidations();
    writeSheetCells(part, within(cells) as SheetCell[][], local, kept && within(kept));
  }
}

/** Colour rules of a block beside those that the sheet has; `stale` is where our earlier rules stood. */
export function setColourRules(
  sheet: Sheet,
  colours: readonly ColourRule[],
  stale: CellArea | undefined,
  local: LocalFormulas,
): void {
  const others = sheet.getConditionalFormatRules().filter((rule) => !(stale && isOurs(rule, stale)));
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

/** Whether a rule has one of our colours and colours nothing but cells of that area; people's own rules stay. */
function isOurs(rule: Rule, area: CellArea): boolean {
  const colour = rule.getBooleanCondition()?.getBackground()?.toLowerCase();
  return Object.values<string | undefined>(RULE_COLOURS).includes(colour) && liesWithin(rule, area);
}

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
