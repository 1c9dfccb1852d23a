import { onFirstUse } from "../../core/onFirstUse.ts";
import type { Place } from "../../core/units/place.ts";
import { publishedBenchmarks } from "../../reference/benchmarks.ts";
import { LEAST_DEVELOPERS, metroArea, metroAreas, smallMetroPlaces } from "../../reference/metroAreas.ts";
import { placeNames } from "../../reference/placeNames.ts";
import { STATE_NAMES, type StateCode, stateOf } from "../../reference/states.ts";
import { normalized } from "./normalizedName.ts";

/** What a name of a metropolitan area may mean: those that have a factor, and those that are too small for one. */
export interface MetrosMeant {
  areas: ReadonlySet<Place>;
  small: ReadonlySet<Place>;
}

/** "San Jose" of "San Jose metro area", "Boston" of "Greater Boston". */
const AROUND = /^(?:greater|metro) | (?:metro(?:politan)?(?: area)?|area)$/;

/** All but the first city and the first state of an official name: "Beaumont-Port Arthur, TX". */
const LATER_CITIES = /[-/].*, *([a-z]{2}).*$/i;

/** The metropolitan areas that a name or code may mean; undefined where it is none. */
export function metrosNamed(typed: string): MetrosMeant | undefined {
  const wanted = normalized(typed);
  // As we write it ourselves, which needs no list of all names.
  const itself = metroArea(typed) ?? metroArea(wanted);
  if (itself) return { areas: new Set([itself.place]), small: new Set() };
  return (
    metrosByName().get(wanted) ??
    metrosByName().get(wanted.replace(AROUND, "")) ??
    metrosByName().get(normalized(typed.replace(LATER_CITIES, ", $1")))
  );
}

/** What is said of an area that has no factor of its own. */
export function tooSmall(area: Place, name: string): string {
  const state = stateOf(area) ?? "";
  const factor = publishedBenchmarks().figure(`factor.${state}`)?.value;
  return `${name} must be a metropolitan area with ${LEAST_DEVELOPERS} or more software developers, and ${area} is none: use its state, "${state}" (factor ${factor}).`;
}

/** Every name, normalized. Names that stand for areas of their own come first; else a first city alone means every area that begins with it. */
export const metrosByName: () => ReadonlyMap<string, MetrosMeant> = onFirstUse(() => {
  const names = new Map<string, { areas: Set<Place>; small: Set<Place> }>();
  const add = (name: string, kind: keyof MetrosMeant, place: Place) => {
    const key = normalized(name);
    const meant = names.get(key) ?? { areas: new Set(), small: new Set() };
    meant[kind].add(place);
    names.set(key, meant);
  };
  for (const { city, state } of smallMetroPlaces()) {
    for (const name of [city, ...inState(city, state)]) add(name, "small", `${city}, ${state}`);
  }
  for (const { place, name, cities, states } of metroAreas()) {
    const [city = ""] = cities;
    const [state] = states;
    // Where there are several states, the name does not tell which of the later cities is in which.
    const later = states.length === 1 ? cities : [city];
    const called = [
      name,
      name.slice(0, name.indexOf(",")),
      place,
      city,
      ...later.flatMap((each) => inState(each, state)),
    ];
    for (const each of called) add(each, "areas", place);
  }
  const { wellKnown, ask } = placeNames();
  const place = (code: string) => metroArea(code)?.place ?? "";
  const set = (name: string, codes: readonly string[]) =>
    names.set(normalized(name), { areas: new Set(codes.map(place)), small: new Set() });
  for (const [code, called] of Object.entries(wellKnown)) for (const name of called) set(name, [code]);
  for (const [name, codes] of Object.entries(ask)) set(name, codes.map(String));
  return names;
});

function inState(city: string, state: StateCode | undefined): string[] {
  return state ? [`${city} ${state}`, `${city} ${STATE_NAMES[state]}`] : [];
}
