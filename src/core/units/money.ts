import type { Quantity } from "./quantity.ts";

/** US dollars a year, before tax unless a name says otherwise. */
export type UsdPerYear = Quantity<"USD/year">;
/** A base salary a year: what averages, floors and bands are of. */
export type BasePay = UsdPerYear & { readonly of?: "base" };
/** Base and additional cash together, a year. */
export type CashPay = UsdPerYear & { readonly of?: "base and additional cash" };
/** US dollars, once. */
export type Usd = Quantity<"USD">;
/** A share: 0.4 is 40%. */
export type Ratio = Quantity<"ratio">;
/** What a rounding error may make of a ratio: exactly 10% must not be more or less than 10%. */
export const RATIO_TOLERANCE: Ratio = 1e-12;
/** Calendar days. */
export type Days = Quantity<"days">;

/** `amount` to the nearest multiple of `step` (halves go up); unchanged when `step` is 0 or less than a cent. */
export function roundedTo(amount: number, step: number): number {
  return step >= 0.01 ? Math.round(amount / step) * step : amount;
}
