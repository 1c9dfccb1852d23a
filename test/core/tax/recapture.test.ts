import { describe, expect, it } from "vitest";
import { type RecaptureRule, recapturedTax } from "../../../src/core/tax/recapture.ts";

// New York, single, 2026 (Form IT-2105-I, tax computation worksheets)
const rows = [
  [0, 0, 567],
  [215_400, 567, 2_047],
] as const;
const rule: RecaptureRule = { over: 107_650, phaseIn: 50_000, topRateOnAllAbove: 25_000_000, rows };
const recaptured = (income: number, taxable: number, bracketTax = 0) =>
  recapturedTax(rule, rows, income, taxable, 0.109, bracketTax);

describe("recapturedTax", () => {
  it("takes nothing up to the income at which it starts", () => {
    expect(recaptured(107_650, 99_650)).toBe(0);
  });

  it("phases the first row in over 50,000", () => {
    // 567 × 25,000 ÷ 50,000
    expect(recaptured(132_650, 124_650)).toBeCloseTo(283.5, 9);
    expect(recaptured(157_650, 149_650)).toBe(567);
    expect(recaptured(220_000, 212_000)).toBe(567);
  });

  it("starts the next row at its own threshold", () => {
    // 567 + 2,047 × (230,400 − 215,400) ÷ 50,000 = 567 + 614.10
    expect(recaptured(230_400, 222_400)).toBeCloseTo(1_181.1, 9);
    expect(recaptured(300_000, 292_000)).toBe(2_614);
  });

  it("puts the top rate on everything above the last threshold", () => {
    // 10.9% × 25,992,000 − 2,700,000
    expect(recaptured(26_000_000, 25_992_000, 2_700_000)).toBeCloseTo(133_128, 6);
  });
});
