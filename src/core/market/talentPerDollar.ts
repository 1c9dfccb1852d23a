import { silent } from "../trace.ts";
import type { Ratio } from "../units/money.ts";
import type { Place } from "../units/place.ts";
import type { Benchmarks } from "./Benchmarks.ts";
import { geographicFactor } from "./geographicFactor.ts";

/** How many software developers a place has, and how large a part of its jobs theirs are. */
export interface Developers {
  place: Place;
  developers: number;
  /** Their share of the place's jobs relative to the US: 2 is twice as many. */
  locationQuotient: Ratio;
}

export interface Talent extends Developers {
  factor: Ratio;
  /** Developers ÷ factor: how many there are for the same money. */
  perDollar: number;
  /** 1 is the most among the places ranked. */
  rank: number;
}

/** Places by how many software developers they have for the same money, the most first. */
export function talentPerDollar(places: readonly Developers[], benchmarks: Benchmarks): Talent[] {
  return places
    .map((each) => {
      const factor = geographicFactor(each.place, "market", benchmarks, silent);
      return { ...each, factor, perDollar: each.developers / factor };
    })
    .sort((one, other) => other.perDollar - one.perDollar)
    .map((each, i) => ({ ...each, rank: i + 1 }));
}
