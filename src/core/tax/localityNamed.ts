import { nearestNames, OFFERED } from "../nearestNames.ts";
import { Refusal } from "../Refusal.ts";
import { wordsJoined } from "../wordsJoined.ts";
import { localitiesOf } from "./localities.ts";
import type { Locality } from "./locality.ts";
import type { StateRules } from "./stateRules.ts";

/** The localities of a state that are in the data, each by the name it has there. */
export function localityNames(state: StateRules): string[] {
  return localitiesOf(state).flatMap(({ rules }) => rules.names);
}

/**
 * The locality of a name, however it is written: "St Joseph" is St. Joseph County. A Refusal with the nearest names
 * otherwise; `parameter` is what it calls the input.
 */
export function localityNamed(state: StateRules, name: string, parameter = "locality"): Locality {
  const { exact, short } = spellings(state);
  // "Baltimore City" and "Baltimore County" differ by that word alone.
  const found = exact.get(plainName(name)) ?? short.get(withoutCounty(name));
  if (found) return found;
  const known = localityNames(state);
  if (known.length === 0) {
    throw new Refusal(
      `${parameter} must be left out for ${state.name}, for which no local tax is in the data, or be a rate such as 1.25%; got "${name}".`,
    );
  }
  const few = known.length <= OFFERED;
  const all = localitiesOf(state).flatMap(called);
  const offered = wordsJoined(few ? known : nearestNames(name, all, withoutCounty), "or");
  const which = few ? offered : `of ${known.length}, the nearest are ${offered}`;
  throw new Refusal(
    `${parameter} must be a place in the data for ${state.name} (${which}) or a rate such as 1.25%; got "${name}".`,
  );
}

interface Spellings {
  exact: ReadonlyMap<string, Locality>;
  short: ReadonlyMap<string, Locality>;
}

const made = new WeakMap<StateRules, Spellings>();

/** The localities of a state by every name they have, as it is compared; made once a state. */
function spellings(state: StateRules): Spellings {
  const known = made.get(state);
  if (known) return known;
  const exact = new Map<string, Locality>();
  const short = new Map<string, Locality>();
  for (const locality of localitiesOf(state)) {
    for (const name of called(locality)) {
      exact.set(plainName(name), { ...locality, name });
      const shortened = withoutCounty(name);
      if (!short.has(shortened)) short.set(shortened, { ...locality, name });
    }
  }
  made.set(state, { exact, short });
  return { exact, short };
}

const called = ({ rules }: Locality): string[] => [...rules.names, ...(rules.otherNames ?? [])];
const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const withoutCounty = (name: string): string => plainName(name).replace(/county$/, "");
