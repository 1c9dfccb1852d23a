import { LEAST_DEVELOPERS } from "../../src/reference/metroAreas.ts";
import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

/** Who has a factor has developers enough for one, and who has not, not; no area stands in both files. */
export const metroAreasAreLarge: DataRule = {
  name: "metropolitan areas have 500 developers, or no factor",
  check(data) {
    const [large, small] = [
      data["geography/metro-areas.json"].rows,
      data["geography/small-metro-areas.json"].rows,
    ];
    const codes = [...large, ...small].map(({ cbsa }) => cbsa);
    return [
      ...large.flatMap((row, i) =>
        row.developers >= LEAST_DEVELOPERS
          ? []
          : [
              `${rowIn("geography/metro-areas.json", i, row)}: ${row.developers} developers are too few for a factor.`,
            ],
      ),
      ...small.flatMap((row, i) =>
        (row.developers ?? 0) < LEAST_DEVELOPERS
          ? []
          : [
              `${rowIn("geography/small-metro-areas.json", i, row)}: ${row.developers} developers are enough for a factor.`,
            ],
      ),
      ...codes
        .filter((code, i) => codes.indexOf(code) !== i)
        .map((code) => `data/geography: metropolitan area ${code} has more than one row.`),
    ];
  },
};
