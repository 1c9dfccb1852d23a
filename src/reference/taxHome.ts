import { Refusal } from "../core/Refusal.ts";
import { localityNamed } from "../core/tax/localityNamed.ts";
import type { TaxHome } from "../core/tax/TaxHome.ts";
import type { Ratio } from "../core/units/money.ts";
import type { Place } from "../core/units/place.ts";
import { metroArea } from "./metroAreas.ts";
import { STATE_NAMES, stateOf } from "./states.ts";
import { DEFAULT_TAX_YEAR, federalRules, stateRules } from "./taxYears.ts";

/** A locality as it is asked for: the name of one in the data, "" for none, or the rate of any other. */
export type LocalityChoice = string | Ratio;

/**
 * The tax rules of a state in a tax year, or of that of a metropolitan area, with those of a locality where one is named. `parameter` and
 * `localityParameter` are the names that a Refusal gives.
 */
export function taxHome(
  parameter: string,
  place: Place,
  locality: LocalityChoice = "",
  year = DEFAULT_TAX_YEAR,
  localityParameter = "locality",
): TaxHome {
  const home = homeIn(place, year);
  if (!home) {
    throw new Refusal(
      `${parameter} must name one state such as "WA", because income is taxed where one lives; got "${place}".`,
    );
  }
  if (locality === "") return home;
  const found =
    typeof locality === "number"
      ? { rate: locality }
      : localityNamed(home.state, locality, localityParameter);
  return { ...home, locality: found };
}

/** By year and place, each made once: a range asks for it in each of its rows. */
const homes = new Map<number, Map<Place, TaxHome>>();

/** Without a locality; undefined for what is in no one state. */
function homeIn(place: Place, year: number): TaxHome | undefined {
  const ofYear = homes.get(year) ?? new Map<Place, TaxHome>();
  const known = ofYear.get(place);
  if (known) return known;
  const code = stateOf(place);
  if (code === undefined) return undefined;
  const home = { federal: federalRules(year), state: stateRules(year, code), ...severalStates(place) };
  homes.set(year, ofYear.set(place, home));
  return home;
}

function severalStates(place: Place): Pick<TaxHome, "area"> {
  const [, ...others] = metroArea(place)?.states ?? [];
  if (others.length === 0) return {};
  return { area: { name: place, otherStates: others.map((code) => STATE_NAMES[code]) } };
}
