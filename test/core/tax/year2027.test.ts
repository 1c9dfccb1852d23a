import { describe, expect, it } from "vitest";
import { call, steps } from "../../support/formula.ts";

/** The state's income tax of a single earner in 2027. */
function stateTax(state: string, gross = 200_000): number {
  const row = call("AI_TAKE_HOME", gross, state, "single", "breakdown", "", 2027) as number[][];
  return row[0]?.[3] as number;
}

describe("state income tax of 2027, as enacted", () => {
  it.each([
    // (200,000 − 1,000) × 2.9%
    ["IN", 5_771],
    // (200,000 − 12,750) × 3.49%
    ["NC", 6_535.025],
    // (200,000 − 2,300 − 6,000 − 10,000) × 3.75%
    ["MS", 6_813.75],
    // 200,000 − 16,100 = 183,900: 65,000 × 4.7% + 118,900 × 5.4%
    ["MT", 9_475.6],
    // 200,000 − 8,850 = 191,150: 4,130 × 2.46% + 20,630 × 3.51% + 166,390 × 3.99% − 176
    ["NE", 7_288.672],
    // (200,000 − 3,360) × 3.5%
    ["KY", 6_882.4],
    // 200,000 − 8,000 − 1,144 = 190,856: 14,400 × 1.4% + 4,800 × 2.5% + 4,800 × 5% + 12,000 × 6.4% + 12,000 × 6.8%
    // + 77,000 × 7.2% + 50,000 × 7.6% + 15,856 × 8.25%
    ["HI", 12_797.72],
    // 200,000 − 8,000 = 192,000: 8,500 × 3.8% + 3,200 × 4.3% + 2,200 × 5.05% + 66,750 × 5.3% + 111,350 × 5.8% + 567
    ["NY", 11_134.75],
    // 200,000 − 9,200 − 930 = 189,870: 60 + 60 + 600 + 172,870 × 5.75%
    ["VA", 10_660.025],
    ["TX", 0],
  ])("%s", (state, tax) => expect(stateTax(state)).toBeCloseTo(tax, 6));

  it("Rhode Island takes 1% more above a million", () => {
    // No deduction is left: 82,050 × 3.75% + 104,400 × 4.75% + 1,013,550 × 5.99% + 200,000 × 1%
    expect(stateTax("RI", 1_200_000)).toBeCloseTo(70_747.52, 6);
  });

  it("New York's recapture grows with what the lower rates save", () => {
    // 308,000 − 8,000 = 300,000 taxable: 4,109.45 + 134,750 × 5.8% + 84,600 × 6.85%, and 567 + 2,262 × 1
    expect(stateTax("NY", 308_000)).toBeCloseTo(4_109.45 + 7_815.5 + 5_795.1 + 567 + 2_262, 6);
  });
});

describe("state schemes of 2027", () => {
  const contributions = (state: string) =>
    (call("AI_TAKE_HOME", 200_000, state, "single", "breakdown", "", 2027) as number[][])[0]?.[4];
  const cost = (state: string, uiRate: number) =>
    call("AI_LOADED_COST", 200_000, state, 0, 0, uiRate, "", 2027) as number;
  // 200,000 + 184,500 × 6.2% + 200,000 × 1.45% + 7,000 × 0.6%
  const FEDERAL = 214_381;

  it("Maryland's paid leave begins: half of 0.90% to the Social Security base for each side", () => {
    expect(contributions("MD")).toBeCloseTo(184_500 * 0.0045, 6);
    expect(cost("MD", 0)).toBeCloseTo(FEDERAL + 830.25, 6);
    expect(call("AI_LOADED_COST", 200_000, "MD", 0, 0)).toBeCloseTo(FEDERAL, 6);
  });

  it("New York's family leave is capped at $451.81, its disability at $31.20", () => {
    expect(contributions("NY")).toBeCloseTo(451.81 + 31.2, 6);
  });

  it("Delaware's unemployment base is 16,500", () => {
    expect(cost("DE", 0.02) - cost("DE", 0)).toBeCloseTo(330, 6);
  });
});

describe("what is not known for 2027", () => {
  const status = (state: string, step: string | RegExp) =>
    steps("AI_TAKE_HOME", 200_000, state, "", "", "", 2027).find((each) =>
      typeof step === "string" ? each.step === step : step.test(each.step),
    )?.status;

  it("is carried from 2026 and told as carried", () => {
    expect(status("TX", "Federal standard deduction")).toBe("carried");
    expect(status("CA", /^California: 9.3% from/)).toBe("carried");
    expect(status("IN", /^Indiana: 2.9% on all/)).toBe("final");
    expect(status("NE", /^Nebraska: 3.99% from/)).toBe("approximate");
  });

  it("makes the result carried", () => {
    expect(status("TX", "Take-home pay")).toBe("carried");
    const [last] = steps("AI_TAKE_HOME", 200_000, "TX").slice(-1);
    expect(last?.status).toBe("derived");
  });
});
