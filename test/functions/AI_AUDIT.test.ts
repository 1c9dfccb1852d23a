import * as fc from "fast-check";
import { expect, test } from "vitest";
import { call, steps } from "../support/formula.ts";

const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);
const flags = (levels: readonly unknown[], pays: readonly unknown[], ...rest: unknown[]) =>
  (call("AI_AUDIT", column(levels), column(pays), ...rest) as unknown[][]).map((row) => row[2]);

test("of the guide's five averages only Lead → Principal is compressed", () => {
  const levels = ["Entry", "Mid", "Senior", "Lead", "Principal"];
  const pays = [121_513, 138_185, 155_008, 172_361, 185_709];
  // 185,709 ÷ 172,361 − 1 = 7.74% < 10%; the others are 13.72%, 12.17% and 11.20%.
  expect(flags(levels, pays)).toEqual(["", "", "", "Compression", ""]);
  // 11.195% and 7.744% are under 12%, 12.17% is not.
  expect(flags(levels, pays, "", 0.12)).toEqual(["", "", "Compression", "Compression", ""]);
  expect(flags(levels, pays, "", "5%")).toEqual(["", "", "", "", ""]);
});

test("each flag at its line", () => {
  // One person, Mid: the average is 138,185. 80% = 110,548; 120% = 165,822.
  expect(flags(["Mid"], [110_548])).toEqual([""]);
  expect(flags(["Mid"], [110_547])).toEqual(["Below 80% of market"]);
  expect(flags(["Mid"], [165_822])).toEqual([""]);
  expect(flags(["Mid"], [165_823])).toEqual(["Above 120% of market"]);
  // Senior: average 155,008, floor 200,000. Under both is flagged, at market is a remark, at the floor is neither.
  expect(flags(["Senior"], [155_007])).toEqual(["Below floor"]);
  expect(flags(["Senior"], [155_008])).toEqual([""]);
  // 80% of 155,008 = 124,006.4
  expect(flags(["Senior"], [124_006])).toEqual(["Below floor, Below 80% of market"]);
  expect(flags(["Senior"], [200_000])).toEqual(["Above 120% of market"]);
});

test("inversion is pay above the median of any higher level", () => {
  // Medians: Mid 140,000 (two: 130,000 and 150,000), Senior 165,000. Step 165 ÷ 140 − 1 = 17.9%.
  expect(flags(["Mid", "Mid", "Senior"], [130_000, 150_000, 165_000])).toEqual(["", "", ""]);
  // Mid median (130,000 + 166,000) ÷ 2 = 148,000; 165,000 ÷ 148,000 − 1 = 11.5%; 166,000 > 165,000 and over 120% of market.
  expect(flags(["Mid", "Mid", "Senior"], [130_000, 166_000, 165_000])).toEqual([
    "",
    "Inversion, Above 120% of market",
    "",
  ]);
  // The Lead median of 160,000 is under the Senior one of 170,000: the step is negative, so both apply.
  expect(flags(["Senior", "Lead"], [170_000, 180_000 - 20_000])).toEqual([
    "Inversion, Compression",
    "Below floor",
  ]);
});

test("the next level is the next with people", () => {
  // Principal ÷ Senior − 1 = 163,000 ÷ 155,008 − 1 = 5.16%.
  const [senior] = call("AI_AUDIT", [["Senior"], ["Principal"]], [[155_008], [163_000]]) as unknown[][];
  expect(senior?.[1]).toBeCloseTo(163_000 / 155_008 - 1, 12);
  expect(senior?.[2]).toBe("Compression");
});

test("the midpoint is local", () => {
  // Washington's factor is 1.1676: 155,008 × 1.1676 = 180,987.34.
  const [row] = call("AI_AUDIT", "Senior", 180_987.3408, "WA") as unknown[][];
  expect(row?.[0]).toBeCloseTo(1, 8);
});

test("empty rows pass, bad rows are #NUM!, and the explanation says why", () => {
  const levels = column(["Senior", "", "Boss", "Mid", "Mid"]);
  const pays = column([155_008, "", 150_000, "lots", "$138,185"]);
  const states = column(["", "", "", "", "US"]);
  expect(call("AI_AUDIT", levels, pays, states)).toEqual([
    [1, "", "", "At market, but $44,992 under the floor of $200,000: a replacement would cost more."],
    ["", "", "", ""],
    [Number.NaN, Number.NaN, Number.NaN, Number.NaN],
    [Number.NaN, Number.NaN, Number.NaN, Number.NaN],
    // 155,008 ÷ 138,185 − 1 = 12.17%
    [1, 155_008 / 138_185 - 1, "", ""],
  ]);
  const notes = steps("AI_AUDIT", levels, pays, states).flatMap(({ step, source }) =>
    step === "Note" ? [source] : [],
  );
  expect(notes).toContain(
    'Row 3: levels must be Entry, Mid, Senior, Lead, Principal, or years of experience; got "Boss".',
  );
  expect(notes).toContain('Row 4: pays must be an amount in US dollars from 0 to 1,000,000,000; got "lots".');
});

test("one bad person alone is an error", () => {
  expect(() => call("AI_AUDIT", "Boss", 150_000)).toThrow("AI_AUDIT: levels must be Entry");
});

test("a single cell stands for all rows", () => {
  expect(flags(["Mid", "Mid"], [138_185, 100_000], "US")).toEqual(["", "Below 80% of market"]);
  expect(call("AI_AUDIT", "Mid", [[138_185], [100_000]])).toHaveLength(2);
});

test("an override of the floor reaches Mid", () => {
  const overrides = [["mid.floor", 150_000, "own"]];
  expect(flags(["Mid"], [138_184], "", "", overrides)).toEqual(["Below floor"]);
});

test("the compa-ratio is AI_COMPA_RATIO's, row by row", () => {
  const team = fc.array(
    fc.tuple(
      fc.constantFrom("Entry", "Mid", "Senior", "Lead", "Principal"),
      fc.integer({ min: 1, max: 500_000 }),
    ),
    { minLength: 2, maxLength: 20 },
  );
  fc.assert(
    fc.property(team, fc.constantFrom("US", "WA", "TX"), (people, state) => {
      const levels = column(people.map(([level]) => level));
      const pays = column(people.map(([, pay]) => pay));
      const audited = call("AI_AUDIT", levels, pays, state) as unknown[][];
      expect(audited.map((row) => [row[0]])).toEqual(call("AI_COMPA_RATIO", pays, levels, state));
    }),
  );
});

test("5,000 people take far less than the 30 seconds that Sheets allows", () => {
  const names = ["Entry", "Mid", "Senior", "Lead", "Principal"];
  const levels = Array.from({ length: 5000 }, (_, i) => [names[i % 5]]);
  const pays = Array.from({ length: 5000 }, (_, i) => [100_000 + ((i * 7919) % 150_000)]);
  const states = Array.from({ length: 5000 }, (_, i) => [["WA", "CA", "TX", "US", "REMOTE"][i % 5]]);
  // Of the processor, which others may be using too.
  const start = process.cpuUsage();
  expect(call("AI_AUDIT", levels, pays, states)).toHaveLength(5000);
  const took = process.cpuUsage(start).user / 1000;
  console.log(`AI_AUDIT, 5,000 people: ${took.toFixed(0)} ms`);
  expect(took).toBeLessThan(3000);
});
