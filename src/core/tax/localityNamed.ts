import { Refusal } from "../Refusal.ts";
import { wordsJoined } from "../wordsJoined.ts";
import type { Locality, LocalityRules } from "./locality.ts";
import { nearestNames } from "./nearestNames.ts";
import type { StateRules } from "./stateRules.ts";

/** How many names a refusal offers. */
const OFFERED = 3;

/** The localities of a state that are in the data, each by the name it has there. */
export function localityNames(state: StateRules): string[] {
  return (state.localities ?? []).flatMap(({ places }) => places.flatMap(({ names }) => names));
}

/**
 * The locality of a name, however it is written: "St Joseph" is St. Joseph County. A Refusal with the nearest names
 * otherwise; `parameter` is what it calls the input.
 */
export function localityNamed(state: StateRules, name: string, parameter = "locality"): Locality {
  const isNamed = (plain: (name: string) => string) => (candidate: string) =>
    plain(candidate) === plain(name);
  const called = ({ names, otherNames = [] }: LocalityRules) => [...names, ...otherNames];
  // "Baltimore City" and "Baltimore County" differ by that word alone.
  for (const is of [isNamed(plainName), isNamed(withoutCounty)]) {
    for (const provenance of state.localities ?? []) {
      for (const rules of provenance.places) {
        const found = called(rules).find(is);
        if (found !== undefined) return { name: found, rules, provenance };
      }
    }
  }
  const known = localityNames(state);
  if (known.length === 0) {
    throw new Refusal(
      `${parameter} must be left out for ${state.name}, for which no local tax is in the data, or be a rate such as 1.25%; got "${name}".`,
    );
  }
  const few = known.length <= OFFERED;
  const all = (state.localities ?? []).flatMap(({ places }) => places.flatMap(called));
  const offered = wordsJoined(few ? known : nearestNames(name, all, OFFERED, withoutCounty), "or");
  const which = few ? offered : `of ${known.length}, the nearest are ${offered}`;
  throw new Refusal(
    `${parameter} must be a place in the data for ${state.name} (${which}) or a rate such as 1.25%; got "${name}".`,
  );
}

const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const withoutCounty = (name: string): string => plainName(name).replace(/county$/, "");
