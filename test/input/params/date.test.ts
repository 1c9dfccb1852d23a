import { createContext, runInContext } from "node:vm";
import { afterEach, describe, expect, test } from "vitest";
import { call, sentence } from "../../support/formula.ts";

// California asks for the range in the posting since 2023-01-01: the day before and the day itself show which day was read.
const BEFORE = "On request since 2018-01-01; in the posting from 2023-01-01";
const SINCE = "Required since 2023-01-01";
const rule = (date: unknown) => call("AI_POSTING_RULE", "CA", 15, date);

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe.each([
  ["UTC", 0],
  // Minutes that UTC is ahead of the zone in winter.
  ["America/Los_Angeles", 480],
  ["America/New_York", 300],
  ["Asia/Tokyo", -540],
  ["Pacific/Auckland", -780],
  ["Asia/Kolkata", -330],
])("in the zone %s", (name, offset) => {
  test("a date cell is its day on the sheet, at any time of that day", () => {
    process.env.TZ = name;
    expect(new Date(2023, 0, 1).getTimezoneOffset(), "the zone is in force").toBe(offset);
    expect(rule(new Date(2022, 11, 31))).toBe(BEFORE);
    expect(rule(new Date(2022, 11, 31, 23, 59, 59))).toBe(BEFORE);
    expect(rule(new Date(2023, 0, 1))).toBe(SINCE);
    expect(rule(new Date(2023, 0, 1, 12))).toBe(SINCE);
  });

  test("text and serial numbers know no zone", () => {
    process.env.TZ = name;
    expect(rule("2022-12-31")).toBe(BEFORE);
    expect(rule("2023-01-01")).toBe(SINCE);
    // Serial 44,927 is 2023-01-01: 123 years of 365 days since 1899-12-30, 30 leap days (1904 … 2020), 2 days.
    expect(123 * 365 + 30 + 2).toBe(44_927);
    expect(rule(44_926)).toBe(BEFORE);
    expect(rule(44_926.999)).toBe(BEFORE);
    expect(rule(44_927)).toBe(SINCE);
  });

  test("months between dates on either side of a clock change are whole", () => {
    process.env.TZ = name;
    // From 2026-03-01 to 2026-11-01 US clocks go forth and almost back: 8 months at 1% each.
    expect(call("AI_AGED", 100, new Date(2026, 2, 1), new Date(2026, 10, 1), 0.12, "simple")).toBeCloseTo(
      108,
      10,
    );
  });
});

test("text may carry a time of day, and numbers may be text", () => {
  expect(rule("2022-12-31T23:59")).toBe(BEFORE);
  expect(rule(" 2023-01-01 00:00:00 ")).toBe(SINCE);
  expect(rule("44927")).toBe(SINCE);
});

test("a date of another realm is a date", () => {
  expect(rule(runInContext("new Date(2023, 0, 1)", createContext({})))).toBe(SINCE);
});

test.each([
  ['"2023-02-30"', 'got "2023-02-30"'],
  ['"01/02/2023"', 'got "01/02/2023"'],
  ["2023", "got 2023"],
  ["TRUE", "got TRUE"],
  ['"#REF!"', "the cell given has the error #REF!"],
])("%s is not a date", (typed, found) => {
  expect(sentence(`=AI_POSTING_RULE("CA",15,${typed})`)).toBe(
    `AI_POSTING_RULE: on_date must be a date from 1950-01-01 to 2199-12-31, such as 2026-11-23; ${found}.`,
  );
});

test("an invalid date is refused by name", () => {
  expect(() => rule(new Date(Number.NaN))).toThrow("on_date must be a date");
});
