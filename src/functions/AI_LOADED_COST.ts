import { UNEMPLOYMENT_RATE_LIMITS } from "../core/hiring/employerTaxes.ts";
import {
  BENEFITS_RATE_LIMITS,
  LOADED_COST_OPTIONS,
  type LoadedCostOption,
  loadedCost,
  NO_BONUS,
} from "../core/hiring/loadedCost.ts";
import { amount } from "../input/params/amount.ts";
import { choices } from "../input/params/choice.ts";
import { optional } from "../input/params/optional.ts";
import { place } from "../input/params/place.ts";
import { rate } from "../input/params/rate.ts";
import { TAX_YEAR, taxYear } from "../input/params/taxYear.ts";
import { benefitsRate } from "../reference/benefitsRate.ts";
import { employerRules } from "../reference/employerRules.ts";
import { DEFAULT_TAX_YEAR } from "../reference/taxYears.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_LOADED_COST = defineFunction({
  name: "AI_LOADED_COST",
  category: "Hiring",
  summary: "What a year of an employee costs: pay, employer taxes, leave premiums and benefits.",
  params: {
    base: amount({ description: "Base salary.", example: "155008" }),
    state: optional(
      place({
        description: "State or metropolitan area, for the state's leave premium and with ui_rate.",
        example: '"WA"',
      }),
      "US",
    ),
    bonus: optional(amount({ description: "Bonus, US dollars a year.", example: "15000" }), NO_BONUS),
    benefits_rate: optional(
      rate({ description: "Benefits over base.", example: "20%", ...BENEFITS_RATE_LIMITS }),
      undefined,
      "14.0%: insurance and retirement over wages and paid leave (BLS, March 2026)",
    ),
    ui_rate: optional(
      rate({
        description: "Your state unemployment tax rate.",
        example: "2.7%",
        ...UNEMPLOYMENT_RATE_LIMITS,
      }),
      0,
      "0: not included",
    ),
    options: optional(
      choices(LOADED_COST_OPTIONS, {
        description:
          '"no_premiums" leaves leave premiums out; "mctmt" adds New York City\'s payroll tax, "mctmt_large" that of payrolls over $10 million a year.',
        example: '"no_premiums"',
      }),
      new Set<LoadedCostOption>(),
      "the state's leave premium, and no MCTMT",
    ),
    year: optional(taxYear({ description: "Tax year.", example: "2026" }), DEFAULT_TAX_YEAR),
  },
  returns: "US dollars a year.",
  examples: [
    { formula: '=AI_LOADED_COST(155008,"US",0,20%)', shows: 197_909.71 },
    // 155,008 + 9,610.496 + 2,247.616 + 42 + 155,008 × 8.04 ÷ 57.29 (21,753.610) = 188,661.72
    { formula: "=AI_LOADED_COST(155008)", shows: 188_661.72 },
    // 197,909.712 + 2.7% of Colorado's 30,600 (826.20) + FAMLI, 0.44% of 155,008 (682.035) = 199,417.95
    { formula: '=AI_LOADED_COST(155008,"CO",0,20%,2.7%,,2026)', shows: 199_417.95 },
    // 197,909.712 + 0.60% of 155,008 (930.048) = 198,839.76
    { formula: '=AI_LOADED_COST(155008,"NY",0,20%,,"mctmt",2026)', shows: 198_839.76 },
  ],
  errors: [
    {
      formula: '=AI_LOADED_COST(190000,"US",15%)',
      says: "AI_LOADED_COST: bonus must be an amount in US dollars from 0 to 1,000,000,000; got 0.15, a share: write the dollars it comes to, such as 28500 for 15% of 190000.",
    },
    {
      formula: '=AI_LOADED_COST(155008,"US",0,20%,2.7%)',
      says: 'AI_LOADED_COST: state must be one US state when ui_rate is given, because each state has its own wage base; got "US".',
    },
    {
      formula: '=AI_LOADED_COST(155008,"WA",0,20%,,"mctmt")',
      says: 'AI_LOADED_COST: state must be "NY" with the option "mctmt", the payroll tax of New York City; got "WA".',
    },
    {
      formula: '=AI_LOADED_COST(155008,"WA",0,20%,,,2016)',
      says: `AI_LOADED_COST: year must be ${TAX_YEAR.accepts}; got 2016.`,
    },
  ],
  notes: [
    "Employer Social Security to the year's wage base ($184,500 in 2026), Medicare on all pay, FUTA on the first $7,000, benefits on base.",
    "The employer's share of paid-leave premiums is in it where the state has one: CO, DC, DE, MA, ME, MN, OR, WA in 2026. Small employers often owe less or nothing: AI_EXPLAIN says which.",
    "State unemployment rates vary by employer, so none is assumed: give yours.",
    "In a FUTA credit-reduction state the federal rate is higher: AI_EXPLAIN says by how much it may be in California.",
    "Equity, recruiting, equipment, workers' compensation and state charges whose rate is each employer's own are not in it.",
  ],
  sources: [
    "SSA",
    "26 USC 3111, 3301",
    "State statutes and agencies, each named by AI_EXPLAIN",
    "EY tax alerts 2026-0124, 2026-0131",
    "BLS ECEC Table 4, March 2026",
  ],
  compute({ base, state, bonus, benefits_rate, ui_rate, options, year }, trace) {
    return loadedCost(
      { base, bonus, benefitsRate: benefits_rate, unemploymentRate: ui_rate, options },
      employerRules(state, year),
      benefitsRate(),
      trace,
    );
  },
});
