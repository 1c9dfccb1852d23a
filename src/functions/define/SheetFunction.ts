import type { Argument, CellValue } from "../../input/cell.ts";
import type { Param } from "../../input/Param.ts";

/** What a formula gives: one cell, a row of named cells, or rows that spill. */
export type Returned = CellValue | readonly CellValue[] | readonly (readonly CellValue[])[];

/** One example; it is run as a test, with numbers compared at the decimals written. */
export interface Example {
  formula: string;
  shows: Returned;
}

/** A formula that cannot be answered, and its sentence; it is run as a test. */
export interface RefusedExample {
  formula: string;
  says: string;
}

export type FunctionCategory = "Benchmarks" | "Bands" | "Offers" | "Hiring" | "Team" | "Tax" | "Explain";

/** Everything people are told about a formula. Docs, help box, README and sidebar are made from it. */
export interface FunctionHelp {
  /** As typed in a cell. */
  name: string;
  category: FunctionCategory;
  /** One sentence. */
  summary: string;
  /** In the order of the arguments. */
  params: Readonly<Record<string, Param<unknown>>>;
  /** What comes back, with its unit. */
  returns: string;
  /** The names of the cells, where a row comes back. */
  columns?: readonly string[];
  /** The names of the cells of a row that is given only where it is asked for. */
  breakdown?: readonly string[];
  examples: readonly Example[];
  /** What is refused, one telling case a kind. */
  errors: readonly RefusedExample[];
  /** What the reader must know besides: limits, conflicts in the source. */
  notes?: readonly string[];
  /** Where the rule or the figures come from. */
  sources: readonly string[];
  /** How many different rows of arguments one call takes; MOST_ROWS unless it takes longer than most over each. */
  mostRows?: number;
  /** Why it has no form in `tables/native`, where it has none. */
  nativeless?: string;
}

/** How many different rows of arguments a call takes where its formula says nothing else: a few seconds' work. */
export const MOST_ROWS = 100_000;

/** A custom function, ready to be called with what Sheets passes. */
export interface SheetFunction extends FunctionHelp {
  /** The value, row or rows; throws a Refusal for a bad single cell, gives NaN for a bad row of a range. */
  evaluate(argumentList: readonly Argument[]): Returned;
  /** Step, value, unit, class, status and source of one calculation, with a head row; the sentence for bad input. */
  explain(argumentList: readonly Argument[]): Returned;
}
