import { STATE_CODES } from "../../src/reference/states.ts";
import type { DataRule } from "./DataRule.ts";

function mistakes(path: string, expected: readonly string[], found: readonly string[]): string[] {
  return [
    ...expected
      .filter((place) => !found.includes(place))
      .map((place) => `data/${path}: ${place} has no row.`),
    ...found
      .filter((place, i) => found.indexOf(place) !== i)
      .map((place) => `data/${path}: ${place} has more than one row.`),
  ];
}

/** The 50 states and DC are each there once. */
export const everyStateOnce: DataRule = {
  name: "all 51 places, each once",
  check: (data) => [
    ...mistakes(
      "geography/state-factors.json",
      STATE_CODES,
      data["geography/state-factors.json"].rows.map(({ state }) => state),
    ),
    ...mistakes(
      "geography/price-parities.json",
      ["US", ...STATE_CODES],
      data["geography/price-parities.json"].rows.map(({ place }) => place),
    ),
  ],
};
