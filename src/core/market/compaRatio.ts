import type { Trace } from "../trace.ts";
import type { BasePay, Ratio } from "../units/money.ts";
import type { Place } from "../units/place.ts";
import { averageBase } from "./averageBase.ts";
import type { Benchmarks } from "./Benchmarks.ts";
import type { Level } from "./levels.ts";

/** Pay relative to the midpoint of the local market, which is the average base: 1 is at market. */
export function compaRatio(
  pay: BasePay,
  level: Level,
  place: Place,
  benchmarks: Benchmarks,
  trace: Trace,
): Ratio {
  trace.given("Pay", pay, "USD/year");
  const midpoint = averageBase(level, place, benchmarks, trace);
  return trace.derive("Compa-ratio", pay / midpoint, "ratio", "pay ÷ market midpoint");
}
