import { Refusal } from "../core/Refusal.ts";
import { type Cell, isErrorCell, shown } from "./cell.ts";

/** One parameter of a formula: its help, and how a cell becomes its value. */
export interface Param<T> {
  /** One cell, which broadcasts over ranges, or a whole range that is read at once. */
  takes: "cell" | "range";
  /** As the help box shows it: number, string, Date, Range. */
  type: string;
  description: string;
  /** As it would be typed in a formula. */
  example: string;
  /** What is accepted, completing "must be …". */
  accepts: string;
  /** For an optional parameter, its default in words; undefined means required. */
  default?: string;
  /** The value of a cell (or of a range's rows, where it takes one); a Refusal where it is not accepted. */
  read(cell: Cell, name: string): T;
  /** The value when nothing is given; absent where the parameter is required. */
  whenBlank?: () => T;
}

/** The help every parameter must have. */
export interface ParamHelp {
  description: string;
  example: string;
}

/** The sentence for input that is not accepted. */
export function refusal(name: string, accepts: string, found: Cell): Refusal {
  return new Refusal(
    isErrorCell(found)
      ? `${name} must be ${accepts}; the cell given has ${shown(found)}.`
      : `${name} must be ${accepts}; got ${shown(found)}.`,
  );
}
