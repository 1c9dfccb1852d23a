import { Refusal } from "../Refusal.ts";
import type { Trace } from "../trace.ts";
import { type Day, isoDay } from "../units/day.ts";
import type { Limits } from "../units/limits.ts";
import type { Ratio, UsdPerYear } from "../units/money.ts";
import { monthsBetween } from "../units/monthsBetween.ts";
import type { Figure } from "./Benchmarks.ts";
import { citedFigure } from "./required.ts";

/** "compound" grows on what has grown; "simple" grows by the same dollars each month. */
export const AGING_METHODS = ["compound", "simple"] as const;
export type AgingMethod = (typeof AGING_METHODS)[number];

/** How fast pay may grow in a year. */
export const AGING_RATE_LIMITS: Limits = { min: -0.5, max: 1 };

/**
 * Pay data aged from one day to another at a yearly rate, given or published. To an earlier day it undoes that growth, so there and
 * back returns the start.
 */
export function aged(
  amount: UsdPerYear,
  from: Day,
  to: Day,
  growthRate: Ratio | Figure,
  method: AgingMethod,
  trace: Trace,
): UsdPerYear {
  trace.given("Amount", amount, "USD/year");
  const rate =
    typeof growthRate === "number"
      ? trace.given("Yearly rate", growthRate, "ratio")
      : citedFigure(growthRate, "Yearly rate", trace);
  const months = trace.on
    ? trace.derive("Months", monthsBetween(from, to), "months", `from ${isoDay(from)} to ${isoDay(to)}`)
    : monthsBetween(from, to);
  const growth =
    method === "compound" ? (1 + rate) ** (Math.abs(months) / 12) : 1 + (rate * Math.abs(months)) / 12;
  if (growth <= 0) {
    throw new Refusal(
      `rate must leave some pay: simple growth of ${rate * 100}% a year over ${Math.abs(months)} months leaves none.`,
    );
  }
  trace.derive(
    "Growth",
    growth,
    "ratio",
    method === "compound" ? "(1 + rate) ^ (months ÷ 12)" : "1 + rate × months ÷ 12",
  );
  return months >= 0
    ? trace.derive("Aged amount", amount * growth, "USD/year", "amount × growth")
    : trace.derive("Aged amount", amount / growth, "USD/year", "amount ÷ growth, to an earlier day");
}
