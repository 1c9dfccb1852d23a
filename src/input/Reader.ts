import { Refusal } from "../core/Refusal.ts";
import type { Limits } from "../core/units/limits.ts";
import { type Argument, type Cell, isErrorCell, shown } from "./cell.ts";

/** How a cell becomes a value. */
export interface Reader<T> {
  /** A cell, which broadcasts over ranges; a whole range that is read at once; or one cell for all rows. */
  takes: "cell" | "range" | "one cell";
  /** As the help box shows it: number, string, Date, Range. */
  type: string;
  /** Of a whole column, the type of its cells. */
  cells?: string;
  /** What is accepted, completing "must be …". */
  accepts: string;
  /** The same as data, where it is a number or a day. */
  limits?: Limits;
  /** The words that are accepted, where they are few. */
  words?: readonly string[];
  /** Arguments that are accepted, where limits or words do not say it: formulas are tried with them. */
  samples?: readonly Argument[];
  /** For what is optional, its default in words; undefined means required. */
  default?: string;
  /** The value of a cell (or of a range's rows, where it takes one); a Refusal where it is not accepted. */
  read(cell: Cell, name: string): T;
  /** The value when nothing is given; absent where one is required. */
  whenBlank?: () => T;
}

/** A reader of numbers within limits. */
export interface NumberReader extends Reader<number> {
  limits: Limits;
}

/** The sentence for input that is not accepted; `more` says what it looks like, or what to write instead. */
export function refusal(name: string, accepts: string, found: Cell, more = ""): Refusal {
  return new Refusal(
    isErrorCell(found)
      ? `${name} must be ${accepts}; the cell given has ${shown(found)}.`
      : `${name} must be ${accepts}; got ${shown(found)}${more}.`,
  );
}
