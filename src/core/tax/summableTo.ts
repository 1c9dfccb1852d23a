import type { UsdPerYear } from "../units/money.ts";

/**
 * Rounds parts of a total to the last binary digit of that total (for $200,000 about 3 × 10⁻¹¹ of a dollar), so that
 * they and what they leave of it add up to the total exactly, in whatever order a sheet adds them.
 */
export function summableTo(total: UsdPerYear): (part: UsdPerYear) => UsdPerYear {
  const unit = 2 ** (Math.floor(Math.log2(total)) - 52) || Number.MIN_VALUE;
  return (part) => Math.round(part / unit) * unit;
}
