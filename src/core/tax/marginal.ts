import type { Ratio, UsdPerYear } from "../units/money.ts";

/** Rates on an income, each on the part above its own start and below the next. */
export function marginal(rates: readonly Ratio[], from: readonly UsdPerYear[], income: UsdPerYear): number {
  let total = 0;
  from.forEach((start, slope) => {
    const end = from[slope + 1] ?? Number.POSITIVE_INFINITY;
    if (income > start) total += (rates[slope] as number) * (Math.min(income, end) - start);
  });
  return total;
}
