import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

/** Grade D is for carried figures and no others; A, B and C follow from the number of developers. */
export const reliabilityIsEarned: DataRule = {
  name: "reliability grades follow from the figures",
  check: (data) =>
    data["geography/state-factors.json"].rows.flatMap((row, i) => {
      const { developers, reliability, status } = row;
      const earned =
        status === "carried" ? "D" : developers >= 10_000 ? "A" : developers >= 3_000 ? "B" : "C";
      if (reliability === earned) return [];
      const where = rowIn("geography/state-factors.json", i, row);
      return [
        `${where}: reliability must be ${earned} (${developers} developers, ${status}); got ${reliability}.`,
      ];
    }),
};
