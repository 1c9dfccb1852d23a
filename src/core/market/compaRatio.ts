import { onFirstUse } from "../onFirstUse.ts";
import type { Trace } from "../trace.ts";
import type { BasePay, Ratio } from "../units/money.ts";
import type { Place } from "../units/place.ts";
import { averageBase } from "./averageBase.ts";
import type { Benchmarks } from "./Benchmarks.ts";
import type { Level } from "./levels.ts";

/** Pay relative to the midpoint of the local market, which is the average base: 1 is at market. */
export function compaRatio(
  level: Level,
  place: Place,
  benchmarks: Benchmarks,
  trace: Trace,
): (pay: BasePay) => Ratio {
  const midpoint = onFirstUse(() => averageBase(level, place, benchmarks, trace));
  return (pay) => {
    trace.given("Pay", pay, "USD/year");
    return trace.derive("Compa-ratio", pay / midpoint(), "ratio", "pay ÷ market midpoint");
  };
}
