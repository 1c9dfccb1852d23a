import { BENEFITS_RATE_LIMITS, loadedCost, NO_BONUS } from "../core/hiring/loadedCost.ts";
import { amount } from "../input/params/amount.ts";
import { optional } from "../input/params/optional.ts";
import { place } from "../input/params/place.ts";
import { rate } from "../input/params/rate.ts";
import { employerCost } from "../reference/employerCost.ts";
import { unemploymentWageBase } from "../reference/unemploymentWageBase.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_LOADED_COST = defineFunction({
  name: "AI_LOADED_COST",
  category: "Hiring",
  summary: "What a year of an employee costs in 2026: pay, employer taxes and benefits.",
  params: {
    base: amount({ description: "Base salary.", example: "155008" }),
    state: optional(place({ description: "State; needed only with ui_rate.", example: '"WA"' }), "US"),
    bonus: optional(amount({ description: "Bonus, US dollars a year.", example: "15000" }), NO_BONUS),
    benefits_rate: optional(
      rate({ description: "Benefits over base.", example: "20%", ...BENEFITS_RATE_LIMITS }),
      undefined,
      "14.0%: insurance and retirement over wages and paid leave (BLS, March 2026)",
    ),
    ui_rate: optional(
      rate({ description: "Your state unemployment tax rate.", example: "2.7%" }),
      0,
      "0: not included",
    ),
  },
  returns: "US dollars a year.",
  examples: [
    { formula: '=AI_LOADED_COST(155008,"US",0,20%)', shows: 197_909.71 },
    // 155,008 + 9,610.496 + 2,247.616 + 42 + 155,008 × 8.04 ÷ 57.29 (21,753.610) = 188,661.72
    { formula: "=AI_LOADED_COST(155008)", shows: 188_661.72 },
  ],
  errors: [
    {
      formula: '=AI_LOADED_COST(155008,"US",0,20%,2.7%)',
      says: 'AI_LOADED_COST: state must be one US state when ui_rate is given, because each state has its own wage base; got "US".',
    },
  ],
  notes: [
    "Employer Social Security to the 2026 wage base of $184,500, Medicare on all pay, FUTA on the first $7,000.",
    "State unemployment rates vary by employer, so none is assumed: give yours. Wage bases are of 2025, carried to 2026.",
    "In a FUTA credit-reduction state the federal rate is higher; the states for 2026 were not known on 2026-11-23.",
    "Equity, recruiting, equipment and state payroll taxes other than unemployment are not in it.",
  ],
  sources: [
    "SSA 2026",
    "26 USC 3111",
    "IRS Form 940 instructions 2025",
    "BLS ECEC Table 4, March 2026",
    "US DOL 2025",
  ],
  compute({ base, state, bonus, benefits_rate, ui_rate }, trace) {
    return loadedCost(
      { base, place: state, bonus, benefitsRate: benefits_rate, unemploymentRate: ui_rate },
      { ...employerCost(), unemploymentWageBase },
      trace,
    );
  },
});
