import { BAND_BASES, type BandBasis, band, DEFAULT_SPREAD } from "../bands/band.ts";
import type { Benchmarks } from "../market/Benchmarks.ts";
import type { Level } from "../market/levels.ts";
import { silent } from "../trace.ts";
import type { Usd } from "../units/money.ts";
import type { Place } from "../units/place.ts";
import type { PostedRange } from "./jobPosting.ts";

/** Where a posting's range is from: a band of ours, or typed. */
export const RANGE_SOURCES = [...BAND_BASES, "own"] as const;
export type RangeSource = (typeof RANGE_SOURCES)[number];

/** To what a posted range is rounded (class D). */
const ROUND_TO: Usd = 1_000;

/** The band of a level and place as it is posted. */
export function postedRange(
  level: Level,
  place: Place,
  basis: BandBasis,
  benchmarks: Benchmarks,
): PostedRange {
  const { min, max } = band(level, place, basis, DEFAULT_SPREAD[basis], ROUND_TO, benchmarks, silent);
  return { min, max };
}
