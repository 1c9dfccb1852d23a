import { EXIT_DEFAULTS, EXIT_LIMITS, exitPayout } from "../core/offers/exitPayout.ts";
import { OPTION_LIMITS } from "../core/offers/optionValue.ts";
import { amount } from "../input/params/amount.ts";
import { number } from "../input/params/number.ts";
import { optional } from "../input/params/optional.ts";
import { rounds } from "../input/params/rounds.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_EXIT_PAYOUT = defineFunction({
  name: "AI_EXIT_PAYOUT",
  category: "Offers",
  summary: "What shares or options pay when the company is sold, after preferences and dilution.",
  params: {
    shares: number({
      description: "Shares or options held.",
      example: "20000",
      ...OPTION_LIMITS.shares,
      what: "a number of shares",
    }),
    strike: amount({
      description: "Strike price of a share, 0 for shares owned.",
      example: "2",
      ...OPTION_LIMITS.price,
    }),
    fully_diluted: number({
      description: "All shares of the company, options and investors' included.",
      example: "10000000",
      ...EXIT_LIMITS.fullyDiluted,
      what: "a number of shares",
    }),
    exit_value: amount({
      description: "What the whole company sells for.",
      example: "200000000",
      ...EXIT_LIMITS.value,
    }),
    preferences: optional(
      amount({
        description: "What investors get first: all liquidation preferences.",
        example: "40000000",
        ...EXIT_LIMITS.value,
      }),
      EXIT_DEFAULTS.preferences,
    ),
    dilution: optional(
      rounds({ description: "What later rounds take, round by round.", example: '"20%, 15%"' }),
      EXIT_DEFAULTS.rounds,
      "0",
    ),
  },
  returns:
    "Payout before tax, share of the company at the exit, dollars for one share, the exit at which the shares begin to pay, and the payout if investors convert.",
  columns: ["payout", "ownership", "one share", "break-even exit", "if investors convert"],
  examples: [
    // 200m ÷ 10m = 20; (20 − 2) × 20,000; 20,000 ÷ 10m; 2 × 10m
    { formula: "=AI_EXIT_PAYOUT(20000,2,10000000,200000000)", shows: [360_000, 0.002, 20, 20e6, 360_000] },
    // kept 0.8 × 0.75 = 0.6; 160m × 0.6 ÷ 10m = 9.60; 7.60 × 20,000; 40m + 2 × 10m ÷ 0.6; 12 − 2 = 10 × 20,000
    {
      formula: '=AI_EXIT_PAYOUT(20000,2,10000000,200000000,40000000,"20%, 25%")',
      shows: [152_000, 0.0012, 9.6, 73_333_333.33, 200_000],
    },
  ],
  errors: [
    {
      formula: "=AI_EXIT_PAYOUT(20000,2,10000,200000000)",
      says: "AI_EXIT_PAYOUT: fully_diluted must be all shares of the company, at least the 20,000 of the grant; got 10,000.",
    },
    {
      formula: '=AI_EXIT_PAYOUT(20000,2,10000000,200000000,0,"20%, all")',
      says: 'AI_EXIT_PAYOUT: dilution must be a rate such as 0.2 or 20%, from 0 to 0.99, or one for each of up to 12 rounds, such as "20%, 15%"; got "20%, all".',
    },
  ],
  notes: [
    "(exit value − preferences) × kept ÷ fully diluted − strike, at least 0, × shares. Kept is (1 − dilution) of each round, multiplied. Not discounted, and no chance of the exit: AI_OPTION_VALUE has one.",
    "Preferences are the sum of the whole stack: who of the investors comes first changes nothing for common shares. They are taken off whole; where investors convert to common shares, as at a high exit, the last figure holds.",
  ],
  sources: ["Arithmetic on your figures"],
  compute({ shares, strike, fully_diluted, exit_value, preferences, dilution }, trace) {
    const terms = { shares, strike, fullyDiluted: fully_diluted, exitValue: exit_value, preferences };
    const { payout, ownership, perShare, breakEvenExit, ifConverted } = exitPayout(
      { ...terms, rounds: dilution },
      trace,
    );
    return [payout, ownership, perShare, breakEvenExit, ifConverted];
  },
});
