import type { Figure } from "../market/Benchmarks.ts";
import { citedFigure } from "../market/required.ts";
import { citeTaxYear } from "../tax/citeTaxYear.ts";
import { ASKED_FOR } from "../tax/employerRules.ts";
import type { Trace } from "../trace.ts";
import type { Limits } from "../units/limits.ts";
import type { BasePay, Ratio, UsdPerYear } from "../units/money.ts";
import { type EmployerRules, employerTaxes } from "./employerTaxes.ts";

/** What may be said of the state's own taxes: its leave premium left out, or a tax added that not every employer owes. */
export const LOADED_COST_OPTIONS = ["no_premiums", ...ASKED_FOR] as const;
export type LoadedCostOption = (typeof LOADED_COST_OPTIONS)[number];

export interface SalaryAndLoads {
  base: BasePay;
  bonus: UsdPerYear;
  /** Benefits over base; undefined takes the published default. */
  benefitsRate: Ratio | undefined;
  /** The employer's own state unemployment rate; 0 leaves the tax out. */
  unemploymentRate: Ratio;
  options: ReadonlySet<LoadedCostOption>;
}

/** Where nothing is said (class D). */
export const NO_BONUS: UsdPerYear = 0;
/** Benefits over base. */
export const BENEFITS_RATE_LIMITS: Limits = { min: 0, max: 2 };

/**
 * What a whole calendar year of an employee costs the employer: pay, payroll taxes, leave premiums, benefits.
 * `publishedBenefits` is insurance and retirement relative to wages and paid leave.
 */
export function loadedCost(
  { base, bonus, benefitsRate, unemploymentRate, options }: SalaryAndLoads,
  rules: EmployerRules,
  publishedBenefits: Figure,
  trace: Trace,
): UsdPerYear {
  trace.given("Base", base, "USD/year");
  trace.given("Bonus", bonus, "USD/year", NO_BONUS);
  const pay = trace.derive("Pay", base + bonus, "USD/year", "base + bonus");
  citeTaxYear(rules.federal, trace);
  const choices = {
    unemploymentRate,
    premiums: !options.has("no_premiums"),
    askedFor: new Set(ASKED_FOR.filter((tax) => options.has(tax))),
  };
  const taxes = employerTaxes(pay, rules, choices, trace);
  const benefits = benefitsCost(base, benefitsRate, publishedBenefits, trace.part());
  return trace.derive(
    "Loaded cost",
    pay + taxes.total + benefits,
    "USD/year",
    "pay + payroll taxes + leave premiums + benefits",
  );
}

function benefitsCost(base: BasePay, given: Ratio | undefined, published: Figure, trace: Trace): UsdPerYear {
  const rate =
    given === undefined
      ? citedFigure(
          published,
          "Default benefits rate: (insurance + retirement) ÷ (wages + paid leave)",
          trace,
        )
      : trace.given("Benefits rate", given, "ratio");
  return trace.derive("Benefits", rate * base, "USD/year", "benefits rate × base");
}
