import type { BasePay, UsdPerYear } from "../core/units/money.ts";
import { AMOUNT, isPercentage } from "../input/params/amount.ts";
import { RATE } from "../input/params/rate.ts";
import { readTyped, type Typed } from "./readTyped.ts";

/** A bonus as it is typed: dollars a year, or a share of base such as "15%". */
export function readBonus(text: string, base: BasePay): Typed<UsdPerYear> {
  if (!isPercentage(text)) return readTyped(AMOUNT, text, "Bonus");
  const { value, problem } = readTyped(RATE, text, "Bonus as a share of base");
  // Dollars and cents, as they will be written.
  return problem === undefined ? { value: Math.round(value * base * 100) / 100 } : { problem };
}
