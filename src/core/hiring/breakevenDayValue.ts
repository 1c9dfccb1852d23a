import type { Benchmarks } from "../market/Benchmarks.ts";
import type { Level } from "../market/levels.ts";
import { floorToClose } from "../offers/floorToClose.ts";
import type { Trace } from "../trace.ts";
import type { Limits } from "../units/limits.ts";
import type { BasePay, Ratio, Usd } from "../units/money.ts";
import { extraDays } from "./timeToFill.ts";

/** One year, and base that costs the employer no more than itself, where nothing is said (class D). */
export const BREAKEVEN_DEFAULTS = { horizonYears: 1, load: 1 };
export const BREAKEVEN_LIMITS = {
  horizonYears: { min: 0, max: 50 },
  load: { min: 1, max: 5 },
} satisfies Record<string, Limits>;

/**
 * The net value of one day of the filled seat above which paying the floor is cheaper than waiting the extra days;
 * 0 where the offer is at the floor or above. `load` turns a dollar of base into what it costs the employer.
 */
export function breakevenDayValue(
  offer: BasePay,
  level: Level,
  horizonYears: number,
  load: Ratio,
  benchmarks: Benchmarks,
  trace: Trace,
): Usd {
  trace.given("Offered base", offer, "USD/year");
  const floor = floorToClose(level, benchmarks, trace);
  const gap = trace.derive("Gap", Math.max(0, floor - offer), "USD/year", "floor − offer, at least 0");
  trace.given("Horizon", horizonYears, "years", BREAKEVEN_DEFAULTS.horizonYears);
  trace.given("Load", load, "ratio", BREAKEVEN_DEFAULTS.load);
  const saved = trace.derive("Saved by paying less", gap * horizonYears * load, "USD", "gap × years × load");
  const days = extraDays("mid", benchmarks, trace.part());
  return trace.derive("Break-even value of a day", saved / days, "USD/day", "saved ÷ extra days");
}
