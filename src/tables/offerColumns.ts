import {
  CERTAINTY_RULE,
  EQUITY_KINDS,
  type EquityKind,
  type EquityTicks,
  FULL_CERTAINTY,
} from "../core/offers/equityCertainty.ts";
import { FORMATS } from "./Table.ts";
import { EQUITY_RULE, TICK_RULE } from "./typingRules.ts";

interface Offered {
  offer: { base: number; bonus: number; equityKind: EquityKind; ticks: EquityTicks };
}

const tick = { is: "typed", rule: TICK_RULE, width: 80, format: FORMATS.number } as const;

const pay = { is: "typed", note: "US dollars a year.", width: 115, format: FORMATS.usd } as const;

/** What was offered, what makes its equity credible and how much of that counts: the same wherever offers stand. */
export const OFFER_COLUMNS = {
  base: { ...pay, head: "Base", value: ({ offer }: Offered) => offer.base },
  bonus: { ...pay, head: "Bonus", value: ({ offer }: Offered) => offer.bonus },
  kind: {
    is: "typed",
    head: "Equity kind",
    rule: EQUITY_RULE,
    note: "none, public stock, private stock or options.",
    width: 130,
    format: FORMATS.text,
    value: ({ offer }: Offered) => offer.equityKind,
  },
  valuation: {
    ...tick,
    head: "Valuation",
    note: "TRUE: the valuation is known.",
    value: ({ offer }: Offered) => offer.ticks.valuation,
  },
  vesting: {
    ...tick,
    head: "Vesting",
    note: "TRUE: the vesting schedule is in writing.",
    value: ({ offer }: Offered) => offer.ticks.vesting,
  },
  liquidity: {
    ...tick,
    head: "Liquidity",
    note: "TRUE: there is a way to sell.",
    value: ({ offer }: Offered) => offer.ticks.liquidity,
  },
  certainty: {
    is: "calculated",
    head: "Certainty",
    note: `How much of the equity to count (our default, class D): ${CERTAINTY_RULE}.`,
    width: 80,
    format: FORMATS.percent,
  },
} as const;

/** The certainty of an equity grant from the cells of its kind and three ticks, as plain arithmetic. */
export function certaintyFormula(kind: string, ticks: readonly string[]): string {
  const full = EQUITY_KINDS.filter((each) => FULL_CERTAINTY[each] > 0).reduceRight(
    (otherwise, each) => `IF(${kind}="${each}",${FULL_CERTAINTY[each]},${otherwise})`,
    `IF(${kind}="none",0,NA())`,
  );
  return `${full}*(${ticks.map((cell) => `IF(${cell},1,0)`).join("+")})/${ticks.length}`;
}
