import { Refusal } from "../Refusal.ts";
import type { Trace } from "../trace.ts";
import type { Limits } from "../units/limits.ts";
import type { Ratio, Usd } from "../units/money.ts";
import { withThousands } from "../units/thousands.ts";

/** Somebody's shares or options, and the exit that would pay them. */
export interface ExitTerms {
  shares: number;
  /** Dollars to pay for one share: 0 for shares that are owned. */
  strike: Usd;
  /** All shares of the company today, with every option and every investor's share. */
  fullyDiluted: number;
  /** What the whole company sells for. */
  exitValue: Usd;
  /** What investors get before anybody else: all liquidation preferences together. */
  preferences: Usd;
  /** How much of the company each round to come takes. */
  rounds: readonly Ratio[];
}

export interface ExitPayout {
  /** Before tax, of all shares; never negative. */
  payout: Usd;
  /** Of the company, at the exit. */
  ownership: Ratio;
  /** What one share gets, before its strike is paid. */
  perShare: Usd;
  /** What the company must sell for before the shares are worth anything. */
  breakEvenExit: Usd;
  /** The payout where all investors give up their preferences for common shares: the most it can be. */
  ifConverted: Usd;
}

/** Neither preferences nor rounds to come, where nothing is said (class D): the most it can be. */
export const EXIT_DEFAULTS = { preferences: 0, rounds: [] as readonly Ratio[] };
export const EXIT_LIMITS = {
  fullyDiluted: { min: 1, max: 100_000_000_000 },
  /** Of a whole company. */
  value: { min: 0, max: 10_000_000_000_000 },
  /** A round that takes everything leaves no exit that could pay. */
  round: { min: 0, max: 0.99 },
} satisfies Record<string, Limits>;
export const MOST_ROUNDS = 12;

/** What shares or options pay at an exit, after the preferences of investors and the rounds to come. */
export function exitPayout(
  { shares, strike, fullyDiluted, exitValue, preferences, rounds }: ExitTerms,
  trace: Trace,
): ExitPayout {
  if (shares > fullyDiluted) {
    throw new Refusal(
      `fully_diluted must be all shares of the company, at least the ${withThousands(shares)} of the grant; got ${withThousands(fullyDiluted)}.`,
    );
  }
  trace.given("Shares", shares, "shares");
  trace.given("Strike", strike, "USD/share");
  trace.given("Fully diluted shares", fullyDiluted, "shares");
  trace.given("Exit value", exitValue, "USD");
  trace.given("Preferences", preferences, "USD", EXIT_DEFAULTS.preferences);
  if (rounds.length === 0) trace.given("Dilution", 0, "ratio", 0);
  rounds.forEach((round, i) => {
    trace.given(trace.text`Dilution, round ${i + 1}`, round, "ratio");
  });
  const kept = trace.derive(
    "Kept after the rounds",
    rounds.reduce((share, round) => share * (1 - round), 1),
    "ratio",
    "(1 − dilution) of each round, multiplied",
  );
  const left = trace.derive(
    "Left for common shares",
    Math.max(0, exitValue - preferences),
    "USD",
    "exit value − preferences, at least 0",
  );
  const each = (value: Usd) => (value * kept) / fullyDiluted;
  const paid = (value: Usd) => Math.max(0, each(value) - strike) * shares;
  trace.note(
    "Preferences are taken off whole, as from investors who take part or do not convert: the least that is left. Where all convert, the last figure holds. What others pay to exercise is not counted.",
  );
  return {
    payout: trace.derive("Payout", paid(left), "USD", "(one share − strike) × shares, at least 0"),
    ownership: trace.derive(
      "Owned at the exit",
      (shares / fullyDiluted) * kept,
      "ratio",
      "shares ÷ fully diluted × kept",
    ),
    perShare: trace.derive(
      "One share",
      each(left),
      "USD/share",
      "left for common shares × kept ÷ fully diluted",
    ),
    breakEvenExit: trace.derive(
      "Break-even exit",
      preferences + (strike * fullyDiluted) / kept,
      "USD",
      "preferences + strike × fully diluted ÷ kept",
    ),
    ifConverted: trace.derive(
      "Payout if investors convert",
      paid(exitValue),
      "USD",
      "the same without preferences",
    ),
  };
}
