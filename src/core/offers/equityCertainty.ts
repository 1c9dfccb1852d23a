import type { Trace } from "../trace.ts";
import { percent } from "../units/amountText.ts";
import type { Ratio } from "../units/money.ts";

export const EQUITY_KINDS = ["none", "public stock", "private stock", "options"] as const;
export type EquityKind = (typeof EQUITY_KINDS)[number];

/** What makes equity credible: a known valuation, a written vesting schedule, a way to sell. */
export interface EquityTicks {
  valuation: boolean;
  vesting: boolean;
  liquidity: boolean;
}

/**
 * How much of each kind of equity counts when all three ticks are set (class D, ours: nothing published says how
 * often equity pays out as quoted). Public stock can fall; private stock needs a sale; options need a rise as well.
 */
export const FULL_CERTAINTY: Readonly<Record<EquityKind, Ratio>> = {
  none: 0,
  "public stock": 0.9,
  "private stock": 0.5,
  options: 0.3,
};

/** The rule in words. */
export const CERTAINTY_RULE = `${EQUITY_KINDS.filter((kind) => FULL_CERTAINTY[kind] > 0)
  .map((kind) => `${percent(FULL_CERTAINTY[kind])} of ${kind}`)
  .join(", ")}, less a third for each missing tick`;

/** How much of an equity grant to count: each missing tick takes a third of the kind's full certainty; none is 0. */
export function equityCertainty(kind: EquityKind, ticks: EquityTicks, trace: Trace): Ratio {
  const set = [ticks.valuation, ticks.vesting, ticks.liquidity].filter(Boolean).length;
  const full = trace.cite({
    label: `Certainty of ${kind} with all three ticks`,
    value: FULL_CERTAINTY[kind],
    unit: "ratio",
    class: "D",
    status: "",
    source: "our default",
  });
  trace.given("Ticks set (valuation, vesting, liquidity)", set, "of 3");
  return trace.derive("Certainty", (full * set) / 3, "ratio", "full certainty × ticks set ÷ 3");
}
