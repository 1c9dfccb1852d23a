import { band, DEFAULT_SPREAD } from "../bands/band.ts";
import { searchAt } from "../hiring/timeToFill.ts";
import { averageBase } from "../market/averageBase.ts";
import type { Benchmarks } from "../market/Benchmarks.ts";
import type { Level } from "../market/levels.ts";
import { cited } from "../market/required.ts";
import { onFirstUse } from "../onFirstUse.ts";
import type { Trace } from "../trace.ts";
import { type BasePay, type Days, RATIO_TOLERANCE, type Ratio, type Usd } from "../units/money.ts";
import type { Place } from "../units/place.ts";
import { knownFloor } from "./floorToClose.ts";
import { type OfferVerdict, STRETCH_SHARE } from "./verdict.ts";

export interface OfferCheck {
  verdict: OfferVerdict;
  /** Offer less floor, or less the local average where no floor is known. */
  gap: Usd;
  gapRatio: Ratio;
  /** Unknown where the guide quotes no search times: below Senior. */
  expectedDays: Days | undefined;
}

/** Whether a base closes: against the floor for Senior and above, against the local average below. */
export function offerCheck(
  level: Level,
  place: Place,
  benchmarks: Benchmarks,
  trace: Trace,
): (base: BasePay) => OfferCheck {
  const held = onFirstUse(() => heldTo(level, place, benchmarks, trace));
  const hireMaximum = onFirstUse(
    () => band(level, place, "hire", DEFAULT_SPREAD.hire, 0, benchmarks, trace).max,
  );
  const remoteMedian = onFirstUse(() =>
    cited(benchmarks, "senior.remote.median", "Median base, remote senior", trace),
  );
  const daysAtFloor = onFirstUse(() => searchAt(true, "mid", benchmarks, trace));
  const daysUnderFloor = onFirstUse(() => searchAt(false, "mid", benchmarks, trace));

  function verdictAgainstFloor(base: BasePay, gapRatio: Ratio): OfferVerdict {
    if (gapRatio < 0) return isStretch(gapRatio) ? "Stretch" : "Not credible";
    if (base > hireMaximum()) return "Above band";
    return place === "REMOTE" && base < remoteMedian() ? "Meets floor, below remote median" : "Meets floor";
  }

  return (base) => {
    trace.given("Offered base", base, "USD/year");
    const { against, reference } = held();
    const againstFloor = against === "the floor";
    const gapRatio = (base - reference) / reference;
    const verdict = againstFloor ? verdictAgainstFloor(base, gapRatio) : verdictAgainstMarket(gapRatio);
    const days = base >= reference ? daysAtFloor : daysUnderFloor;
    const expectedDays = againstFloor ? days() : undefined;
    if (!againstFloor) trace.note("No floor and no search time are quoted below Senior; days stay blank.");
    return {
      verdict: trace.derive("Verdict", verdict, "", trace.text`offer against ${against}`),
      gap: trace.derive("Gap", base - reference, "USD/year", trace.text`offer − ${against}`),
      gapRatio: trace.derive("Gap share", gapRatio, "ratio", trace.text`gap ÷ ${against}`),
      expectedDays:
        expectedDays === undefined
          ? undefined
          : trace.derive("Expected days", expectedDays, "days", "search time at this offer"),
    };
  };
}

/** What a base is held to. */
function heldTo(level: Level, place: Place, benchmarks: Benchmarks, trace: Trace) {
  const floor = knownFloor(level, benchmarks, trace);
  return floor === undefined
    ? { against: "the local average", reference: averageBase(level, place, benchmarks, trace) }
    : { against: "the floor", reference: floor };
}

function verdictAgainstMarket(gapRatio: Ratio): OfferVerdict {
  if (gapRatio >= 0) return "At or above market";
  return isStretch(gapRatio) ? "Below market" : "Well below market";
}

// 180,000 against 200,000 is exactly 10% under; a rounding error must not make it 11%.
function isStretch(gapRatio: Ratio): boolean {
  return gapRatio >= -STRETCH_SHARE - RATIO_TOLERANCE;
}
