import type { CellArea } from "../../tables/SheetCell.ts";
import type { OwnBlock, OwnSheet } from "../../workbook/Workbook.ts";
import type { SheetShift } from "./shift.ts";

/** One thing that a run is about to change, with what it takes to put it back. Sheets by the spreadsheet's own ids. */
export type Change = SheetMade | CellsWritten | BlockStored | RecordStored | NameSet | LineLogged | TextKept;

/** A sheet that is to be made; `others` were there before, so that one of that name is known for ours. */
export interface SheetMade {
  kind: "sheet made";
  name: string;
  others: number[];
  /** Its own, once it is there: somebody may rename it before anything is written to it. */
  id?: number;
}

/** Cells of one sheet. */
export interface CellsWritten {
  kind: "cells written";
  sheet: number;
  areas: MarkedArea[];
  /** The name of the sheet's copy from before; undefined where this run made the sheet. */
  copy?: string | undefined;
  /** Its size before. */
  rows: number;
  columns: number;
  /** What somebody inserted or took out since, as far as putting back has found it. */
  moved?: SheetShift[] | undefined;
  /** Rows and columns to be added at its end, so that the areas fit. */
  added: { rows: number; columns: number };
  /** Rows to be inserted above a row. */
  inserted?: { above: number; count: number } | undefined;
  /** The charts that were there before; undefined where none is drawn. */
  charts?: { before: number[]; titles: string[] } | undefined;
}

/** An area with a mark of what each of its cells is to hold, so that what somebody else types is told from it. */
export interface MarkedArea extends CellArea {
  /** Of all cells, row by row, `width` characters each. */
  marks: string;
  width: number;
}

/** A place on a sheet. */
export interface Place extends CellArea {
  sheet: number;
}

/** A block's description and named place. */
export interface BlockStored {
  kind: "block stored";
  id: string;
  before?: { block: OwnBlock; sheet: number } | undefined;
}

/** What is remembered of a sheet of ours. */
export interface RecordStored {
  kind: "record stored";
  sheet: number;
  before?: OwnSheet | undefined;
}

/** A named range. */
export interface NameSet {
  kind: "name set";
  name: string;
  before?: Place | undefined;
}

/** A line of the log. */
export interface LineLogged {
  kind: "line logged";
  what: string;
  where: string;
}

/** Text kept with the document under a name, of which another edition held before. */
export interface TextKept {
  kind: "text kept";
  name: string;
  before: string;
}
