import { averageBase } from "../market/averageBase.ts";
import type { Benchmarks } from "../market/Benchmarks.ts";
import { LEVEL_NAMES, type Level } from "../market/levels.ts";
import type { Trace } from "../trace.ts";
import type { BasePay, Usd } from "../units/money.ts";
import type { Place } from "../units/place.ts";

/** How what somebody does stands to what is paid for it. A title above the scope is fine, so titles are not asked. */
export type ScopeVerdict = "Scope above pay" | "Scope and pay fit" | "Pay above scope";

export interface ScopeCheck {
  verdict: ScopeVerdict;
  /** The level whose local average the pay is nearest to. */
  payLevel: Level;
  /** Pay less the local average of the scope. */
  gap: Usd;
}

/**
 * What somebody really does against what is paid for it: the guide finds that senior responsibilities on mid-level pay
 * usually fail. Pay belongs to the level whose local average is nearest, as a ratio (class D).
 */
export function scopeCheck(
  scope: Level,
  pay: BasePay,
  place: Place,
  benchmarks: Benchmarks,
  trace: Trace,
): ScopeCheck {
  trace.given("Pay", pay, "USD/year");
  const payLevel = levelPaid(pay, place, benchmarks, trace.part());
  const steps = LEVEL_NAMES.indexOf(scope) - LEVEL_NAMES.indexOf(payLevel);
  const verdict = steps > 0 ? "Scope above pay" : steps < 0 ? "Pay above scope" : "Scope and pay fit";
  const average = averageBase(scope, place, benchmarks, trace);
  return {
    verdict: trace.derive("Verdict", verdict, "", "the scope's level against the pay's"),
    payLevel: trace.derive("Level that is paid for", payLevel, "", "the nearest local average, as a ratio"),
    gap: trace.derive("Gap", pay - average, "USD/year", "pay − local average of the scope"),
  };
}

/** Pay reaches a level once it is nearer to its local average than to that of the level below. */
function levelPaid(pay: BasePay, place: Place, benchmarks: Benchmarks, trace: Trace): Level {
  let reached: Level = "Entry";
  let below = averageBase(reached, place, benchmarks, trace);
  for (const level of LEVEL_NAMES.slice(1)) {
    const average = averageBase(level, place, benchmarks, trace);
    if (pay * pay >= below * average) reached = level;
    below = average;
  }
  return reached;
}
