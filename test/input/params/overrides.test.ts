import { describe, expect, test } from "vitest";
import { FUNCTIONS } from "../../../src/functions/index.ts";
import { call, steps } from "../../support/formula.ts";

const WITH_OVERRIDES = FUNCTIONS.filter(({ params }) => "overrides" in params).map(({ name }) => name);

test("overrides come last wherever they are taken", () => {
  for (const { name, params } of FUNCTIONS) {
    const at = Object.keys(params).indexOf("overrides");
    if (at >= 0) expect(at, name).toBe(Object.keys(params).length - 1);
  }
  expect(WITH_OVERRIDES).toEqual([
    ...["AI_SALARY", "AI_BAND", "AI_FLOOR", "AI_PREMIUM", "AI_PERCENTILE", "AI_BENCHMARK", "AI_OFFER_CHECK"],
    ...["AI_WAYS_OUT", "AI_REMOTE", "AI_COMPA_RATIO", "AI_SCOPE", "AI_AUDIT", "AI_MERIT"],
    ...["AI_TIME_TO_FILL", "AI_INTERVIEW", "AI_BREAKEVEN", "AI_COMPETITION"],
  ]);
});

test("any key of AI_BENCHMARK may be overridden", () => {
  const [, ...rows] = call("AI_BENCHMARK") as unknown[][];
  for (const [key, value] of rows) {
    const own = (value as number) * 1.01;
    expect(call("AI_BENCHMARK", key, "value", [[key, own, "survey"]]), String(key)).toBe(own);
  }
});

test("numbers and text that means a number; any case; blank rows skipped", () => {
  const overrides = [
    ["", "", ""],
    [" BASE.Senior ", " $180,000 ", "own survey"],
    [null, undefined, ""],
    ["factor.wa", "110%", ""],
  ];
  // 180,000 × 1.1
  expect(call("AI_SALARY", 8, "WA", "", "", overrides)).toBeCloseTo(198_000, 9);
});

test("a key without a value keeps the published figure", () => {
  expect(call("AI_SALARY", 8, "", "", "", [["base.senior", "", "not surveyed yet"]])).toBe(155_008);
});

test("a range without any row is as none", () => {
  expect(call("AI_SALARY", 8, "", "", "", [["", "", ""]])).toBe(155_008);
});

test("the explanation shows the class yours and the given source", () => {
  const overrides = [
    ["base.senior", 180_000, "own survey, May 2026"],
    ["factor.WA", 1.1, ""],
  ];
  const explained = steps("AI_SALARY", 8, "WA", "", "", overrides);
  const own = explained.filter((step) => step.class === "yours");
  expect(own.map(({ value, source }) => [value, source])).toEqual([
    [180_000, "own survey, May 2026"],
    [1.1, "your override"],
    // The result rests on them, so it is the user's too.
    [180_000 * 1.1, "average × factor of the place"],
  ]);
});

describe.each(WITH_OVERRIDES)("%s", (name) => {
  const params = Object.keys(FUNCTIONS.find((formula) => formula.name === name)?.params ?? {});
  const good: Record<string, unknown> = {
    ...{ years: 8, level: "Senior", levels: "Senior", pays: 155_008, amount: 155_008, skills: "genai" },
    ...{ pay: 155_008, base: 155_008, offer: 155_008, key: "us.base" },
  };
  const refusedWith = (overrides: unknown) => {
    try {
      call(name, ...params.map((param) => (param === "overrides" ? overrides : (good[param] ?? ""))));
    } catch (error) {
      return (error as Error).message;
    }
    return "not refused";
  };

  test("an unknown key names its row and the nearest known keys", () => {
    expect(
      refusedWith([
        ["base.senior", 1e5],
        ["", ""],
        ["base.snior", 1e5],
      ]),
    ).toBe(
      `${name}: overrides row 3: key must be a key of AI_BENCHMARK, such as base.senior, base.entry, base.mid; got "base.snior".`,
    );
  });

  test("a bad number names its row and its key", () => {
    for (const [bad, found] of [
      ["lots", '"lots"'],
      [0, "0"],
      [-5, "-5"],
      [Number.NaN, "NaN"],
      [true, "TRUE"],
      ["#DIV/0!", "the error #DIV/0!"],
    ]) {
      expect(
        refusedWith([
          ["us.base", 1e5],
          ["base.senior", bad],
        ]),
      ).toBe(
        `${name}: overrides row 2: value of base.senior must be a number above 0 and at most 1,000,000,000; got ${found}.`,
      );
    }
  });

  test("a single cell is not a range of overrides", () => {
    expect(refusedWith("base.senior")).toContain(`${name}: overrides must be a range of key, value`);
  });
});

test("percentiles of a shape must still rise", () => {
  expect(() => call("AI_SALARY", 8, "US", 0.6, "", [["shape.senior.p75", 0.5]])).toThrow(
    "AI_SALARY: overrides must keep shape.senior.p10 to p90 rising; got 0.6865, 0.8131, 0.9739, 0.5, 1.3544.",
  );
});

test("so many rows may be filled, however long the range below them", () => {
  const rows = (filled: number) =>
    Array.from({ length: filled + 1_000 }, (_, row) => (row < filled ? ["us.base", 1e5] : ["", ""]));
  expect(call("AI_BENCHMARK", "us.base", "", rows(5_000))).toBe(1e5);
  expect(() => call("AI_BENCHMARK", "us.base", "", rows(5_001))).toThrow(
    "AI_BENCHMARK: overrides must have at most 5,000 rows that are not blank; got 5,001.",
  );
});
