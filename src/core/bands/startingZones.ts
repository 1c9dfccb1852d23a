import type { Benchmarks } from "../market/Benchmarks.ts";
import { geographicFactor } from "../market/geographicFactor.ts";
import { silent } from "../trace.ts";
import type { Ratio } from "../units/money.ts";
import type { Place } from "../units/place.ts";

/** A pay zone to start from: places whose factors are near each other. */
export interface StartingZone {
  zone: string;
  places: readonly Place[];
  factor: Ratio;
  /** The lowest and the highest factor of its places. */
  lowest: Ratio;
  highest: Ratio;
}

/** How many zones lie between one factor and twice that: a tenth apart (our default). */
const ZONES_IN_ONE = 10;

/** Zones a tenth apart, the highest first; each place is in the zone that is nearest to its own factor. */
export function startingZones(places: readonly Place[], benchmarks: Benchmarks): StartingZone[] {
  const zones = new Map<number, { place: Place; factor: Ratio }[]>();
  for (const place of places) {
    if (place === "US") continue;
    const factor = geographicFactor(place, "market", benchmarks, silent);
    const tenths = Math.round(factor * ZONES_IN_ONE);
    zones.set(tenths, [...(zones.get(tenths) ?? []), { place, factor }]);
  }
  return [...zones]
    .sort(([one], [other]) => other - one)
    .map(([tenths, within], i) => {
      const factors = within.map(({ factor }) => factor);
      return {
        zone: `Zone ${i + 1}`,
        places: within.map(({ place }) => place),
        factor: tenths / ZONES_IN_ONE,
        lowest: Math.min(...factors),
        highest: Math.max(...factors),
      };
    });
}
