import { tableCells } from "../commands/define/tableContents.ts";
import type { Area } from "../commands/define/Workbook.ts";
import { cellA1 } from "../tables/a1.ts";
import { HEAD_ROWS, type Table } from "../tables/Table.ts";
import { appearanceOf, RULE_COLOURS } from "./appearance.ts";
import { writtenCell, writtenFormat } from "./writtenCell.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Writes a block in whole-range calls: their number does not depend on its size. */
export function writeTable(range: Range, table: Table): void {
  const { backgrounds, colours, weights, formats, alignments, notes } = appearanceOf(table);
  // Formats first: text in a "@" cell is not parsed as a date or a number.
  const cells = tableCells(table);
  range.setNumberFormats(
    cells.map((row, i) => row.map((content, j) => writtenFormat(content, formats[i]?.[j] ?? ""))),
  );
  range.setValues(cells.map((row) => row.map(writtenCell)));
  range.setBackgrounds(backgrounds);
  range.setFontColors(colours);
  range.setFontWeights(weights);
  range.setHorizontalAlignments(alignments);
  range.setNotes(notes);
  if (table.columns.some(({ wraps }) => wraps)) {
    range.setWraps(notes.map((row) => row.map((_, column) => table.columns[column]?.wraps ?? false)));
    range.setVerticalAlignment("top");
  }
}

/** Colour rules of a block beside those that the sheet has; `stale` is where our earlier rules stood. */
export function setColourRules(range: Range, area: Area, table: Table, stale: Area | undefined): void {
  const sheet = range.getSheet();
  const others = sheet.getConditionalFormatRules().filter((rule) => !(stale && liesWithin(rule, stale)));
  const ours = table.colours.map(({ column, when, value, colour }) => {
    const cells = range.offset(HEAD_ROWS, column, Math.max(1, table.rows.length), 1);
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .setRanges([cells])
      .setBackground(RULE_COLOURS[colour]);
    if (when === "text is") rule.whenTextEqualTo(String(value));
    else if (when === "text has") rule.whenTextContains(String(value));
    // A formula, because "less than 0.1" would also colour empty cells.
    else {
      const first = cellA1(area.row + HEAD_ROWS, area.column + column);
      const comparison = when === "below" ? "<" : ">";
      rule.whenFormulaSatisfied(`=AND(ISNUMBER(${first}),${first}${comparison}${value})`);
    }
    return rule.build();
  });
  sheet.setConditionalFormatRules([...others, ...ours]);
}

export function liesWithin(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule, area: Area): boolean {
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
