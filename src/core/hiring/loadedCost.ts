import type { Figure } from "../market/Benchmarks.ts";
import { citedFigure } from "../market/required.ts";
import { Refusal } from "../Refusal.ts";
import type { Trace } from "../trace.ts";
import type { Limits } from "../units/limits.ts";
import type { BasePay, Ratio, UsdPerYear } from "../units/money.ts";
import type { Place } from "../units/place.ts";

/** What an employer pays on top of salary: rates as ratios, wage bases in US dollars a year. */
export interface EmployerRates {
  socialSecurityWageBase: Figure;
  socialSecurityRate: Figure;
  medicareRate: Figure;
  futaWageBase: Figure;
  futaRate: Figure;
  /** California's addition to the FUTA rate for 2025: to be told, not added, since 2026 is not known. */
  futaCreditReductionCalifornia: Figure;
  /** Insurance and retirement relative to wages and paid leave: the default. */
  benefitsRate: Figure;
  /** Pay that bears state unemployment tax; undefined where there is no single state. */
  unemploymentWageBase: (place: Place) => Figure | undefined;
}

export interface SalaryAndLoads {
  base: BasePay;
  place: Place;
  bonus: UsdPerYear;
  /** Benefits over base; undefined takes the published default. */
  benefitsRate: Ratio | undefined;
  /** The employer's own state unemployment rate: it varies by employer, so 0 means that it is left out. */
  unemploymentRate: Ratio;
}

/** Where nothing is said (class D). */
export const NO_BONUS: UsdPerYear = 0;
/** Benefits over base. */
export const BENEFITS_RATE_LIMITS: Limits = { min: 0, max: 2 };

/** What a year of an employee costs the employer in 2026: pay, payroll taxes, state unemployment tax, benefits. */
export function loadedCost(
  { base, place, bonus, benefitsRate, unemploymentRate }: SalaryAndLoads,
  rates: EmployerRates,
  trace: Trace,
): UsdPerYear {
  trace.given("Base", base, "USD/year");
  trace.given("Bonus", bonus, "USD/year", NO_BONUS);
  const pay = trace.derive("Pay", base + bonus, "USD/year", "base + bonus");
  const payrollTaxes = federalPayrollTaxes(pay, place, rates, trace);
  const unemployment = stateUnemploymentTax(pay, place, unemploymentRate, rates, trace);
  const benefits = benefitsCost(base, benefitsRate, rates, trace);
  return trace.derive(
    "Loaded cost",
    pay + payrollTaxes + unemployment + benefits,
    "USD/year",
    "pay + payroll taxes + unemployment tax + benefits",
  );
}

function federalPayrollTaxes(pay: UsdPerYear, place: Place, rates: EmployerRates, trace: Trace): UsdPerYear {
  const socialSecurity = trace.part();
  const wageBase = citedFigure(
    rates.socialSecurityWageBase,
    "Social Security wage base, 2026",
    socialSecurity,
  );
  const socialSecurityRate = citedFigure(
    rates.socialSecurityRate,
    "Social Security rate, employer, 2026",
    socialSecurity,
  );
  const socialSecurityTax = trace.derive(
    "Social Security",
    socialSecurityRate * Math.min(pay, wageBase),
    "USD/year",
    "rate × the smaller of pay and wage base",
  );
  const medicareRate = citedFigure(rates.medicareRate, "Medicare rate, employer, 2026", trace);
  const medicare = trace.derive("Medicare", medicareRate * pay, "USD/year", "rate × pay");
  const futaBase = citedFigure(rates.futaWageBase, "FUTA wage base, 2026", trace);
  const futaRate = citedFigure(rates.futaRate, "FUTA rate after the full credit, 2026", trace);
  if (trace.on) {
    trace.note(rates.futaRate.note);
    if (place === "CA") {
      const { value, note } = rates.futaCreditReductionCalifornia;
      const most = value * Math.min(pay, futaBase);
      trace.note(`FUTA credit reduction, California: ${note} It would add $${Math.round(most)} a year.`);
    }
  }
  const futa = trace.derive(
    "Federal unemployment tax (FUTA)",
    futaRate * Math.min(pay, futaBase),
    "USD/year",
    "rate × the smaller of pay and wage base",
  );
  return socialSecurityTax + medicare + futa;
}

function stateUnemploymentTax(
  pay: UsdPerYear,
  place: Place,
  rate: Ratio,
  rates: EmployerRates,
  trace: Trace,
): UsdPerYear {
  if (rate === 0) {
    trace.note(
      "State unemployment tax is not included: its rate varies by employer. Give yours as ui_rate, with a state.",
    );
    return 0;
  }
  const figure = rates.unemploymentWageBase(place);
  if (!figure) {
    throw new Refusal(
      `state must be one US state when ui_rate is given, because each state has its own wage base; got "${place}".`,
    );
  }
  const wageBase = citedFigure(figure, `Unemployment wage base, ${place}, ${figure.asOf}`, trace);
  trace.note(
    `The unemployment wage base is of ${figure.asOf}, carried to 2026: no complete 2026 table was found.`,
  );
  trace.given("Your state unemployment rate", rate, "ratio");
  return trace.derive(
    "State unemployment tax",
    rate * Math.min(pay, wageBase),
    "USD/year",
    "your rate × the smaller of pay and wage base",
  );
}

function benefitsCost(
  base: BasePay,
  given: Ratio | undefined,
  rates: EmployerRates,
  trace: Trace,
): UsdPerYear {
  const rate =
    given === undefined
      ? citedFigure(
          rates.benefitsRate,
          "Default benefits rate: (insurance + retirement) ÷ (wages + paid leave)",
          trace,
        )
      : trace.given("Benefits rate", given, "ratio");
  return trace.derive("Benefits", rate * base, "USD/year", "benefits rate × base");
}
