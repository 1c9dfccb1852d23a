import type { Benchmarks } from "../market/Benchmarks.ts";
import type { Bound } from "../market/bound.ts";
import type { Level } from "../market/levels.ts";
import { cited } from "../market/required.ts";
import { floorToClose } from "../offers/floorToClose.ts";
import type { Trace } from "../trace.ts";
import type { BasePay, Days, Ratio } from "../units/money.ts";

/** How many days a search under the floor takes. */
function slowSearch(benchmarks: Benchmarks, trace: Trace): Days {
  return cited(benchmarks, "senior.slow.days", "Days to fill under the floor", trace);
}

/** Days a competitive search takes: the slow one is 40% to 50% longer than it. */
export function competitiveSearch(bound: Bound, benchmarks: Benchmarks, trace: Trace): Days {
  const part = trace.part();
  const slow = slowSearch(benchmarks, part);
  const excess = excessOf(bound, benchmarks, part);
  return part.derive(
    "Days to fill at the floor",
    slow / (1 + excess),
    "days",
    "slow days ÷ (1 + how much longer)",
  );
}

/** How much longer a slow search takes. "low" is the low end of the days, which is the high end of the excess. */
function excessOf(bound: Bound, benchmarks: Benchmarks, trace: Trace): Ratio {
  if (bound === "low") return longest(benchmarks, trace);
  if (bound === "high") return shortest(benchmarks, trace);
  const middle = (shortest(benchmarks, trace) + longest(benchmarks, trace)) / 2;
  return trace.derive("How much longer, middle", middle, "ratio");
}

function longest(benchmarks: Benchmarks, trace: Trace): Ratio {
  return cited(benchmarks, "senior.slow.excess.high", "How much longer, high end", trace);
}

function shortest(benchmarks: Benchmarks, trace: Trace): Ratio {
  return cited(benchmarks, "senior.slow.excess.low", "How much longer, low end", trace);
}

/** Expected days to fill a seat at an offered base: slow under the level's floor, competitive at or above it. */
export function timeToFill(
  base: BasePay,
  level: Level,
  bound: Bound,
  benchmarks: Benchmarks,
  trace: Trace,
): Days {
  return searchAt(base >= floorToClose(level, benchmarks, trace), bound, benchmarks, trace);
}

/** The same where it is known whether the base reaches the floor. */
export function searchAt(isAtFloor: boolean, bound: Bound, benchmarks: Benchmarks, trace: Trace): Days {
  return isAtFloor ? competitiveSearch(bound, benchmarks, trace) : slowSearch(benchmarks, trace);
}

/** The extra days an offer under the floor waits: what is lost, not the whole search. */
export function extraDays(bound: Bound, benchmarks: Benchmarks, trace: Trace): Days {
  const competitive = competitiveSearch(bound, benchmarks, trace);
  return trace.derive(
    "Extra days under the floor",
    slowSearch(benchmarks, trace) - competitive,
    "days",
    "slow days − competitive days",
  );
}
