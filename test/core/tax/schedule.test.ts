import { describe, expect, it } from "vitest";
import type { Provenance } from "../../../src/core/tax/provenance.ts";
import { type Schedule, scheduleJumps, scheduleTax } from "../../../src/core/tax/schedule.ts";
import { recording, silent } from "../../../src/core/trace.ts";

const provenance: Provenance = { source: "a statute", effective: 2026, status: "final" };
const tax = (schedule: Schedule, income: number, filing: "single" | "joint" = "single") =>
  scheduleTax("A state", schedule, filing, provenance, silent)(income);

const kansas: Schedule = {
  rates: [0.052, 0.0558],
  from: { single: [0, 23_000], joint: [0, 46_000], hoh: [0, 23_000] },
};
const ohio: Schedule = { rates: [0, 0.0275], from: [0, 26_050], taxAt: [0, 332] };
const arkansas: Schedule = {
  rates: [0, 0.02, 0.03, 0.034, 0.037, 0.037, 0.037],
  from: [0, 5_600, 11_200, 16_000, 26_400, 94_701, 94_801],
  minus: [0, 112, 224, 288, 367.2, 369.9, 359.9],
};

const frederick: Schedule = {
  kind: "wholeIncome",
  rates: [0.0225, 0.0275, 0.0296, 0.032],
  from: {
    single: [0, 25_000, 50_000, 150_000],
    joint: [0, 25_000, 100_000, 250_000],
    hoh: [0, 25_000, 100_000, 250_000],
  },
};

describe("scheduleTax", () => {
  it("takes one rate on everything", () => expect(tax({ rate: 0.0495 }, 100_000)).toBeCloseTo(4_950, 9));

  it("takes each rate on its part, by filing status", () => {
    expect(tax(kansas, 0)).toBe(0);
    expect(tax(kansas, 23_000)).toBeCloseTo(1_196, 9);
    // 1,196 + 27,000 × 5.58%
    expect(tax(kansas, 50_000)).toBeCloseTo(2_702.6, 9);
    // 46,000 × 5.2% + 4,000 × 5.58%
    expect(tax(kansas, 50_000, "joint")).toBeCloseTo(2_615.2, 9);
  });

  it("takes up a tax that a statute fixes at a start", () => {
    expect(tax(ohio, 26_050)).toBe(0);
    expect(tax(ohio, 26_050.01)).toBeCloseTo(332.000275, 9);
    // 332 + 2.75% × 73,950
    expect(tax(ohio, 100_000)).toBeCloseTo(2_365.625, 9);
  });

  it("takes a rate on the whole less an amount, from a start on", () => {
    expect(tax(arkansas, 5_000)).toBe(0);
    // 3.7% × 50,000 − 367.20
    expect(tax(arkansas, 50_000)).toBeCloseTo(1_482.8, 9);
    // 3.7% × 94,700.99 − 367.20, then × 94,701 − 369.90
    expect(tax(arkansas, 94_700.99)).toBeCloseTo(3_136.73663, 9);
    expect(tax(arkansas, 94_701)).toBeCloseTo(3_134.037, 9);
  });

  it("takes one rate on all of the income, that of its bracket, which holds over its start", () => {
    expect(tax(frederick, 0)).toBe(0);
    // 25,000 × 2.25%, then all × 2.75%
    expect(tax(frederick, 25_000)).toBeCloseTo(562.5, 9);
    expect(tax(frederick, 25_000.01)).toBeCloseTo(687.500275, 9);
    expect(tax(frederick, 50_000)).toBeCloseTo(1_375, 9);
    expect(tax(frederick, 50_000.01)).toBeCloseTo(1_480.000296, 9);
    expect(tax(frederick, 150_000)).toBeCloseTo(4_440, 9);
    expect(tax(frederick, 150_000.01)).toBeCloseTo(4_800.00032, 9);
    expect(tax(frederick, 50_000.01, "joint")).toBeCloseTo(1_375.000275, 9);
    expect(tax(frederick, 250_000.01, "joint")).toBeCloseTo(8_000.00032, 9);
  });

  it("shows each bracket used, and none above", () => {
    const steps = (schedule: Schedule, income: number) => {
      const trace = recording();
      scheduleTax("A state", schedule, "single", provenance, trace)(income);
      return trace.steps.map(({ step, value, source }) => ({ step, value, source }));
    };
    const source = "Final 2026. Source: a statute";
    expect(steps(kansas, 50_000)).toEqual([
      { step: "A state: 5.2% from $0 to $23,000", value: 0.052, source },
      { step: "A state: 5.58% from $23,000 to the income of $50,000", value: 0.0558, source },
    ]);
    expect(steps(kansas, 23_000)).toHaveLength(1);
    expect(steps(ohio, 30_000).at(-1)?.step).toBe(
      "A state: 2.75% from $26,050 to the income of $30,000, on top of a tax fixed at $332",
    );
    expect(steps(arkansas, 95_000)).toEqual([
      { step: "A state: 3.7% on all of $95,000 less $359.90", value: 0.037, source },
    ]);
    expect(steps(frederick, 25_000)).toEqual([
      {
        step: "A state: 2.25% on all of $25,000, the rate of incomes of $0 to $25,000",
        value: 0.0225,
        source,
      },
    ]);
    expect(steps({ rate: 0.0495 }, 1_234.5)).toEqual([
      { step: "A state: 4.95% on all of $1,234.50", value: 0.0495, source },
    ]);
  });
});

describe("scheduleJumps", () => {
  it("names fixed taxes and the rows of tables", () => {
    expect(scheduleJumps(kansas, "single")).toEqual([]);
    expect(scheduleJumps({ rate: 0.05 }, "single")).toEqual([]);
    expect(scheduleJumps(ohio, "single")).toEqual([26_050]);
    expect(scheduleJumps(arkansas, "single")).toContain(94_701);
    expect(scheduleJumps(frederick, "joint")).toEqual([25_000, 100_000, 250_000]);
  });
});
