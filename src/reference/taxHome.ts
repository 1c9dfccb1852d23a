import { Refusal } from "../core/Refusal.ts";
import { localityNamed } from "../core/tax/locality.ts";
import type { TaxHome } from "../core/tax/takeHome.ts";
import type { Place } from "../core/units/place.ts";
import { STATE_NAMES, type StateCode } from "./states.ts";
import { DEFAULT_TAX_YEAR, federalRules, stateRules } from "./taxYears.ts";

/** Whether a place is one of the 50 states or DC. */
export const isState = (place: Place): place is StateCode => place in STATE_NAMES;

/** The tax rules of a state in a tax year, with those of a locality where one is named. `parameter` is the name a Refusal gives. */
export function taxHome(
  parameter: string,
  place: Place,
  locality?: string,
  year = DEFAULT_TAX_YEAR,
): TaxHome {
  if (!isState(place)) {
    throw new Refusal(
      `${parameter} must name one state such as "WA", because income is taxed where one lives; got "${place}".`,
    );
  }
  const state = stateRules(year, place);
  const federal = federalRules(year);
  return locality ? { federal, state, locality: localityNamed(state, locality) } : { federal, state };
}
