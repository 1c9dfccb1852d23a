import { type Band, band, DEFAULT_SPREAD } from "../bands/band.ts";
import { DEFAULT_ASSUMPTIONS } from "../hiring/planAssumptions.ts";
import type { Benchmarks } from "../market/Benchmarks.ts";
import { LEVEL_NAMES, type Level } from "../market/levels.ts";
import { floorOf } from "../offers/floorToClose.ts";
import { Refusal } from "../Refusal.ts";
import type { Trace } from "../trace.ts";
import { dollars, percent } from "../units/amountText.ts";
import type { Limits } from "../units/limits.ts";
import { type BasePay, RATIO_TOLERANCE, type Ratio, type Usd, type UsdPerYear } from "../units/money.ts";
import type { Employee } from "./payAudit.ts";

/** How a year's work was rated, the best first; as numbers 5 to 1. */
export const RATINGS = ["Outstanding", "Exceeds", "Meets", "Partly meets", "Does not meet"] as const;
export type Rating = (typeof RATINGS)[number];

/** Where pay lies between the minimum and the maximum of its range. */
export const IN_RANGE = [
  "below",
  "1st quarter",
  "2nd quarter",
  "3rd quarter",
  "4th quarter",
  "above",
] as const;
export type InRange = (typeof IN_RANGE)[number];

/** The raise of a rating in each quarter of the range, from the lowest: the lower the pay, the more. */
export type MeritRates = readonly [Ratio, Ratio, Ratio, Ratio];
export type MeritMatrix = Readonly<Record<Rating, MeritRates>>;

/** Where no matrix is given (class D): who meets in the middle of the range gets the 3.5% that plans reckon with. */
export const DEFAULT_MATRIX: MeritMatrix = {
  Outstanding: [0.07, 0.06, 0.05, 0.04],
  Exceeds: [0.06, 0.05, 0.04, 0.03],
  Meets: [0.05, 0.04, 0.03, 0.02],
  "Partly meets": [0.02, 0.01, 0, 0],
  "Does not meet": [0, 0, 0, 0],
};
export const MERIT_LIMITS: Limits = { min: 0, max: 0.5 };
/** What raises may come to, of all pay, where nothing is said (class D): what plans reckon with. */
export const DEFAULT_BUDGET: Ratio = DEFAULT_ASSUMPTIONS.meritRate;

/** Somebody whose pay is reviewed. */
export interface Reviewed extends Employee {
  rating: Rating;
  /** Undefined for who stays at the level. */
  promotedTo?: Level | undefined;
}

export interface Merit {
  /** What the matrix says. */
  rate: Ratio;
  /** Of base pay, a year: merit and promotion together. */
  raise: UsdPerYear;
  /** What the range has no room for: paid once. */
  lumpSum: Usd;
  newPay: BasePay;
  inRange: InRange;
  /** What the new pay still misses of the minimum of its range. */
  toMinimum: UsdPerYear;
  why: string;
}

/**
 * A merit raise by rating and place in the market range: the matrix says how much, the maximum how much of it is base
 * pay, and who is promoted gets at least the new minimum. These three rules are ours (class D).
 */
export function merit(
  { pay, level, place, rating, promotedTo }: Reviewed,
  matrix: MeritMatrix,
  spread: Ratio,
  benchmarks: Benchmarks,
  trace: Trace,
): Merit {
  if (promotedTo && LEVEL_NAMES.indexOf(promotedTo) <= LEVEL_NAMES.indexOf(level)) {
    throw new Refusal(`promoted_to must be a level above ${level}, or blank; got "${promotedTo}".`);
  }
  trace.given("Pay", pay, "USD/year");
  trace.given("Rating", rating, "");
  const range = band(level, place, "market", spread, 0, benchmarks, trace);
  const inRange = placeInRange(pay, range);
  const quarter = Math.min(3, Math.max(0, IN_RANGE.indexOf(inRange) - 1));
  const rate = matrix[rating][quarter] as Ratio;
  const ours = matrix === DEFAULT_MATRIX ? rate : undefined;
  trace.given(trace.text`Merit rate, ${rating}, ${inRange}`, rate, "ratio", ours);
  const after = promotedTo ? band(promotedTo, place, "market", spread, 0, benchmarks, trace) : range;
  if (promotedTo) trace.given("Promoted to", promotedTo, "");
  const earned = pay * (1 + rate);
  const due = promotedTo ? Math.max(earned, after.min) : earned;
  const newPay = Math.max(pay, Math.min(due, after.max));
  const lumpSum = due - newPay;
  const toMinimum = Math.max(0, after.min - newPay);
  const floor = floorOf(promotedTo ?? level, benchmarks);
  const remarks = [
    `${rating}, ${inRange}${inRange.endsWith("quarter") ? "" : " the range"}: ${percent(rate)}.`,
    promotedTo && due > earned ? `Raised to the ${promotedTo} minimum of ${whole(after.min)}.` : "",
    lumpSum >= 0.5 ? `${whole(lumpSum)} over the maximum of ${whole(after.max)} is paid once.` : "",
    toMinimum >= 0.5 ? `Still ${whole(toMinimum)} under the minimum of ${whole(after.min)}.` : "",
    floor !== undefined && newPay < floor
      ? `${whole(floor - newPay)} under the floor of ${whole(floor)}: a replacement would cost more.`
      : "",
  ];
  trace.note(
    "The matrix, the lump sum over the maximum and the raise to a new minimum are our defaults, not the guide's.",
  );
  return {
    rate: trace.derive("Merit rate", rate, "ratio", "from the matrix"),
    raise: trace.derive("Raise", newPay - pay, "USD/year", "new pay − pay"),
    lumpSum: trace.derive("Lump sum", lumpSum, "USD", "what the maximum has no room for"),
    newPay: trace.derive(
      "New pay",
      newPay,
      "USD/year",
      "pay × (1 + rate), at least a new minimum, at most the maximum",
    ),
    inRange: trace.derive("In the range", inRange, "", "(pay − minimum) ÷ (maximum − minimum)"),
    toMinimum: trace.derive("To the minimum", toMinimum, "USD/year", "minimum − new pay, at least 0"),
    why: trace.derive("Why", remarks.filter((remark) => remark !== "").join(" "), ""),
  };
}

/** A quarter begins where the one below it ends: the midpoint is in the third. */
export function placeInRange(pay: BasePay, { min, max }: Band): InRange {
  if (pay < min * (1 - RATIO_TOLERANCE)) return "below";
  if (pay > max * (1 + RATIO_TOLERANCE)) return "above";
  const penetration = max > min ? (pay - min) / (max - min) : 1;
  const quarter = Math.min(4, Math.floor(penetration * 4 + 4 * RATIO_TOLERANCE) + 1);
  return IN_RANGE[Math.max(1, quarter)] as InRange;
}

/** The range spread where none is given. */
export const MERIT_SPREAD = DEFAULT_SPREAD.market;

function whole(amount: Usd | UsdPerYear): string {
  return dollars(Math.round(amount));
}
