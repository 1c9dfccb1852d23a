import type { Trace } from "../trace.ts";
import type { Limits } from "../units/limits.ts";
import type { BasePay, Ratio, Usd, UsdPerYear } from "../units/money.ts";

export interface Package {
  base: BasePay;
  bonus: UsdPerYear;
  equityPerYear: UsdPerYear;
  /** How much of the equity to count. */
  certainty: Ratio;
  signOn: Usd;
  /** Years over which the sign-on is spread. */
  years: number;
}

/** Base alone, equity in full, the sign-on in one year, where nothing is said (class D). */
export const PACKAGE_DEFAULTS = { bonus: 0, equityPerYear: 0, certainty: 1, signOn: 0, years: 1 };
/** Years over which a sign-on may be spread. */
export const SIGN_ON_YEARS: Limits = { min: 1, max: 50 };

/** A package in certainty-weighted dollars a year: cash in full, equity as far as it is certain. */
export function totalCompensation(
  { base, bonus, equityPerYear, certainty, signOn, years }: Package,
  trace: Trace,
): UsdPerYear {
  trace.given("Base", base, "USD/year");
  trace.given("Bonus", bonus, "USD/year", PACKAGE_DEFAULTS.bonus);
  trace.given("Equity", equityPerYear, "USD/year", PACKAGE_DEFAULTS.equityPerYear);
  trace.given("Certainty", certainty, "ratio", PACKAGE_DEFAULTS.certainty);
  const equity = trace.derive("Certain equity", equityPerYear * certainty, "USD/year", "equity × certainty");
  trace.given("Sign-on", signOn, "USD", PACKAGE_DEFAULTS.signOn);
  trace.given("Years", years, "years", PACKAGE_DEFAULTS.years);
  const yearlySignOn = trace.derive("Sign-on a year", signOn / years, "USD/year", "sign-on ÷ years");
  return trace.derive(
    "Total compensation",
    base + bonus + equity + yearlySignOn,
    "USD/year",
    "base + bonus + certain equity + sign-on a year",
  );
}
