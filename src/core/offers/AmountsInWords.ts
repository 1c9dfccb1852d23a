import type { Days, Ratio, Usd } from "../units/money.ts";
import { withThousands } from "../units/thousands.ts";

/** How sentences write amounts: as in the US, or as the reader's locale does. */
export interface AmountsInWords {
  dollars(amount: Usd): string;
  percent(ratio: Ratio, decimals: number): string;
  /** To a tenth of a day. */
  days(days: Days): string;
}

export const AS_IN_THE_US: AmountsInWords = {
  dollars: (amount) => `$${withThousands(Math.round(amount))}`,
  percent: (ratio, decimals) => `${(ratio * 100).toFixed(decimals)}%`,
  days: (days) => days.toFixed(1),
};
