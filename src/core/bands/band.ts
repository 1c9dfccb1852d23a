import { averageBase } from "../market/averageBase.ts";
import type { Benchmarks } from "../market/Benchmarks.ts";
import type { Level } from "../market/levels.ts";
import { floorToClose } from "../offers/floorToClose.ts";
import type { Trace } from "../trace.ts";
import type { Limits } from "../units/limits.ts";
import { type BasePay, type Ratio, roundedTo, type Usd } from "../units/money.ts";
import type { Place } from "../units/place.ts";

/** "market" centres the range on the average; "hire" starts it where searches close. */
export const BAND_BASES = ["market", "hire"] as const;
export type BandBasis = (typeof BAND_BASES)[number];

/** Range spread, (max − min) ÷ min, when none is given (class D). */
export const DEFAULT_SPREAD: Readonly<Record<BandBasis, Ratio>> = { market: 0.4, hire: 0.2 };
export const SPREAD_LIMITS: Limits = { min: 0, max: 2 };
/** To what a band may be rounded. */
export const ROUNDING_LIMITS: Limits = { min: 0, max: 100_000 };

/** A salary range. */
export interface Band {
  min: BasePay;
  midpoint: BasePay;
  max: BasePay;
}

/**
 * The salary range of a level in a place. On the market basis the midpoint is the local average; on the hire basis
 * the minimum is the larger of the floor and the local average (a Refusal where no floor is known).
 * `roundTo` rounds each of the three to its nearest multiple; 0 leaves them.
 */
export function band(
  level: Level,
  place: Place,
  basis: BandBasis,
  spread: Ratio,
  roundTo: Usd,
  benchmarks: Benchmarks,
  trace: Trace,
): Band {
  const exact =
    basis === "market"
      ? aroundMidpoint(averageBase(level, place, benchmarks, trace), spread)
      : aboveMinimum(hireMinimum(level, place, benchmarks, trace), spread);
  trace.given("Range spread, (max − min) ÷ min", spread, "ratio", DEFAULT_SPREAD[basis]);
  const rounding = roundTo > 0 ? trace.text`, rounded to ${roundTo}` : "";
  return {
    min: trace.derive(
      "Minimum",
      roundedTo(exact.min, roundTo),
      "USD/year",
      trace.text`${basis === "market" ? "midpoint ÷ (1 + spread ÷ 2)" : "the larger of floor and average"}${rounding}`,
    ),
    midpoint: trace.derive(
      "Midpoint",
      roundedTo(exact.midpoint, roundTo),
      "USD/year",
      trace.text`${basis === "market" ? "the average" : "minimum × (1 + spread ÷ 2)"}${rounding}`,
    ),
    max: trace.derive(
      "Maximum",
      roundedTo(exact.max, roundTo),
      "USD/year",
      trace.text`minimum × (1 + spread)${rounding}`,
    ),
  };
}

function hireMinimum(level: Level, place: Place, benchmarks: Benchmarks, trace: Trace): BasePay {
  const floor = floorToClose(level, benchmarks, trace);
  return Math.max(floor, averageBase(level, place, benchmarks, trace));
}

function aroundMidpoint(midpoint: BasePay, spread: Ratio): Band {
  const min = midpoint / (1 + spread / 2);
  return { min, midpoint, max: min * (1 + spread) };
}

function aboveMinimum(min: BasePay, spread: Ratio): Band {
  return { min, midpoint: min * (1 + spread / 2), max: min * (1 + spread) };
}
