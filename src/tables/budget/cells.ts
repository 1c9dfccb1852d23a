import { areaA1, cellA1, quotedSheetName } from "../a1.ts";
import type { Content } from "../Content.ts";
import type { CellArea, SheetCell } from "../SheetCell.ts";
import { FORMATS } from "../Table.ts";

/** Number formats of the plan; those that end in ";;" show nothing for zero, as rows without a requisition hold. */
export const PLAN_FORMATS = {
  ...FORMATS,
  usdOrNothing: '"$"#,##0;-"$"#,##0;',
  cents: '"$"#,##0.00',
  usdDifferenceOrNothing: '+"$"#,##0;-"$"#,##0;',
  dateOrNothing: "yyyy-mm-dd;;",
  month: "mmm yyyy",
  count: "0",
  factor: "0.0000",
  decimal: "0.0",
} as const;

/** What whoever changes a calculated cell is told first. */
export const WHY_GUARDED = "Calculated: change the assumptions or the requisitions instead.";

export const title = (text: string, note?: string): SheetCell => described(text, "title", FORMATS.text, note);
export const head = (text: string, note?: string): SheetCell => described(text, "head", FORMATS.text, note);
/** A head over cells of that format: over numbers it stands to the right, as they do. */
export const columnHead = (text: string, format: string, note?: string): SheetCell => ({
  ...head(text, note),
  ...(format !== FORMATS.text && { align: "right" as const }),
});
export const words = (text: string): SheetCell => described(text, "text", FORMATS.text);
export const label = (text: string, note?: string): SheetCell =>
  described(text, "result", FORMATS.text, note);
export const input = (content: Content, format: string, note?: string): SheetCell =>
  described(content, "input", format, note);
export const result = (content: Content, format: string, note?: string): SheetCell =>
  described(content, "result", format, note);
export const formula = (text: string, format: string, note?: string): SheetCell =>
  result({ formula: `=${text}` }, format, note);
/** A cell that a formula in another one fills: it looks like its column, and nothing is written into it. */
export const filled = (format: string): SheetCell => result(null, format);
export const EMPTY: SheetCell = { content: "", style: "result", format: "General" };

function described(content: Content, style: SheetCell["style"], format: string, note?: string): SheetCell {
  return { content, style, format, ...(note === undefined ? {} : { note }) };
}

/** Rows of different lengths, filled up with empty cells to one width. */
export function padded(rows: readonly (readonly SheetCell[])[], columns: number): SheetCell[][] {
  return rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => EMPTY)]);
}

export const oneCell = (row: number, column: number): CellArea => ({ row, column, rows: 1, columns: 1 });

/** An absolute reference with its sheet, as formulas write it: Assumptions!$B$5 or Reqs!$B$4:$B$205. */
export function reference(sheet: string, { row, column, rows, columns }: CellArea): string {
  const absolute = areaA1(row, column, rows, columns).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `${quotedSheetName(sheet)}!${absolute}`;
}

/** A cell of the same row, its column fixed: $B5. */
export function inRow(row: number, column: number): string {
  return `$${cellA1(row, column)}`;
}
