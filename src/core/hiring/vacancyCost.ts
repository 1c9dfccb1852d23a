import type { Trace } from "../trace.ts";
import type { Days, Usd, UsdPerYear } from "../units/money.ts";

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
  trace.given("Cost saved while it is empty", annualCostSaved, "USD/year");
  trace.given("Days of a year", basis, "days");
  const lost = trace.derive(
    "Net value lost a day",
    (annualValue - annualCostSaved) / basis,
    "USD/day",
    "(value − cost saved) ÷ days of a year",
  );
  trace.given("Cover", coverPerDay, "USD/day");
  trace.given("Days vacant", days, "days");
  return trace.derive("Vacancy cost", days * (lost + coverPerDay), "USD", "days × (net value + cover)");
}
