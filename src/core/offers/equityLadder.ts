import type { Limits } from "../units/limits.ts";
import type { Ratio, UsdPerYear } from "../units/money.ts";

/** At how many times today's valuation equity is shown: half, the same, twice (class D). */
export const VALUATION_LADDER = [0.5, 1, 2] as const;

/** What options cost to buy as a share of today's price; 0 for stock. */
export const STRIKE_LIMITS: Limits = { min: 0, max: 0.99 };

/** What equity quoted at today's price comes to at a multiple of it; of options only what is over the strike. */
export function equityAt(quoted: UsdPerYear, multiple: number, strike: Ratio): UsdPerYear {
  return (quoted * Math.max(0, multiple - strike)) / (1 - strike);
}
