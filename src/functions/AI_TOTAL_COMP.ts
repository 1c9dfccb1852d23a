import { PACKAGE_DEFAULTS, SIGN_ON_YEARS, totalCompensation } from "../core/offers/totalCompensation.ts";
import { amount } from "../input/params/amount.ts";
import { number } from "../input/params/number.ts";
import { optional } from "../input/params/optional.ts";
import { rate } from "../input/params/rate.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_TOTAL_COMP = defineFunction({
  name: "AI_TOTAL_COMP",
  category: "Offers",
  summary: "A package in dollars a year, with equity counted as far as it is certain.",
  params: {
    base: amount({ description: "Base salary.", example: "150000" }),
    bonus: optional(amount({ description: "Bonus a year.", example: "15000" }), PACKAGE_DEFAULTS.bonus),
    equity_per_year: optional(
      amount({ description: "Equity a year, as quoted.", example: "75000" }),
      PACKAGE_DEFAULTS.equityPerYear,
    ),
    certainty: optional(
      rate({ description: "How much of the equity to count.", example: "40%" }),
      PACKAGE_DEFAULTS.certainty,
      "1: equity in full",
    ),
    sign_on: optional(
      amount({ description: "Sign-on payment, once.", example: "20000" }),
      PACKAGE_DEFAULTS.signOn,
    ),
    years: optional(
      number({
        description: "Years over which the sign-on is spread.",
        example: "2",
        ...SIGN_ON_YEARS,
        what: "a number of years",
      }),
      PACKAGE_DEFAULTS.years,
    ),
  },
  returns: "US dollars a year.",
  examples: [
    { formula: "=AI_TOTAL_COMP(150000,0,75000,40%)", shows: 180_000 },
    { formula: "=AI_TOTAL_COMP(150000,15000,,,20000,4)", shows: 170_000 },
  ],
  errors: [
    {
      formula: "=AI_TOTAL_COMP(150000,0,75000,40)",
      says: "AI_TOTAL_COMP: certainty must be a rate such as 0.2 or 20%, from 0 to 1; got 40.",
    },
  ],
  notes: [
    "Base + bonus + equity × certainty + sign-on ÷ years. The certainty is your judgement; none is published.",
  ],
  sources: ["Arithmetic on your figures"],
  compute({ base, bonus, equity_per_year, certainty, sign_on, years }, trace) {
    return totalCompensation(
      { base, bonus, equityPerYear: equity_per_year, certainty, signOn: sign_on, years },
      trace,
    );
  },
});
