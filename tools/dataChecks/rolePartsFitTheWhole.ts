import { STATE_NAMES } from "../../src/reference/states.ts";
import type { DataRule } from "./DataRule.ts";

/** Counts are rounded, so that parts may add up to a little more than the whole. */
const ROUNDING = 1.001;

/** States, metropolitan areas and tiers each hold no more people or filings than the US has of the role. */
export const rolePartsFitTheWhole: DataRule = {
  name: "parts of a role fit the whole",
  check(data) {
    const parts = [
      ...data["roles/occupations.json"].rows.map(({ occupation, place, employment }) => ({
        file: "roles/occupations.json",
        role: occupation,
        part: place === "US" ? "US" : place in STATE_NAMES ? "states" : "areas",
        count: employment,
      })),
      ...data["roles/titles.json"].rows.map(({ title, place, tier, filings }) => ({
        file: "roles/titles.json",
        role: title,
        part: place !== "US" ? "areas" : tier === "any" ? "US" : "tiers",
        count: filings,
      })),
    ];
    const sums = new Map<string, number>();
    for (const { file, role, part, count } of parts) {
      const key = JSON.stringify([file, role, part]);
      sums.set(key, (sums.get(key) ?? 0) + count);
    }
    return [...sums].flatMap(([key, sum]) => {
      const [file, role, part] = JSON.parse(key) as [string, string, string];
      const whole = sums.get(JSON.stringify([file, role, "US"])) ?? 0;
      if (sum <= whole * ROUNDING) return [];
      return [`data/${file}: the ${part} of ${role} have ${sum}, more than the US, ${whole}.`];
    });
  },
};
