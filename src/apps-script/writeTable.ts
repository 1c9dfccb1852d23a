import { cellA1 } from "../tables/a1.ts";
import { runs } from "../tables/runs.ts";
import type { CellArea, SheetCell } from "../tables/SheetCell.ts";
import type { ColourRule, Table } from "../tables/Table.ts";
import { RULE_COLOURS } from "./appearance.ts";
import type { LocalFormulas } from "./localFormulas.ts";
import { writeSheetCells } from "./writeSheetCells.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Writes a block in whole-range calls; the user's own columns and rows among ours are left out. */
export function writeTable(range: Range, { cells }: Table, local: LocalFormulas): void {
  for (const { first: row, count: rows } of alikeRows(cells)) {
    const columns = (cells[row] ?? []).flatMap((cell, column) => (cell === undefined ? [] : [column]));
    for (const { first: column, count } of runs(columns)) {
      const part = cells.slice(row, row + rows).map((line) => line.slice(column, column + count));
      writeSheetCells(range.offset(row, column, rows, count), part as SheetCell[][], local);
    }
  }
}

/** Rows that follow each other and have cells of ours in the same columns. */
function alikeRows(cells: Table["cells"]): { first: number; count: number }[] {
  const found: { first: number; count: number; columns: string }[] = [];
  cells.forEach((line, row) => {
    const columns = line.map((cell) => (cell === undefined ? "-" : "x")).join("");
    const last = found[found.length - 1];
    if (last?.columns === columns) last.count++;
    else found.push({ first: row, count: 1, columns });
  });
  return found;
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
