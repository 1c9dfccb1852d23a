import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

/** Pay of a large occupation never moved by more in a year: a larger step is a slip. */
const MOST_A_YEAR = 0.08;

/** The median moves by a few per cent from one survey to the next. */
export const growthIsGradual: DataRule = {
  name: "pay grows gradually",
  check(data) {
    const path = "roles/developer-growth.json";
    const { rows } = data[path];
    return rows.flatMap((row, i) => {
      const before = rows[i - 1];
      if (!before || Math.abs(row.median / before.median - 1) <= MOST_A_YEAR) return [];
      return [`${rowIn(path, i, row)}: the median goes from ${before.median} to ${row.median} in a year.`];
    });
  },
};
