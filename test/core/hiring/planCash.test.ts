import { describe, expect, test } from "vitest";
import { planMonths, risesBetween, shareWorked } from "../../../src/core/hiring/planCalendar.ts";
import { planCash } from "../../../src/core/hiring/planCash.ts";
import type { PlannedSeat } from "../../../src/core/hiring/plannedSeat.ts";
import { dayOf, isoDay } from "../../../src/core/units/day.ts";

const START = dayOf(2027, 1, 1);
const ASSUMPTIONS = {
  planStart: START,
  asOf: START,
  months: 24,
  budget: 0,
  noticeDays: 30,
  meritRate: 0,
  meritMonth: 4,
  valueMultiple: 2,
  coverPerDay: 0,
  horizonYears: 2,
  equipmentCost: 0,
};

const seat = (change: Partial<PlannedSeat> = {}): PlannedSeat => ({
  level: "Senior",
  counted: true,
  start: dayOf(2027, 3, 15),
  base: 200_000,
  bonus: 0,
  payrollTaxes: () => 0,
  benefits: 0,
  oneTimeCost: 0,
  ...change,
});

describe("the plan's calendar", () => {
  test("has whole months, also over a leap year's February", () => {
    const months = planMonths(dayOf(2027, 12, 1), 3);
    expect(months.map(({ first, last }) => [isoDay(first), isoDay(last)])).toEqual([
      ["2027-12-01", "2027-12-31"],
      ["2028-01-01", "2028-01-31"],
      ["2028-02-01", "2028-02-29"],
    ]);
  });

  test("shares a month by calendar days", () => {
    const march = { first: dayOf(2027, 3, 1), last: dayOf(2027, 3, 31) };
    expect(shareWorked(march, dayOf(2027, 3, 15))).toBe(17 / 31);
    expect(shareWorked(march, dayOf(2027, 2, 15))).toBe(1);
    expect(shareWorked(march, dayOf(2027, 4, 1))).toBe(0);
    expect(shareWorked(march, dayOf(2027, 3, 31))).toBe(1 / 31);
  });

  test("counts rises after the start, not on it", () => {
    expect(risesBetween(dayOf(2027, 3, 31), dayOf(2027, 4, 1), 4)).toBe(1);
    expect(risesBetween(dayOf(2027, 4, 1), dayOf(2027, 12, 1), 4)).toBe(0);
    expect(risesBetween(dayOf(2027, 4, 1), dayOf(2029, 4, 1), 4)).toBe(2);
    expect(risesBetween(dayOf(2027, 5, 1), dayOf(2027, 4, 1), 4)).toBe(0);
  });
});

describe("the plan's cash", () => {
  test("is the specification's: base 200,000 from 2027-03-15", () => {
    const cash = planCash([seat()], ASSUMPTIONS);
    // 200,000 ÷ 12 × 17 ÷ 31 = 9,139.78; 200,000 ÷ 12 = 16,666.67.
    expect(cash.slice(0, 2)).toEqual([0, 0]);
    expect(cash[2]).toBeCloseTo(9_139.78, 2);
    expect(cash[3]).toBeCloseTo(16_666.67, 2);
    expect(cash[23]).toBeCloseTo(16_666.67, 2);
  });

  test("has merit from its month on, and one-time costs once", () => {
    const cash = planCash([seat({ oneTimeCost: 40_000 })], { ...ASSUMPTIONS, meritRate: 0.035 });
    expect(cash[2]).toBeCloseTo(49_139.78, 2);
    // 16,666.67 × 1.035 = 17,250.00 from April 2027; × 1.035 = 17,853.75 from April 2028.
    expect([cash[3], cash[14]].map((month) => month?.toFixed(2))).toEqual(["17250.00", "17250.00"]);
    expect(cash[15]).toBeCloseTo(17_853.75, 2);
  });

  test("leaves out seats that do not count, and one-time costs from before the plan", () => {
    expect(planCash([seat({ counted: false })], ASSUMPTIONS)).toEqual(Array(24).fill(0));
    const before = planCash([seat({ start: dayOf(2026, 6, 10), oneTimeCost: 40_000 })], ASSUMPTIONS);
    expect(before[0]).toBeCloseTo(16_666.67, 2);
  });
});
