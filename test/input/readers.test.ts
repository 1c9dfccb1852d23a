import { describe, expect, test } from "vitest";
import { Refusal } from "../../src/core/Refusal.ts";
import { FUNCTIONS } from "../../src/functions/index.ts";
import { AMOUNT, amountIn } from "../../src/input/params/amount.ts";
import { oneOf, someOf } from "../../src/input/params/choice.ts";
import { wholeNumberIn } from "../../src/input/params/number.ts";
import { optional } from "../../src/input/params/optional.ts";
import { PLACE, place } from "../../src/input/params/place.ts";
import { RATE } from "../../src/input/params/rate.ts";

describe("a reader", () => {
  test("reads a field as the formula's parameter reads a cell", () => {
    const param = place({ description: "State.", example: '"WA"' });
    expect([PLACE.read(" washington ", "state"), param.read(" washington ", "state")]).toEqual(["WA", "WA"]);
    expect(() => PLACE.read("ZZ", "state")).toThrow(
      'state must be a US state or metropolitan area, "US" or "REMOTE"; got "ZZ".',
    );
  });

  test("has its limits as data, and refuses what is beyond them", () => {
    const reader = amountIn({ min: 100, max: 2_000 });
    expect(reader.limits).toEqual({ min: 100, max: 2_000 });
    expect([reader.read("$100", "pay"), reader.read("2k", "pay")]).toEqual([100, 2_000]);
    expect(() => reader.read(99.99, "pay")).toThrow(
      "pay must be an amount in US dollars from 100 to 2,000; got 99.99.",
    );
  });

  test("of whole numbers takes no other", () => {
    const months = wholeNumberIn({ min: 12, max: 36, what: "a whole number of months" });
    expect(months.read("24", "months")).toBe(24);
    for (const found of [12.5, 37]) {
      expect(() => months.read(found, "months")).toThrow(
        `months must be a whole number of months from 12 to 36; got ${found}.`,
      );
    }
  });

  test("has its words as data", () => {
    expect(oneOf(["low", "high"]).words).toEqual(["low", "high"]);
    expect([...someOf(["low", "high"]).read("HIGH, low", "ends")]).toEqual(["high", "low"]);
  });

  test("may stand for nothing given", () => {
    expect(optional(RATE, 0.1).whenBlank?.()).toBe(0.1);
    expect(RATE.whenBlank).toBeUndefined();
  });
});

describe("the limits of every formula's parameter", () => {
  const numbers = FUNCTIONS.flatMap(({ name, params }) =>
    Object.entries(params).flatMap(([param, reader]) =>
      reader.limits && reader.type === "number" ? [{ param: `${name} ${param}`, reader }] : [],
    ),
  );

  test.each(numbers)("$param: both ends are accepted, and nothing beyond them", ({ reader }) => {
    const { min, max } = reader.limits as { min: number; max: number };
    expect([reader.read(min, "it"), reader.read(max, "it")]).toEqual([min, max]);
    expect(() => reader.read(min - 0.001, "it")).toThrow(Refusal);
    expect(() => reader.read(max + 0.001, "it")).toThrow(Refusal);
  });

  test("are there", () => {
    expect(numbers.length).toBeGreaterThan(30);
    expect(AMOUNT.limits.max).toBe(1_000_000_000);
  });
});
