import { describe, expect, test } from "vitest";
import { type Day, dayOf } from "../../../src/core/units/day.ts";
import type { BasePay, CashPay, Days, Ratio, Usd, UsdPerYear } from "../../../src/core/units/money.ts";
import { dayOfSerial, type SerialDate, serialDate } from "../../../src/core/units/serialDate.ts";

describe("a spreadsheet's date", () => {
  // Sheets shows serial number 1 as 1899-12-31 and 44,927 as 2023-01-01.
  test.each([
    [dayOf(1899, 12, 31), 1],
    [dayOf(2023, 1, 1), 44_927],
  ])("day %d is number %d", (day, serial) => {
    expect(serialDate(day)).toBe(serial);
    expect(dayOfSerial(serial)).toBe(day);
  });

  test("keeps its day at any time of day", () => {
    expect(dayOfSerial(44_927.999)).toBe(dayOf(2023, 1, 1));
  });
});

// Each line that must not compile says so: without the error the type check of the tests fails.
test("quantities of different units are not interchangeable", () => {
  const day: Day = dayOf(2026, 11, 23);
  const serial: SerialDate = serialDate(day);
  const [yearly, share]: [UsdPerYear, Ratio] = [150_000, 0.4];
  // @ts-expect-error: a day is no spreadsheet date.
  const asSerial: SerialDate = day;
  // @ts-expect-error: a spreadsheet date is no day.
  const asDay: Day = serial;
  // @ts-expect-error: a number of days is no day.
  const asLength: Days = day;
  // @ts-expect-error: dollars a year are no dollars once.
  const once: Usd = yearly;
  // @ts-expect-error: a share is no amount.
  const amount: UsdPerYear = share;
  const [base, cash]: [BasePay, CashPay] = [150_000, 171_000];
  // @ts-expect-error: base and additional cash are no base.
  const cashAsBase: BasePay = cash;
  // @ts-expect-error: a base is not all cash.
  const baseAsCash: CashPay = base;
  const either: UsdPerYear[] = [base, cash];
  expect([asSerial, asDay, asLength, once, amount]).toEqual([day, serial, day, yearly, share]);
  expect(either).toEqual([baseAsCash, cashAsBase]);
});
