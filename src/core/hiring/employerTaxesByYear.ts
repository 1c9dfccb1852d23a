import { silent } from "../trace.ts";
import { type Day, dayOf } from "../units/day.ts";
import type { Days, UsdPerYear } from "../units/money.ts";
import {
  type EmployerChoices,
  type EmployerRules,
  type EmployerTaxes,
  employerTaxes,
} from "./employerTaxes.ts";

/** When somebody is paid: from the first day at work to the last one, both counted; without one, on and on. */
export interface Employment {
  first: Day;
  last?: Day | undefined;
}

/** What a calendar year of somebody's employment costs by law. */
export interface EmployerYear {
  year: number;
  /** Days of the year on which somebody is employed. */
  days: Days;
  /** A year's pay by these days over all of that year. */
  wages: UsdPerYear;
  taxes: EmployerTaxes;
}

/**
 * An employer's taxes in each of `years`, by the rules of that year. Caps hold for what is paid within a calendar year,
 * so who starts in July meets them late or not at all; nothing is spread over twelve months.
 */
export function employerTaxesByYear(
  pay: UsdPerYear,
  { first, last = Number.POSITIVE_INFINITY }: Employment,
  years: readonly number[],
  rulesOf: (year: number) => EmployerRules,
  choices: EmployerChoices,
): EmployerYear[] {
  return years.map((year) => {
    const [start, next] = [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)];
    const days = Math.max(0, Math.min(last + 1, next) - Math.max(first, start));
    const wages = (pay * days) / (next - start);
    return { year, days, wages, taxes: employerTaxes(wages, rulesOf(year), choices, silent) };
  });
}
