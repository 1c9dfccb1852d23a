import { Refusal } from "../Refusal.ts";
import type { Trace } from "../trace.ts";
import type { Ratio } from "../units/money.ts";
import { isMetro, type Place } from "../units/place.ts";
import type { Benchmarks } from "./Benchmarks.ts";
import { cited } from "./required.ts";

export const GEOGRAPHIC_BASES = ["market", "living"] as const;
export type GeographicBasis = (typeof GEOGRAPHIC_BASES)[number];

/**
 * What pay in a place is relative to the national figure: the labour market's own multiplier ("market"), or the
 * price level ("living"). The two answer different questions and are never mixed.
 */
export function geographicFactor(
  place: Place,
  basis: GeographicBasis,
  benchmarks: Benchmarks,
  trace: Trace,
): Ratio {
  if (place === "US") return trace.derive("Factor, US", 1, "ratio", "the national figure itself");
  if (basis === "market") {
    return cited(
      benchmarks,
      factorKey(place),
      trace.text`${isMetro(place) ? "Metropolitan" : "State"} factor, ${place}`,
      trace,
    );
  }
  if (place === "REMOTE") {
    throw new Refusal(
      'state must be a state, a metropolitan area or "US" for the "living" basis, because remote work has no price level; got "REMOTE".',
    );
  }
  return cited(benchmarks, `living.${place}`, trace.text`Price parity ÷ 100, ${place}`, trace);
}

const factorKeys = new Map<Place, string>();

/** Put together once a place: a range asks for it in each of its rows. */
function factorKey(place: Place): string {
  let key = factorKeys.get(place);
  if (key === undefined) {
    key = `factor.${place}`;
    factorKeys.set(place, key);
  }
  return key;
}
