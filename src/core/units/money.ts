/** US dollars a year, before tax unless a name says otherwise. */
export type UsdPerYear = number;
/** US dollars, once. */
export type Usd = number;
/** A share: 0.4 is 40%. */
export type Ratio = number;
/** Calendar days. */
export type Days = number;

/** `amount` to the nearest multiple of `step` (halves go up); unchanged when `step` is 0 or less than a cent. */
export function roundedTo(amount: number, step: number): number {
  return step >= 0.01 ? Math.round(amount / step) * step : amount;
}
