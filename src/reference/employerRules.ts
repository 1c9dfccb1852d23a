import type { EmployerRules } from "../core/hiring/employerTaxes.ts";
import type { Place } from "../core/units/place.ts";
import { stateOf } from "./states.ts";
import { DEFAULT_TAX_YEAR, federalRules, stateRules } from "./taxYears.ts";

/** What the law makes employers pay in a place and tax year. */
export function employerRules(place: Place, year = DEFAULT_TAX_YEAR): EmployerRules {
  const code = stateOf(place);
  return {
    place,
    federal: federalRules(year),
    state: code && stateRules(year, code),
  };
}
