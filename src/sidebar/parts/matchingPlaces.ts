import type { Place } from "../../core/units/place.ts";
import { PLACES } from "./PLACES.ts";
import { placeName } from "./placeName.ts";

/** Places not chosen yet that a search finds: its code first, then names of which a word begins with it. */
export function matchingPlaces(typed: string, chosen: readonly Place[]): Place[] {
  const wanted = typed.trim().toLowerCase();
  const free = PLACES.filter((place) => !chosen.includes(place));
  if (wanted === "") return free;
  const byCode = free.filter((place) => place.toLowerCase() === wanted);
  const byName = free.filter(
    (place) => !byCode.includes(place) && ` ${placeName(place).toLowerCase()}`.includes(` ${wanted}`),
  );
  return [...byCode, ...byName];
}
