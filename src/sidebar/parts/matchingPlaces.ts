import type { Place } from "../../core/units/place.ts";
import { PLACES } from "../../reference/states.ts";
import { placeName } from "./placeName.ts";

/** The states the guide ranks on top come first, then the whole US and remote work, then the rest by name. */
const TOP: readonly Place[] = ["CA", "WA", "NY", "US", "REMOTE"];
const IN_ORDER = [...TOP, ...PLACES.filter((place) => !TOP.includes(place))];

/** Places not chosen yet that a search finds: its code first, then names of which a word begins with it. */
export function matchingPlaces(typed: string, chosen: readonly Place[]): Place[] {
  const wanted = typed.trim().toLowerCase();
  const free = IN_ORDER.filter((place) => !chosen.includes(place));
  if (wanted === "") return free;
  const byCode = free.filter((place) => place.toLowerCase() === wanted);
  const byName = free.filter(
    (place) => !byCode.includes(place) && ` ${placeName(place).toLowerCase()}`.includes(` ${wanted}`),
  );
  return [...byCode, ...byName];
}
