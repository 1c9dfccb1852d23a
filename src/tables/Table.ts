import type { Sign } from "../core/units/sign.ts";
import type { CellArea, SheetCell } from "./SheetCell.ts";
/** How results stand in the sheet: calculated by the add-on, by plain arithmetic on pinned figures, or as they are now. */
export type InsertAs = "live" | "native" | "values";

/** The colour that cells of one column get while a condition holds. */
export interface Colour {
  when: "below" | "above" | "text is" | "text has";
  value: number | string;
  colour: Sign;
}

/** A colour on cells of a block. */
export interface ColourRule extends Colour {
  cells: CellArea;
}

/** A chart, drawn by the spreadsheet from cells of its own. */
export interface Chart {
  title: string;
  /** "range columns": stacked columns whose first series, the foot, is not seen. */
  kind:
    | "bar"
    | "stacked bar"
    | "column"
    | "stacked column"
    | "line"
    | "columns and lines"
    | "stacked columns and lines"
    | "range columns";
  /** For the three of columns and lines: how many of the series, the last ones, are lines. */
  lines?: number;
  /** How many of those, the last ones, are points only: a line between people who are unrelated would say something. */
  points?: number;
  /** What the value axis measures. */
  axis: string;
  /** Number format of the value axis. */
  format: string;
  /** One a series. */
  colours: readonly string[];
  /** Of the series, where the data has no heads of its own. */
  names?: readonly string[];
}

/** A chart beside a block. */
export interface BlockChart extends Chart {
  /** One line of cells each: the labels, then one a series. */
  data: readonly CellArea[];
}

/** A block to be written: a title, a head row, and one row for each item; or a head column, and one column each. */
export interface Table {
  /** From the title's cell to the last. */
  area: CellArea;
  /** Row by row; undefined is the user's own, or nothing, and is left as it is. */
  cells: readonly (readonly (SheetCell | undefined)[])[];
  /** Where we wrote before and nothing stands any more. */
  cleared: readonly CellArea[];
  /** Pixels, one a column, on a sheet that is made for the block. */
  widths: readonly number[];
  /** Rows and columns that stay in sight on such a sheet. */
  frozen: { rows: number; columns: number };
  colours: readonly ColourRule[];
  charts: readonly BlockChart[];
  /** The column from which on charts stand. */
  chartColumn: number;
  /** Columns where the spreadsheet asks before anybody changes a cell; nobody is kept out. */
  asksBeforeEdits?: readonly { first: number; count: number }[];
}

/** Title and head row. */
export const HEAD_ROWS = 2;

/** Number formats of all tables. */
export const FORMATS = {
  text: "@",
  usd: '"$"#,##0',
  usdDifference: '+"$"#,##0;-"$"#,##0;"$"0',
  percent: "0.0%",
  percentDifference: "+0.0%;-0.0%;0.0%",
  days: "0",
  oneDecimal: "0.0",
  date: "yyyy-mm-dd",
  factor: "0.0000",
  /** Figures of several units in one column. */
  number: "General",
} as const;

/** The number format of a sum above its column: it says what it is. */
export function totalFormat(format: string): string {
  return `"Total "${format}`;
}
