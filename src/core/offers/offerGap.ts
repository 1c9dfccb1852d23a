import { band, DEFAULT_SPREAD } from "../bands/band.ts";
import { extraDays } from "../hiring/timeToFill.ts";
import { averageBase } from "../market/averageBase.ts";
import type { Benchmarks } from "../market/Benchmarks.ts";
import { isSeniorOrAbove, type Level } from "../market/levels.ts";
import { required } from "../market/required.ts";
import { silent, type Trace } from "../trace.ts";
import type { BasePay, Days, Usd, UsdPerYear } from "../units/money.ts";
import type { Place } from "../units/place.ts";
import { type EquityKind, FULL_CERTAINTY } from "./equityCertainty.ts";
import { hasFloor } from "./floorToClose.ts";
import { type OfferCheck, offerCheck } from "./offerCheck.ts";
import type { OfferVerdict } from "./verdict.ts";

/** Pay what it takes. */
export interface RaiseToFloor {
  /** Dollars a year to the reference; 0 when it is reached. */
  gap: UsdPerYear;
  /** Days the search takes longer when it is not raised; undefined where no search times are quoted. */
  extraDays: Days | undefined;
  /** Extra days × the seat's value a day; undefined unless both are known. */
  waitingCost: Usd | undefined;
  /** The seat's value a day above which raising for one year is cheaper than waiting. */
  breakevenPerDay: Usd | undefined;
}

/** Hire a Mid instead; only for Senior and above. */
export interface RescopeToMid {
  midAverage: BasePay;
  /** The reference less the Mid average: what re-scoping saves against raising. */
  saving: UsdPerYear;
}

/** Another figure that a base at the floor is held to. */
export interface Beyond {
  of: "band's maximum" | "quoted remote median";
  amount: BasePay;
  by: UsdPerYear;
  side: "over" | "under";
}

/** An offer's verdict, and what each way out of its gap costs. */
export interface OfferGap extends OfferCheck {
  /** The floor, or the local average where no floor is known. */
  reference: BasePay;
  referenceIs: "floor" | "local average";
  /** What the verdict goes by where it is neither floor nor average. */
  beyond: Beyond | undefined;
  raise: RaiseToFloor;
  rescope: RescopeToMid | undefined;
  /** The equity a year that would make up the gap if all three ticks were set. */
  ifCredible: { kind: EquityKind; equityPerYear: UsdPerYear };
}

/** What makes an offer close, and what it costs: raise, re-scope to Mid, or add credible equity of a kind. */
export function offerGap(
  base: BasePay,
  level: Level,
  place: Place,
  seatValuePerDay: Usd | undefined,
  kind: EquityKind,
  benchmarks: Benchmarks,
  trace: Trace,
): OfferGap {
  const check = offerCheck(level, place, benchmarks, trace)(base);
  const againstFloor = hasFloor(level, benchmarks);
  const reference = base - check.gap;
  const short = Math.max(0, -check.gap);
  const days = againstFloor && short > 0 ? extraDays("mid", benchmarks, trace.part()) : undefined;
  const mid = isSeniorOrAbove(level) ? averageBase("Mid", place, benchmarks, trace) : undefined;
  const certainty = trace.cite({
    label: trace.text`Certainty of ${kind} with all three ticks`,
    value: FULL_CERTAINTY[kind],
    unit: "ratio",
    class: "D",
    status: "",
    source: "our default",
  });
  return {
    ...check,
    reference,
    referenceIs: againstFloor ? "floor" : "local average",
    beyond: beyondOf(base, level, place, check.verdict, benchmarks),
    raise: {
      gap: trace.derive(
        "Raise",
        short,
        "USD/year",
        `${againstFloor ? "floor" : "local average"} − offer, at least 0`,
      ),
      extraDays:
        days === undefined ? undefined : trace.derive("Extra days", days, "days", "what not raising waits"),
      waitingCost:
        days === undefined || seatValuePerDay === undefined
          ? undefined
          : trace.derive("Cost of waiting", days * seatValuePerDay, "USD", "extra days × value of a day"),
      breakevenPerDay:
        days === undefined
          ? undefined
          : trace.derive("Break-even value of a day", short / days, "USD/day", "raise ÷ extra days"),
    },
    rescope:
      mid === undefined
        ? undefined
        : {
            midAverage: mid,
            saving: trace.derive(
              "Saved by re-scoping",
              reference - mid,
              "USD/year",
              "reference − local Mid average",
            ),
          },
    ifCredible: {
      kind,
      equityPerYear: trace.derive("Equity instead", short / certainty, "USD/year", "raise ÷ certainty"),
    },
  };
}

function beyondOf(
  base: BasePay,
  level: Level,
  place: Place,
  verdict: OfferVerdict,
  benchmarks: Benchmarks,
): Beyond | undefined {
  if (verdict === "Above band") {
    const { max } = band(level, place, "hire", DEFAULT_SPREAD.hire, 0, benchmarks, silent);
    return { of: "band's maximum", amount: max, by: base - max, side: "over" };
  }
  if (verdict !== "Meets floor, below remote median") return undefined;
  const { value } = required(benchmarks, "senior.remote.median");
  return { of: "quoted remote median", amount: value, by: value - base, side: "under" };
}
