import { describe, expect, it } from "vitest";
import { type Amount, amountFor } from "../../../src/core/tax/amount.ts";
import { amountInWords } from "../../../src/core/tax/amountInWords.ts";
import { amountJumps } from "../../../src/core/tax/amountJumps.ts";
import type { FilingStatus } from "../../../src/core/tax/filing.ts";

const at = (
  amount: Amount,
  income: number,
  filing: FilingStatus = "single",
  rest = { fica: 0, taxable: 0 },
) => amountFor(amount, { filing, income, ...rest });

// Each rule with the figures of a statute that uses it.
const californiaCredit: Amount = {
  kind: "stepDown",
  amount: { single: 153, joint: 306, hoh: 153 },
  start: { single: 252_203, joint: 504_411, hoh: 378_310 },
  every: 2_500,
  less: { single: 6, joint: 12, hoh: 6 },
  least: 0,
};
const connecticutAddBack: Amount = { kind: "stepUp", start: 56_500, every: 5_000, plus: 25, most: 250 };
const maineDeduction: Amount = { kind: "phaseOut", amount: 15_700, start: 102_250, width: 75_000 };
const southCarolinaDeduction: Amount = {
  kind: "phaseOut",
  amount: 15_000,
  start: 40_000,
  width: 55_000,
  roundReductionDownTo: 10,
};
const minnesotaDeduction: Amount = {
  kind: "taper",
  amount: 15_300,
  rates: [0.03, 0.1],
  from: [244_400, 337_800],
  reductionAtMost: 0.8,
  fullReductionAbove: 1_107_750,
};
const coloradoAddBack: Amount = { kind: "table", from: [0, 300_000], values: [0, 15_100], atLeast: true };
const illinoisExemption: Amount = {
  kind: "table",
  from: { single: [0, 250_000], joint: [0, 500_000], hoh: [0, 250_000] },
  values: { single: [2_925, 0], joint: [5_850, 0], hoh: [2_925, 0] },
};
const schoolCredit: Amount = {
  kind: "onTaxableIncome",
  rates: [0.00171, 0.00228],
  from: [0, 12_000],
  taxableAtMost: 500_000,
};

describe("amountFor", () => {
  it("takes a fixed figure, by filing status where it differs", () => {
    expect(at(930, 80_000)).toBe(930);
    expect(at({ single: 930, joint: 1_860, hoh: 930 }, 80_000, "joint")).toBe(1_860);
  });

  it.each([
    [252_203, "single", 153],
    // a part of $2,500 counts as a whole
    [252_203.01, "single", 147],
    [254_703, "single", 147],
    [254_703.01, "single", 141],
    // 26 steps: 153 − 156 is less than nothing
    [320_000, "single", 0],
    // ⌈(510,000 − 504,411) ÷ 2,500⌉ = 3; 306 − 36
    [510_000, "joint", 270],
  ] as const)("falls in steps: %d %s", (income, filing, expected) => {
    expect(at(californiaCredit, income, filing)).toBe(expected);
  });

  it.each([
    [56_500, 0],
    [56_501, 25],
    [61_501, 50],
    // ten steps or more
    [200_000, 250],
  ])("grows in steps: %d", (income, expected) => expect(at(connecticutAddBack, income)).toBe(expected));

  it.each([
    [102_250, 15_700],
    // half of the way: 102,250 + 37,500
    [139_750, 7_850],
    [177_250, 0],
    [400_000, 0],
  ])("phases out: %d", (income, expected) => expect(at(maineDeduction, income)).toBeCloseTo(expected, 9));

  it("rounds the reduction down where the statute does", () => {
    // 15,000 × 10,000 ÷ 55,000 = 2,727.27, down to 2,720
    expect(at(southCarolinaDeduction, 50_000)).toBe(12_280);
  });

  it.each([
    [244_400, 15_300],
    // 3% × 55,600
    [300_000, 13_632],
    // 3% × 93,400 + 10% × 62,200 = 2,802 + 6,220
    [400_000, 6_278],
    // at most 80% is lost: 20% × 15,300
    [600_000, 3_060],
    [1_200_000, 3_060],
  ])("tapers: %d", (income, expected) => expect(at(minnesotaDeduction, income)).toBeCloseTo(expected, 9));

  it("loses all it can above an income, whatever the slopes", () => {
    const late: Amount = { ...minnesotaDeduction, from: [1_100_000, 2_000_000] };
    expect(at(late, 1_107_750)).toBeCloseTo(15_300 - 0.03 * 7_750, 9);
    expect(at(late, 1_107_751)).toBeCloseTo(3_060, 9);
  });

  it("reads tables from a start on, or over it", () => {
    expect(at(coloradoAddBack, 299_999.99)).toBe(0);
    expect(at(coloradoAddBack, 300_000)).toBe(15_100);
    expect(at(illinoisExemption, 250_000)).toBe(2_925);
    expect(at(illinoisExemption, 250_000.01)).toBe(0);
    expect(at(illinoisExemption, 250_000.01, "joint")).toBe(5_850);
    expect(at(illinoisExemption, 0)).toBe(2_925);
  });

  it("takes Social Security and Medicare paid, at most so much", () => {
    const paid = { fica: 7_650, taxable: 0 };
    expect(at({ kind: "fica" }, 100_000, "single", paid)).toBe(7_650);
    expect(at({ kind: "fica", most: 2_000 }, 100_000, "single", paid)).toBe(2_000);
  });

  it("takes rates on taxable income up to a limit of it", () => {
    // 12,000 × 0.171% + 80,000 × 0.228% = 20.52 + 182.40
    expect(at(schoolCredit, 0, "single", { fica: 0, taxable: 92_000 })).toBeCloseTo(202.92, 9);
    expect(at(schoolCredit, 0, "single", { fica: 0, taxable: 500_000.01 })).toBe(0);
  });

  it("adds rules, or takes the largest", () => {
    const second: Amount = { kind: "stepUp", start: 100_000, every: 5_000, plus: 90, most: 2_700 };
    // 250 + ⌈10,000 ÷ 5,000⌉ × 90
    expect(at({ kind: "sum", of: [connecticutAddBack, second] }, 110_000)).toBe(430);
    expect(at({ kind: "max", of: [connecticutAddBack, second] }, 110_000)).toBe(250);
  });
});

describe("amountJumps", () => {
  it("names every income at which an amount jumps, and no other", () => {
    // 153 ÷ 6 = 25.5, so 26 steps
    const steps = Array.from({ length: 26 }, (_, step) => 252_203 + 2_500 * step);
    expect(amountJumps(californiaCredit, "single")).toEqual({ income: steps, taxable: [] });
    expect(amountJumps(connecticutAddBack, "single").income).toHaveLength(10);
    expect(amountJumps(maineDeduction, "single").income).toEqual([]);
    // 15,000 ÷ 10 steps of 55,000 ÷ 1,500 dollars
    const rounded = amountJumps(southCarolinaDeduction, "single").income;
    expect(rounded).toHaveLength(1_500);
    expect(rounded[0]).toBeCloseTo(40_036.6667, 4);
    expect(rounded.at(-1)).toBeCloseTo(95_000, 6);
    expect(amountJumps(minnesotaDeduction, "single").income).toEqual([1_107_750]);
    expect(amountJumps(illinoisExemption, "joint").income).toEqual([500_000]);
    expect(amountJumps(schoolCredit, "single")).toEqual({ income: [], taxable: [500_000] });
    expect(amountJumps({ kind: "fica" }, "single")).toEqual({ income: [], taxable: [] });
    expect(amountJumps(4_400, "single")).toEqual({ income: [], taxable: [] });
    expect(amountJumps({ kind: "sum", of: [coloradoAddBack, schoolCredit] }, "hoh")).toEqual({
      income: [300_000],
      taxable: [500_000],
    });
  });
});

describe("amountInWords", () => {
  it.each([
    [930, "fixed"],
    [californiaCredit, "$306 less $12 for each $2,500 or part of it over $504,411, at least $0"],
    [connecticutAddBack, "$25 for each $5,000 or part of it over $56,500, at most $250"],
    [maineDeduction, "$15,700, falling to nothing from $102,250 to $177,250"],
    [minnesotaDeduction, "$15,300 less 3% from $244,400, 10% from $337,800 of income, losing at most 80%"],
    [coloradoAddBack, "by income, from $0: $0, from $300,000: $15,100"],
    [illinoisExemption, "by income, over $0: $5,850, over $500,000: $0"],
    [{ kind: "fica", most: 2_000 }, "Social Security and Medicare paid, at most $2,000"],
    [
      schoolCredit,
      "0.171% from $0, 0.228% from $12,000 of taxable income, nothing when that is over $500,000",
    ],
    [
      { kind: "max", of: [{ kind: "fica" }, coloradoAddBack] },
      "the larger of: Social Security and Medicare paid; by income, from $0: $0, from $300,000: $15,100",
    ],
  ] satisfies [Amount, string][])("says the rule of a couple: %#", (amount, words) => {
    expect(amountInWords(amount, "joint")).toBe(words);
  });
});
