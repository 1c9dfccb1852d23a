import type { DataRule } from "./DataRule.ts";

/** The guide ranks Washington, California and New York on top; factors that say otherwise contradict it. */
export const topThreeStates: DataRule = {
  name: "WA, CA and NY on top",
  check(data) {
    const ranked = [...data["geography/state-factors.json"].rows].sort((a, b) => b.factor - a.factor);
    const top = ranked.slice(0, 3).map(({ state }) => state);
    if (["WA", "CA", "NY"].every((state) => top.some((found) => found === state))) return [];
    return [
      `data/geography/state-factors.json: the highest factors must be WA, CA and NY; they are ${top.join(", ")}.`,
    ];
  },
};
