import type { CellStyle, Content } from "./Content.ts";

/** What may be typed into a cell, and how people are told. */
export interface TypingRule {
  accepts: { list: readonly string[] } | { from: number; to: number } | "date" | "tick";
  help: string;
}

/** One cell of a described sheet. */
export interface SheetCell {
  content: Content;
  style: CellStyle;
  /** Number format, as Sheets writes it. */
  format: string;
  /** Words that stand where numbers do; otherwise the format decides. */
  align?: "left" | "right";
  /** Where the cell's figure is from, or what it means. */
  note?: string;
  /** Whether long text runs on in further lines. */
  wraps?: true;
  /** What should be typed here; anything else is marked, and not refused. */
  rule?: TypingRule;
}

/** Cells of a described sheet, rows and columns counted from 1. */
export interface CellArea {
  row: number;
  column: number;
  rows: number;
  columns: number;
}
