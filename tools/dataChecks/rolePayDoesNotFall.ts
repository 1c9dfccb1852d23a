import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

const PERCENTILES = ["p10", "p25", "p50", "p75", "p90"];

/** Of a role, a higher percentile is not lower pay; few people may have one figure for two of them. */
export const rolePayDoesNotFall: DataRule = {
  name: "percentiles of roles do not fall",
  check: (data) =>
    (["roles/occupations.json", "roles/titles.json"] as const).flatMap((path) =>
      data[path].rows.flatMap((row: object, i) => {
        const points = Object.entries(row).filter(([field]) => PERCENTILES.includes(field));
        return points.slice(1).flatMap(([name, pay], below) => {
          const [lowerName, lower] = points[below] as [string, number];
          if (pay >= lower) return [];
          return [`${rowIn(path, i, row)}: ${name} ${pay} is below ${lowerName} ${lower}.`];
        });
      }),
    ),
};
