import type { Days, Ratio, Usd, UsdPerYear } from "../units/money.ts";
import { withThousands } from "../units/thousands.ts";

/** How sentences write amounts: as in the US, or as the reader's locale does. */
export interface AmountsInWords {
  dollars(amount: Usd | UsdPerYear): string;
  /** To a tenth of a percent. */
  percent(ratio: Ratio): string;
  /** To a tenth of a day. */
  days(days: Days): string;
}

export const AS_IN_THE_US: AmountsInWords = {
  dollars: (amount) => `$${withThousands(Math.round(amount))}`,
  percent: (ratio) => `${Number((ratio * 100).toFixed(1))}%`,
  days: (days) => days.toFixed(1),
};
