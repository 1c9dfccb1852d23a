import type { Sign } from "../core/units/sign.ts";
import type { CellArea, SheetCell, TypingRule } from "./SheetCell.ts";
import type { Chart } from "./Table.ts";

/** What may be typed into cells; anything else is refused with the help text. */
export interface Allowed extends TypingRule {
  area: CellArea;
}

/** Cells that get a colour while a formula, written for the area's first cell, holds. */
export interface AreaColour {
  area: CellArea;
  formula: string;
  colour: Sign;
}

/** A chart on a sheet, of columns that stand on the same or another sheet of the same workbook. */
export interface SheetChart extends Chart {
  /** Heads and data, one area a column: the labels, then one a series. */
  data: readonly CellArea[];
  /** The sheet of the data, by the name it has now. */
  sheet: string;
  /** The cell under the chart's upper left corner. */
  at: { row: number; column: number };
  /** Pixels. */
  size: { width: number; height: number };
}

/** How all cells of a column look that stand below the described ones. */
export interface ColumnLook {
  column: number;
  format: string;
  /** Whether people type in it: then it is blue. */
  isTyped: boolean;
}

/** A whole sheet that the add-on writes and keeps. */
export interface SheetDescription {
  /** What the sheet is, whatever its name may be by now: "Cash". */
  kind: string;
  /** Colour of the tab. */
  tab: string;
  /** Rows of equal length, from A1. */
  cells: readonly (readonly SheetCell[])[];
  /**
   * Where its columns stand by now, counted from 1, in the order they are made in; what stands between them is the
   * user's. Absent: side by side from A.
   */
  columns?: readonly number[];
  /** Where columns go on below the described rows, to the end of the sheet. */
  looks?: readonly ColumnLook[];
  /** Columns out of sight, counted from 1. */
  hidden?: readonly number[];
  /** Rows that a new sheet has folded away, one area a fold: nothing of them is printed until somebody unfolds them. */
  folded?: readonly { row: number; rows: number }[];
  /** How many rows a new sheet has; where it is absent, as many as the spreadsheet gives it. */
  rows?: number;
  /** Pixels, one a column. */
  widths: readonly number[];
  frozen: { rows: number; columns: number };
  /** Named ranges, on this sheet unless they name another one that is there. */
  names: Readonly<Record<string, CellArea & { sheet?: string }>>;
  allowed: readonly Allowed[];
  colours: readonly AreaColour[];
  charts: readonly SheetChart[];
  /** Cells that ask before they are changed by hand. */
  guarded: readonly { area: CellArea; why: string }[];
}
