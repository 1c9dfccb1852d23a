import type { DataRule } from "./DataRule.ts";
import { taxFiles } from "./taxFiles.ts";

/** The highest rate a state or a locality could mean; anything above is a percentage written as a whole number. */
const HIGHEST_STATE_RATE = 0.2;
const HIGHEST_FEDERAL_RATE = 0.37;

function rates(value: unknown, where = ""): [string, number][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [string, number][] => {
    // How fast a deduction tapers is no rate of tax.
    if ("kind" in value && value.kind === "taper") return [];
    if (key === "rate") return [[`${where}rate`, inner]];
    if (key === "rates") return numbers(inner).map((rate) => [`${where}rates`, rate]);
    return rates(inner, `${where}${key}.`);
  });
}

const numbers = (value: unknown): number[] =>
  typeof value === "number" ? [value] : Object.values(value as object).flatMap(numbers);

/** Tax rates are fractions: at most 37% federal, 20% anywhere else. */
export const taxRatesInRange: DataRule = {
  name: "tax rates are in range",
  check(data) {
    const { federal, states } = taxFiles(data);
    const above = (path: string, rules: unknown, most: number) =>
      rates(rules)
        .filter(([, rate]) => rate < 0 || rate > most)
        .map(([where, rate]) => `data/${path}: ${where} has ${rate}, which is not within 0 and ${most}.`);
    return [
      ...federal.flatMap(({ path, rules }) => above(path, rules, HIGHEST_FEDERAL_RATE)),
      ...states.flatMap(({ path, rules }) => above(path, rules, HIGHEST_STATE_RATE)),
    ];
  },
};
