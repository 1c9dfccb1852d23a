import type { Standing } from "../status.ts";

/** Who says a figure. */
export type FigureClass = "A" | "B" | "C" | "D" | "yours";

/** What each class means, as it is shown beside a figure. */
export const CLASS_MEANINGS: Readonly<Record<FigureClass, string>> = {
  A: "stated in the guide",
  B: "arithmetic on A",
  C: "another public source",
  D: "our default, editable",
  yours: "your own figure",
};

/** One published figure with everything needed to say where it comes from. */
export interface Figure {
  key: string;
  value: number;
  unit: string;
  kind: string;
  class: FigureClass;
  /** Short citation with its date. */
  source: string;
  /** What the source says, in our own words. */
  note: string;
  /** The date the figure stands for: "2026-06-01" or "2026-05". */
  asOf: string;
  status: Standing;
  /** Its grade, where one is given: A is the best. */
  reliability?: string;
  /** Why it is less sure than it looks, in whole sentences; absent where nothing is to be said. */
  doubt?: string;
  low?: number;
  high?: number;
}

/** Figures by key: the published ones, or those with a user's own laid over them. */
export interface Benchmarks {
  figure(key: string): Figure | undefined;
  /** Every key, in reading order. */
  keys(): readonly string[];
}
