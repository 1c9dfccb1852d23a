import { VACANCY_DEFAULTS, VACANCY_LIMITS, vacancyCost } from "../core/hiring/vacancyCost.ts";
import { amount } from "../input/params/amount.ts";
import { number } from "../input/params/number.ts";
import { optional } from "../input/params/optional.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_VACANCY_COST = defineFunction({
  name: "AI_VACANCY_COST",
  category: "Hiring",
  summary: "What an empty seat costs over some days.",
  params: {
    annual_value: amount({ description: "What the seat is worth a year when filled.", example: "400000" }),
    days: number({
      description: "Days vacant.",
      example: "30",
      ...VACANCY_LIMITS.days,
      what: "a number of days",
    }),
    annual_cost_saved: optional(
      amount({ description: "Pay and load not spent while it is empty, a year.", example: "250000" }),
      VACANCY_DEFAULTS.annualCostSaved,
    ),
    cover_per_day: optional(
      amount({ description: "Cost of cover, a day.", example: "300" }),
      VACANCY_DEFAULTS.coverPerDay,
    ),
    basis: optional(
      number({
        description: "Days of a year: 365 for calendar days, 260 for working days.",
        example: "260",
        ...VACANCY_LIMITS.basis,
        what: "a number of days",
      }),
      VACANCY_DEFAULTS.basis,
    ),
  },
  returns: "US dollars; negative where the seat costs more than it is worth.",
  examples: [
    { formula: "=AI_VACANCY_COST(400000,30)", shows: 32_876.71 },
    { formula: "=AI_VACANCY_COST(400000,30,250000,300)", shows: 21_328.77 },
  ],
  errors: [
    {
      formula: "=AI_VACANCY_COST(400000,-1)",
      says: "AI_VACANCY_COST: days must be a number of days from 0 to 36,600; got -1.",
    },
  ],
  notes: [
    "days × ((value − cost saved) ÷ basis + cover). The value of the seat is yours: no source gives one.",
  ],
  sources: ["Arithmetic on your figures"],
  compute({ annual_value, days, annual_cost_saved, cover_per_day, basis }, trace) {
    return vacancyCost(annual_value, days, annual_cost_saved, cover_per_day, basis, trace);
  },
});
