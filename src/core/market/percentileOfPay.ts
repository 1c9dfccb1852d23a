import type { Trace } from "../trace.ts";
import type { BasePay } from "../units/money.ts";
import type { Place } from "../units/place.ts";
import { averageBase } from "./averageBase.ts";
import type { Benchmarks } from "./Benchmarks.ts";
import type { Level } from "./levels.ts";
import { percentileOfRatio } from "./payShape.ts";

/** Where pay stands among people of the level in the place: 0.1 to 0.9, or the side it is out on. */
export function percentileOfPay(
  pay: BasePay,
  level: Level,
  place: Place,
  benchmarks: Benchmarks,
  trace: Trace,
): number | "below P10" | "above P90" {
  trace.given("Pay", pay, "USD/year");
  const average = averageBase(level, place, benchmarks, trace);
  const ratio = trace.derive("Pay ÷ average", pay / average, "ratio");
  const percentile = percentileOfRatio(ratio, level, benchmarks, trace);
  return trace.derive(
    "Percentile",
    percentile,
    typeof percentile === "number" ? "ratio" : "",
    "place in the shape of pay, normal-score interpolation",
  );
}
