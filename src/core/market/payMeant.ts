import type { Ratio, UsdPerYear } from "../units/money.ts";

/** Pay is odd below a third of the local average, or over three times it (class D): mostly it was mistyped. */
export const ODD_PAY: Ratio = 3;

/** Whether pay is so far from the local average that it was probably mistyped. */
export function isOddPay(pay: UsdPerYear, average: UsdPerYear): boolean {
  return pay > 0 && (pay < average / ODD_PAY || pay > average * ODD_PAY);
}

/**
 * What was probably meant by odd pay: the same digits with the point elsewhere, nearest to the local average. 190 may be
 * thousands, 1600000 a digit too many. Undefined where pay is not odd, or nearest as it is.
 */
export function payMeant(pay: UsdPerYear, average: UsdPerYear): UsdPerYear | undefined {
  if (!isOddPay(pay, average)) return undefined;
  const places = Math.round(Math.log10(average / pay));
  if (places === 0) return undefined;
  // Dividing by a power of ten is exact to the last digit where multiplying by its inverse is not.
  return places > 0 ? pay * 10 ** places : pay / 10 ** -places;
}
