import type { LocalFormulas } from "../input/localFormulas.ts";
import { cellA1 } from "../tables/a1.ts";
import type { SheetCell, TypingRule } from "../tables/SheetCell.ts";
import { FORMATS } from "../tables/Table.ts";
import { FIGURE_POINTS, LOOKS } from "./appearance.ts";
import type { CellRules } from "./obstacles/keptRules.ts";
import { validationOf } from "./typingRule.ts";
import { writtenCell, writtenFormat } from "./writtenCell.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Cells = readonly (readonly SheetCell[])[];

/** Writes contents in one call; the formats are there before, so that text in a "@" cell is not parsed as a date or a number. */
export function writeContents(range: Range, cells: Cells, formulas: LocalFormulas): void {
  range.setValues(cells.map((row) => row.map(({ content }) => writtenCell(content, formulas))));
}

/** Writes formats, colours and notes in whole-range calls. */
export function writeLooks(range: Range, cells: Cells): void {
  const each = <T>(value: (cell: SheetCell) => T): T[][] => cells.map((row) => row.map(value));
  range.setNumberFormats(each(({ content, format }) => writtenFormat(content, format)));
  range.setBackgrounds(each(({ style }) => LOOKS[style].background));
  range.setFontColors(each(({ style }) => LOOKS[style].colour));
  range.setFontWeights(each(({ style }) => LOOKS[style].weight));
  writeSizes(range, cells);
  range.setHorizontalAlignments(each(alignmentOf));
  range.setNotes(each(({ note }) => note ?? ""));
  if (cells.some((row) => row.some(({ wraps }) => wraps))) {
    range.setWraps(each(({ wraps }) => wraps ?? false));
    range.setVerticalAlignment("top");
  }
}

/** A large figure is one among many cells of a usual size, which stay as the spreadsheet has them. */
function writeSizes(range: Range, cells: Cells): void {
  const [top, left] = [range.getRow(), range.getColumn()];
  const addresses = cells.flatMap((row, i) =>
    row.flatMap(({ style }, j) => (style === "figure" ? [cellA1(top + i, left + j)] : [])),
  );
  if (addresses.length > 0) range.getSheet().getRangeList(addresses).setFontSize(FIGURE_POINTS);
}

/**
 * Writes what may be typed; `kept` are the rules of cells that have none of ours. After the contents: a strict rule would
 * stop them.
 */
export function writeRules(range: Range, cells: Cells, kept?: CellRules): void {
  if (!kept && !cells.some((row) => row.some(({ rule }) => rule))) return;
  const validations = new Map<TypingRule, GoogleAppsScript.Spreadsheet.DataValidation>();
  const known = (rule: TypingRule) => {
    const validation = validations.get(rule) ?? validationOf(rule, "marked");
    validations.set(rule, validation);
    return validation;
  };
  range.setDataValidations(
    cells.map((row, i) => row.map(({ rule }, j) => (rule ? known(rule) : (kept?.[i]?.[j] ?? null)))),
  );
}

/** Numbers to the right, whatever a formula gives in their place. */
function alignmentOf({ align, format }: SheetCell): "left" | "right" {
  return align ?? (format === FORMATS.text || format === FORMATS.number ? "left" : "right");
}
