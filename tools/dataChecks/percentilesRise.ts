import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

const PERCENTILES = ["p10", "p25", "p50", "p75", "p90"] as const;

/** In every pay shape, a higher percentile is higher pay. */
export const percentilesRise: DataRule = {
  name: "percentiles rise",
  check: (data) =>
    data["benchmarks/pay-shape.json"].rows.flatMap((row, i) =>
      PERCENTILES.slice(1).flatMap((percentile, below) => {
        const lower = PERCENTILES[below] as (typeof PERCENTILES)[number];
        if (row[percentile] > row[lower]) return [];
        const where = rowIn("benchmarks/pay-shape.json", i, row);
        return [`${where}: ${percentile} ${row[percentile]} is not above ${lower} ${row[lower]}.`];
      }),
    ),
};
