import { overlap } from "../../tables/overlap.ts";
import type { CellArea } from "../../tables/SheetCell.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What may be typed into each cell of a range. */
export type CellRules = readonly (readonly (GoogleAppsScript.Spreadsheet.DataValidation | null)[])[];

/**
 * The rules in a range for what may be typed, as they stay: within `ours` the user's own hold on, elsewhere what is
 * written takes the cells over. Undefined where no cell has a rule.
 */
export function keptRules(range: Range, ours: CellArea | undefined): CellRules | undefined {
  const rules = range.getDataValidations();
  if (!rules.some((line) => line.some((rule) => rule !== null))) return undefined;
  const [top, left] = [range.getRow(), range.getColumn()];
  const isOurs = (row: number, column: number) =>
    ours !== undefined &&
    overlap(ours, { row: top + row, column: left + column, rows: 1, columns: 1 }) !== undefined;
  return rules.map((line, i) => line.map((rule, j) => (isOurs(i, j) ? rule : null)));
}
