const UNIT = 2 ** 20;

/**
 * A dollar amount to the nearest 2⁻²⁰ of a dollar (about a millionth). Sums of such amounts are exact in binary, so
 * that the parts of pay and what is left of it add up to the pay to the last digit.
 */
export function summable(amount: number): number {
  return Math.round(amount * UNIT) / UNIT;
}
