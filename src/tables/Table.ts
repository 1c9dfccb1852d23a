import type { Sign } from "../core/units/sign.ts";
/** A cell that calculates. Only this is written as a formula: text never is, whatever it begins with. */
export interface Formula {
  formula: string;
}

/** What one cell of a block holds; null leaves it empty (a formula above or beside may spill into it). */
export type Content = number | string | boolean | Formula | null;

/** How a cell looks. The few styles of all blocks, so that every block reads the same. */
export type CellStyle = "title" | "note" | "head" | "input" | "result" | "text";

export interface Column {
  head: string;
  /** What the column means, shown as a note on its head. */
  note?: string;
  /** Pixels. */
  width: number;
  /** Number format of the column's cells, as Sheets writes it. */
  format: string;
  style: CellStyle;
  /** Whether long text runs on in further lines of its cell. */
  wraps?: true;
}

/** Cells of one column that get a colour while a condition holds; `column` is counted from 0. */
export interface ColourRule {
  column: number;
  when: "below" | "above" | "text is" | "text has";
  value: number | string;
  colour: Sign;
}

/** A chart beside a block, drawn by the spreadsheet from the block's own cells. */
export interface Chart {
  title: string;
  kind: "bar" | "stacked bar" | "column" | "stacked column" | "line" | "columns and lines";
  /** Columns of the block, counted from 0: the labels, then one a series. */
  columns: readonly number[];
  /** For "columns and lines": how many of the series, the last ones, are lines. */
  lines?: number;
  /** What the value axis measures. */
  axis: string;
  /** Number format of the value axis. */
  format: string;
  /** One a series. */
  colours: readonly string[];
}

/** A block to be written: a title row, a head row, and one row for each item. */
export interface Table {
  title: string;
  /** Provenance, as a note on the title: what the numbers are from, and as of when. */
  provenance: string;
  /** Further cells of the title row by column, counted from 0. */
  titleCells: Readonly<Record<number, Content>>;
  /** Number formats of those cells, where not their column's. */
  titleFormats?: Readonly<Record<number, string>>;
  columns: readonly Column[];
  rows: readonly (readonly Content[])[];
  colours: readonly ColourRule[];
  charts: readonly Chart[];
  /** Whether the spreadsheet asks before anybody changes a cell that is not an input; nobody is kept out. */
  asksBeforeEdits?: true;
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
