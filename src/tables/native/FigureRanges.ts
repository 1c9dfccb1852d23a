/** Where the pinned figures stand, as formulas name these ranges: each one column, all but the last of one height. */
export interface FigureRanges {
  keys: string;
  /** The figures: as they were pinned, or with the user's own in place. */
  values: string;
  unit: string;
  class: string;
  status: string;
  reliability: string;
  asOf: string;
  source: string;
  note: string;
  /** The upper rows of `keys`: those that AI_BENCHMARK knows. */
  publishedKeys: string;
}

/** The figure of a key; an error where there is none. `key` is an expression, such as `"base.senior"`. */
export function figure(key: string, { values, keys }: FigureRanges): string {
  return `INDEX(${values},MATCH(${key},${keys},0))`;
}
