import { OPTION_DEFAULTS, OPTION_LIMITS, optionValue } from "../core/offers/optionValue.ts";
import { amount } from "../input/params/amount.ts";
import { number } from "../input/params/number.ts";
import { optional } from "../input/params/optional.ts";
import { rate } from "../input/params/rate.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_OPTION_VALUE = defineFunction({
  name: "AI_OPTION_VALUE",
  category: "Offers",
  summary: "What an option grant is worth a year at an exit price.",
  params: {
    shares: number({
      description: "Options granted.",
      example: "20000",
      ...OPTION_LIMITS.shares,
      what: "a number of shares",
    }),
    strike: amount({ description: "Strike price of a share.", example: "2", ...OPTION_LIMITS.price }),
    exit_price: amount({
      description: "Price of a share at the exit.",
      example: "20",
      ...OPTION_LIMITS.price,
    }),
    p_exit: optional(
      rate({ description: "Chance of that exit.", example: "30%" }),
      OPTION_DEFAULTS.exitChance,
    ),
    dilution: optional(
      rate({ description: "Share taken by later rounds.", example: "25%" }),
      OPTION_DEFAULTS.dilution,
    ),
    vest_years: optional(
      number({
        description: "Years of vesting.",
        example: "4",
        ...OPTION_LIMITS.vestYears,
        what: "a number of years",
      }),
      OPTION_DEFAULTS.vestYears,
    ),
  },
  returns: "US dollars a year, never negative.",
  examples: [
    { formula: "=AI_OPTION_VALUE(20000,2,20)", shows: 90_000 },
    { formula: "=AI_OPTION_VALUE(20000,2,20,30%,25%)", shows: 19_500 },
    { formula: "=AI_OPTION_VALUE(20000,20,2)", shows: 0 },
  ],
  errors: [
    {
      formula: "=AI_OPTION_VALUE(20000,2,20,1,0,0)",
      says: "AI_OPTION_VALUE: vest_years must be a number of years from 0.25 to 20; got 0.",
    },
  ],
  notes: [
    "max(0, exit price × (1 − dilution) − strike) × shares × chance ÷ years. Before tax, not discounted.",
    "By default the exit is certain and nothing is diluted: that is the most it can be.",
  ],
  sources: ["Arithmetic on your figures"],
  compute({ shares, strike, exit_price, p_exit, dilution, vest_years }, trace) {
    return optionValue(
      { shares, strike, exitPrice: exit_price, exitChance: p_exit, dilution, vestYears: vest_years },
      trace,
    );
  },
});
