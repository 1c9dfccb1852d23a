import text from "../../data/law/posting-laws.json?raw";
import type { LawOfPlace } from "../core/hiring/postingDuty.ts";
import type { PostingLaws } from "../core/hiring/postingRule.ts";
import { onFirstUse } from "../core/onFirstUse.ts";
import { isAnywhere, type Place } from "../core/units/place.ts";
import { namedSource } from "./namedSource.ts";
import type { PostingLaws as PostingLawsFile } from "./schemas/PostingLaws.ts";
import { STATE_CODES, STATE_NAMES, type StateCode, stateOf } from "./states.ts";

/** A city or county that has duties of its own. */
export interface PostingLocality {
  /** "Cleveland, OH" */
  place: string;
  /** "Cleveland" */
  name: string;
  state: StateCode;
  alsoCalled: readonly string[];
  /** Other states have a place of this name, so that it must be named with its own. */
  needsState: boolean;
}

const file: () => PostingLawsFile = onFirstUse(() => JSON.parse(text) as PostingLawsFile);

/** The cities and counties whose own duties are in the data. */
export const postingLocalities: () => readonly PostingLocality[] = onFirstUse(() =>
  file().localities.map(({ place, ...locality }) => {
    const comma = place.lastIndexOf(", ");
    return { place, name: place.slice(0, comma), state: place.slice(comma + 2) as StateCode, ...locality };
  }),
);

/** Whose posting law holds in a place: its first city's where that has one of its own, else its state's. */
export function lawPlaceOf(place: Place): string | undefined {
  const state = stateOf(place);
  const city = place.slice(0, place.indexOf(","));
  const local = postingLocalities().find(
    (each) => each.state === state && [each.name, ...each.alsoCalled].includes(city),
  );
  return local?.place ?? state;
}

/** What the data knows of posting laws in a state ("OH"), city or county ("Cleveland, OH"). Not legal advice. */
export function postingLaws(place: string): PostingLaws {
  const local = postingLocalities().find((locality) => locality.place === place);
  const state = local?.state ?? place;
  return {
    own: lawOf(place),
    ...(local && { state: lawOf(state) }),
    localities: postingLocalities()
      .filter((locality) => locality.state === state)
      .map((locality) => lawOf(locality.place)),
  };
}

/** The laws that a job in any of these places may fall under; one that may be done anywhere falls under all. */
export function lawsOfJob(places: readonly Place[]): PostingLaws[] {
  const of = places.some(isAnywhere)
    ? STATE_CODES
    : new Set(places.flatMap((place) => lawPlaceOf(place) ?? []));
  return [...of].map(postingLaws);
}

const laws: () => ReadonlyMap<string, LawOfPlace> = onFirstUse(() => {
  const { sources, rows } = file();
  const named = [
    ...Object.entries(STATE_NAMES),
    ...postingLocalities().map(({ place, name }) => [place, name] as const),
  ];
  return new Map(
    named.map(([wanted, name]) => {
      const duties = rows
        .filter(({ place }) => place === wanted)
        .map(({ place: _, statute, source, ...duty }) => ({
          ...duty,
          source: statute ?? namedSource(sources, source).citation,
        }));
      return [wanted, { name, duties }];
    }),
  );
});

function lawOf(place: string): LawOfPlace {
  const law = laws().get(place);
  if (!law) throw new Error(`The posting law data knows no place "${place}".`);
  return law;
}
