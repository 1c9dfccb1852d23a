import type { Place } from "../../core/units/place.ts";
import { metrosByName } from "../../input/params/metroName.ts";
import { normalized } from "../../input/params/normalizedName.ts";
import { largestFirst, metroArea, topHubs } from "../../reference/metroAreas.ts";
import { PLACES } from "../../reference/states.ts";
import { placeName } from "./placeName.ts";

/** The states the guide ranks on top come first, then the whole US and remote work, the hubs, the states, the other areas by size. */
const TOP: readonly Place[] = ["CA", "WA", "NY", "US", "REMOTE"];
const inOrder = () => [...new Set([...TOP, ...topHubs(), ...PLACES, ...largestFirst()])];

/**
 * Places not chosen yet that a search finds: its code first, then names of which a word begins with it, then
 * metropolitan areas by what else they are called.
 */
export function matchingPlaces(typed: string, chosen: readonly Place[]): Place[] {
  const wanted = normalized(typed);
  const free = inOrder().filter((place) => !chosen.includes(place));
  if (wanted === "") return free;
  const isFound = (name: string) => ` ${name}`.includes(` ${wanted}`);
  const called = new Set<Place>();
  for (const [name, { areas }] of metrosByName())
    if (isFound(name)) for (const area of areas) called.add(area);
  const ranks = free.map((place) => {
    if (place.toLowerCase() === wanted) return 0;
    if (isFound(normalized(placeName(place)))) return 1;
    return called.has(place) || metroArea(wanted)?.place === place ? 2 : 3;
  });
  return [0, 1, 2].flatMap((rank) => free.filter((_, i) => ranks[i] === rank));
}
