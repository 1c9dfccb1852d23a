import type { UsdPerYear } from "../units/money.ts";

/**
 * Rounds parts of a total to the last binary digit of that total (for $200,000 about 3 × 10⁻¹¹ of a dollar), so that
 * they and what they leave of it add up to the total exactly, in whatever order a sheet adds them.
 */
export function summableTo(total: UsdPerYear): (part: UsdPerYear) => UsdPerYear {
  const unit = lastDigit(total);
  return (part) => Math.round(part / unit) * unit;
}

/** A little over half of a double's last binary digit, relative to the double at the least. */
const OVER_HALF = 2 ** -53 * (1 + 2 ** -52);

/** The value of a total's last binary digit: what adding over half of it, and less than one and a half, adds. */
function lastDigit(total: UsdPerYear): UsdPerYear {
  return total + total * OVER_HALF - total || Number.MIN_VALUE;
}
