import { inSentence } from "../core/sentence.ts";

/** What Sheets passes for one cell: a number, text, TRUE/FALSE, a Date, or '' for a blank. */
export type Cell = unknown;

/** What a formula may give back to one cell. NaN stands for "this row's input is bad": Sheets shows #NUM!. */
export type CellValue = number | string | boolean;

/** One argument as Sheets passes it: a cell, or rows of cells. */
export type Argument = Cell | readonly (readonly Cell[])[];

/** Blank cells arrive as '', skipped arguments as '' or undefined, JSON gaps as null: all mean "nothing given". */
export function isBlank(cell: Cell): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

export function isRange(argument: Argument): argument is readonly (readonly Cell[])[] {
  return Array.isArray(argument);
}

/**
 * An argument as the formulas take it: a range of one cell is that cell, since Sheets passes either; a range without
 * cells is a blank; ragged rows, which only other callers than Sheets send, are filled up with blanks.
 */
export function unwrapped(argument: Argument): Argument {
  if (!isRange(argument)) return argument;
  let width = 0;
  let isRagged = false;
  for (const row of argument) {
    const itsWidth = Array.isArray(row) ? row.length : 1;
    isRagged ||= !Array.isArray(row) || (itsWidth !== width && row !== argument[0]);
    width = Math.max(width, itsWidth);
  }
  if (width === 0) return "";
  const range = isRagged ? argument.map((row) => filled(Array.isArray(row) ? row : [row], width)) : argument;
  return range.length === 1 && width === 1 ? range[0]?.[0] : range;
}

function filled(row: readonly Cell[], width: number): Cell[] {
  return Array.from({ length: width }, (_, column) => row[column]);
}

export const ERROR_CELL = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!)/;

/** Whether the cell holds a spreadsheet error, which arrives as its text. */
export function isErrorCell(cell: Cell): cell is string {
  return typeof cell === "string" && ERROR_CELL.test(cell);
}

/** Whether the cell is a date of any realm: Apps Script's, Node's or a frame's. */
export function isDate(cell: Cell): cell is Date {
  return typeof cell === "object" && Object.prototype.toString.call(cell) === "[object Date]";
}

/** How many characters of a cell a sentence shows. */
export const LONGEST_SHOWN = 41;

/** A cell, or a value of a request, as an error sentence shows it: short, and never misread as something else. */
export function shown(cell: Cell): string {
  if (isBlank(cell)) return "a blank";
  if (isErrorCell(cell)) return `the error ${inSentence(cell, LONGEST_SHOWN)}`;
  if (isDate(cell)) return `a date (${Number.isNaN(cell.getTime()) ? "invalid" : cell.toDateString()})`;
  if (isRange(cell)) {
    return Array.isArray(cell[0])
      ? `a range of ${cell.length} × ${cell[0].length} cells`
      : `a list of ${cell.length}`;
  }
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "string") return `"${inSentence(cell, LONGEST_SHOWN)}"`;
  return typeof cell === "object" ? "an object" : `a ${typeof cell}`;
}
