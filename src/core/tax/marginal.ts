import type { Ratio, UsdPerYear } from "../units/money.ts";
import { type ByFiling, type FilingStatus, forFiling } from "./filing.ts";

/** Rates on an income, each on the part above its own start and below the next. */
export function marginal(
  { rates, from }: { rates: ByFiling<readonly Ratio[]>; from: ByFiling<readonly UsdPerYear[]> },
  filing: FilingStatus,
  income: UsdPerYear,
): number {
  const starts = forFiling(from, filing);
  const slopes = forFiling(rates, filing);
  let total = 0;
  for (let slope = 0; slope < starts.length; slope++) {
    const start = starts[slope] as UsdPerYear;
    if (income <= start) break;
    const end = starts[slope + 1] ?? Number.POSITIVE_INFINITY;
    total += (slopes[slope] as Ratio) * (Math.min(income, end) - start);
  }
  return total;
}
