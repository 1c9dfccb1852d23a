import type { Trace } from "../trace.ts";
import type { Limits } from "../units/limits.ts";
import type { Ratio, Usd, UsdPerYear } from "../units/money.ts";

export interface OptionGrant {
  shares: number;
  /** Dollars to pay for one share. */
  strike: Usd;
  /** Dollars for one share at the exit, before dilution. */
  exitPrice: Usd;
  exitChance: Ratio;
  /** How much of each share later rounds take. */
  dilution: Ratio;
  vestYears: number;
}

/** A certain exit, no dilution, four years of vesting, where nothing is said (class D): the most it can be. */
export const OPTION_DEFAULTS = { exitChance: 1, dilution: 0, vestYears: 4 };
export const OPTION_LIMITS = {
  shares: { min: 0, max: 1_000_000_000 },
  /** Of one share: cents are a price. */
  price: { min: 0, max: 1_000_000_000 },
  vestYears: { min: 0.25, max: 20 },
} satisfies Record<string, Limits>;

/** What an option grant is worth a year of vesting; options under water are worth nothing, never less. */
export function optionValue(
  { shares, strike, exitPrice, exitChance, dilution, vestYears }: OptionGrant,
  trace: Trace,
): UsdPerYear {
  trace.given("Exit price", exitPrice, "USD/share");
  trace.given("Dilution", dilution, "ratio", OPTION_DEFAULTS.dilution);
  trace.given("Strike", strike, "USD/share");
  const gain = trace.derive(
    "Gain a share",
    Math.max(0, exitPrice * (1 - dilution) - strike),
    "USD/share",
    "exit price × (1 − dilution) − strike, at least 0",
  );
  trace.given("Shares", shares, "shares");
  trace.given("Chance of the exit", exitChance, "ratio", OPTION_DEFAULTS.exitChance);
  trace.given("Vesting", vestYears, "years", OPTION_DEFAULTS.vestYears);
  return trace.derive(
    "Option value a year",
    (gain * shares * exitChance) / vestYears,
    "USD/year",
    "gain × shares × chance ÷ years",
  );
}
