import type { Trace } from "../trace.ts";
import type { Limits } from "../units/limits.ts";
import type { Days, Usd, UsdPerYear } from "../units/money.ts";

/** Over which a year's value and pay accrue. */
export const CALENDAR_DAYS: Days = 365;

/** Nothing saved, no cover, calendar days, where nothing is said (class D). */
export const VACANCY_DEFAULTS = { annualCostSaved: 0, coverPerDay: 0, basis: CALENDAR_DAYS };
/** A vacancy of a hundred years at most; a year of at most all its days. */
export const VACANCY_LIMITS = {
  days: { min: 0, max: 36_600 },
  basis: { min: 1, max: 366 },
} satisfies Record<string, Limits>;

/**
 * What an empty seat costs: each day the value it does not make, less the pay it does not draw, plus cover.
 * `basis` is the days of a year over which value and pay accrue. Negative where the seat costs more than it makes.
 */
export function vacancyCost(
  annualValue: UsdPerYear,
  days: Days,
  annualCostSaved: UsdPerYear,
  coverPerDay: Usd,
  basis: Days,
  trace: Trace,
): Usd {
  trace.given("Value of the seat", annualValue, "USD/year");
  trace.given("Cost saved while it is empty", annualCostSaved, "USD/year", VACANCY_DEFAULTS.annualCostSaved);
  trace.given("Days of a year", basis, "days", VACANCY_DEFAULTS.basis);
  const lost = trace.derive(
    "Net value lost a day",
    (annualValue - annualCostSaved) / basis,
    "USD/day",
    "(value − cost saved) ÷ days of a year",
  );
  trace.given("Cover", coverPerDay, "USD/day", VACANCY_DEFAULTS.coverPerDay);
  trace.given("Days vacant", days, "days");
  return trace.derive("Vacancy cost", days * (lost + coverPerDay), "USD", "days × (net value + cover)");
}
