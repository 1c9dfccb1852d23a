import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

/** A quoted figure lies within its own bounds. */
export const boundsHoldTheValue: DataRule = {
  name: "low ≤ value ≤ high",
  check: (data) =>
    data["benchmarks/guide-2026.json"].rows.flatMap((row, i) => {
      const { value, low = value, high = value } = row;
      if (low <= value && value <= high) return [];
      const where = rowIn("benchmarks/guide-2026.json", i, row);
      return [`${where}: value ${value} is outside its bounds, ${low} to ${high}.`];
    }),
};
