import { dollars } from "../units/amountText.ts";
import type { Ratio, UsdPerYear } from "../units/money.ts";
import type { ByFiling } from "./filing.ts";

/** Takes back, from high incomes, what the lower brackets saved them. */
export interface RecaptureRule {
  /** Income from which it starts. */
  over: UsdPerYear;
  /** Income over which each row is taken back in full. */
  phaseIn: UsdPerYear;
  /** Income above which the top rate falls on all taxable income instead. */
  topRateOnAllAbove: UsdPerYear;
  rows: ByFiling<readonly RecaptureRow[]>;
}

/** Taxable income from which a row holds, what earlier rows took back in full, and what this one takes back. */
type RecaptureRow = readonly [from: UsdPerYear, before: UsdPerYear, benefit: UsdPerYear];

/** The tax added to that of the brackets. */
export function recapturedTax(
  { over, phaseIn, topRateOnAllAbove }: RecaptureRule,
  rows: readonly RecaptureRow[],
  income: UsdPerYear,
  taxable: UsdPerYear,
  topRate: Ratio,
  bracketTax: UsdPerYear,
): UsdPerYear {
  if (income <= over) return 0;
  if (income > topRateOnAllAbove) return topRate * taxable - bracketTax;
  let row = rows[0] as RecaptureRow;
  for (const candidate of rows) if (taxable > candidate[0]) row = candidate;
  const [from, before, benefit] = row;
  return before + benefit * Math.min(1, (income - Math.max(over, from)) / phaseIn);
}

export function recaptureInWords({ over, phaseIn, topRateOnAllAbove }: RecaptureRule): string {
  return (
    `takes back what the lower brackets saved, over ${dollars(phaseIn)} of income from ${dollars(over)} or the ` +
    `bracket's start; from ${dollars(topRateOnAllAbove)} the top rate falls on everything`
  );
}
