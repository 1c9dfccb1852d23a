import { BREAKEVEN_DEFAULTS, BREAKEVEN_LIMITS, breakevenDayValue } from "../core/hiring/breakevenDayValue.ts";
import { amount } from "../input/params/amount.ts";
import { level } from "../input/params/level.ts";
import { number } from "../input/params/number.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_BREAKEVEN = defineFunction({
  name: "AI_BREAKEVEN",
  category: "Hiring",
  summary: "The value of a day of the seat above which paying the floor is cheaper than waiting.",
  params: {
    offer: amount({ description: "Offered base salary.", example: "180000" }),
    level: optional(level({ description: "Senior, Lead or Principal.", example: '"Senior"' }), "Senior"),
    horizon_years: optional(
      number({
        description: "Years over which the lower pay would save.",
        example: "2",
        ...BREAKEVEN_LIMITS.horizonYears,
        what: "a number of years",
      }),
      BREAKEVEN_DEFAULTS.horizonYears,
    ),
    load: optional(
      number({
        description: "Cost to the employer of a dollar of base.",
        example: "1.25",
        ...BREAKEVEN_LIMITS.load,
        what: "a multiplier such as 1.25",
      }),
      BREAKEVEN_DEFAULTS.load,
    ),
    overrides,
  },
  returns: "US dollars a calendar day; 0 at or above the floor.",
  examples: [
    { formula: "=AI_BREAKEVEN(180000)", shows: 565.3 },
    { formula: "=AI_BREAKEVEN(200000)", shows: 0 },
  ],
  errors: [
    {
      formula: '=AI_BREAKEVEN(180000,"Senior",1,25%)',
      says: "AI_BREAKEVEN: load must be a multiplier such as 1.25 from 1 to 5; got 0.25.",
    },
  ],
  notes: [
    "(floor − offer) × years × load ÷ extra days, where extra days are 114 − 114 ÷ 1.45 = 35.4.",
    "The value is net: what a day of the filled seat is worth beyond what it costs. See AI_VACANCY_COST.",
  ],
  sources: ["nexus IT group guide"],
  compute({ offer, level, horizon_years, load, overrides: benchmarks }, trace) {
    return breakevenDayValue(offer, level, horizon_years, load, benchmarks, trace);
  },
});
