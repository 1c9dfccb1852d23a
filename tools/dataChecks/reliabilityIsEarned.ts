import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

const FILES = ["geography/state-factors.json", "geography/metro-areas.json"] as const;

/** Grade D is for carried figures and no others; A, B and C follow from the number of developers. */
export const reliabilityIsEarned: DataRule = {
  name: "reliability grades follow from the figures",
  check: (data) =>
    FILES.flatMap((path) =>
      data[path].rows.flatMap((row, i) => {
        const { developers, reliability, status } = row;
        const earned =
          status === "carried" ? "D" : developers >= 10_000 ? "A" : developers >= 3_000 ? "B" : "C";
        if (reliability === earned) return [];
        return [
          `${rowIn(path, i, row)}: reliability must be ${earned} (${developers} developers, ${status}); got ${reliability}.`,
        ];
      }),
    ),
};
