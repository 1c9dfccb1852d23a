import { band, DEFAULT_SPREAD } from "../bands/band.ts";
import { searchAt } from "../hiring/timeToFill.ts";
import { averageBase } from "../market/averageBase.ts";
import type { Benchmarks } from "../market/Benchmarks.ts";
import type { Level } from "../market/levels.ts";
import { oncePerPlace } from "../market/oncePerPlace.ts";
import { cited } from "../market/required.ts";
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
  base: BasePay,
  level: Level,
  place: Place,
  benchmarks: Benchmarks,
  trace: Trace,
): OfferCheck {
  trace.given("Offered base", base, "USD/year");
  const { against, reference } = heldTo(level, place, benchmarks, trace);
  const againstFloor = against === "the floor";
  const gapRatio = (base - reference) / reference;
  const verdict = againstFloor
    ? verdictAgainstFloor(base, gapRatio, level, place, benchmarks, trace)
    : verdictAgainstMarket(gapRatio);
  const search = base >= reference ? searchAtFloor : searchUnderFloor;
  const expectedDays = againstFloor ? search(level, place, benchmarks, trace) : undefined;
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
}

/** What a base is held to. */
const heldTo = oncePerPlace((level, place, benchmarks, trace) => {
  const floor = knownFloor(level, benchmarks, trace);
  return floor === undefined
    ? { against: "the local average", reference: averageBase(level, place, benchmarks, trace) }
    : { against: "the floor", reference: floor };
});

const hireMaximum = oncePerPlace(
  (level, place, benchmarks, trace) =>
    band(level, place, "hire", DEFAULT_SPREAD.hire, 0, benchmarks, trace).max,
);
const searchAtFloor = oncePerPlace((_level, _place, benchmarks, trace) =>
  searchAt(true, "mid", benchmarks, trace),
);
const searchUnderFloor = oncePerPlace((_level, _place, benchmarks, trace) =>
  searchAt(false, "mid", benchmarks, trace),
);

function verdictAgainstFloor(
  base: BasePay,
  gapRatio: Ratio,
  level: Level,
  place: Place,
  benchmarks: Benchmarks,
  trace: Trace,
): OfferVerdict {
  if (gapRatio < 0) return isStretch(gapRatio) ? "Stretch" : "Not credible";
  if (base > hireMaximum(level, place, benchmarks, trace)) return "Above band";
  if (place === "REMOTE") {
    const median = cited(benchmarks, "senior.remote.median", "Median base, remote senior", trace);
    if (base < median) return "Meets floor, below remote median";
  }
  return "Meets floor";
}

function verdictAgainstMarket(gapRatio: Ratio): OfferVerdict {
  if (gapRatio >= 0) return "At or above market";
  return isStretch(gapRatio) ? "Below market" : "Well below market";
}

// 180,000 against 200,000 is exactly 10% under; a rounding error must not make it 11%.
function isStretch(gapRatio: Ratio): boolean {
  return gapRatio >= -STRETCH_SHARE - RATIO_TOLERANCE;
}
