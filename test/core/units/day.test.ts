import * as fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDate, dayOf, dayOfIso, isoDay } from "../../../src/core/units/day.ts";
import { monthsBetween } from "../../../src/core/units/monthsBetween.ts";

test("a day is counted from 1970-01-01", () => {
  expect(dayOf(1970, 1, 1)).toBe(0);
  expect(dayOf(1970, 2, 1)).toBe(31);
  // 56 years of 365 days, and a leap day in 1972, 76, 80, 84, 88, 92, 96, 2000, 04, 08, 12, 16, 20 and 24: 14.
  expect(dayOf(2026, 1, 1)).toBe(56 * 365 + 14);
});

test("ISO text and days are each other's inverse; days that do not exist are none", () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000, max: 80_000 }), (day) => {
      expect(dayOfIso(isoDay(day))).toBe(day);
      const { year, month, dayOfMonth } = calendarDate(day);
      expect(dayOf(year, month, dayOfMonth)).toBe(day);
    }),
  );
  for (const text of ["2026-02-30", "2025-02-29", "2026-13-01", "2026-1-1", "26-01-01", "", "today"]) {
    expect(dayOfIso(text), text).toBeUndefined();
  }
});

test.each([
  ["2026-01-01", "2026-10-01", 9],
  ["2026-01-15", "2026-10-15", 9],
  ["2026-01-01", "2026-01-01", 0],
  ["2025-10-01", "2026-10-01", 12],
  // The last day of a month to the last day of a shorter one is whole.
  ["2026-01-31", "2026-02-28", 1],
  ["2024-01-31", "2024-02-29", 1],
  // Half of a month of 30 days: 15 ÷ 30.
  ["2026-04-01", "2026-04-16", 0.5],
  // One month to February 15th, then 14 of the 28 days to March 15th.
  ["2026-01-15", "2026-03-01", 1.5],
  ["2026-10-01", "2026-01-01", -9],
])("from %s to %s are %f months", (from, to, months) => {
  expect(monthsBetween(dayOfIso(from) as number, dayOfIso(to) as number)).toBeCloseTo(months, 12);
});

test("a later day is never fewer months away, and backwards is the negative", () => {
  const day = fc.integer({ min: 0, max: 30_000 });
  fc.assert(
    fc.property(day, day, (from, to) => {
      expect(monthsBetween(from, to + 1)).toBeGreaterThanOrEqual(monthsBetween(from, to));
      expect(monthsBetween(to, from) + monthsBetween(from, to)).toBe(0);
    }),
  );
});
