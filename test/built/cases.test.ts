import { describe, expect, it } from "vitest";
import { callFormula, loadBundle } from "../support/loadBundle.ts";

/** Formula, arguments, expected cells; the arithmetic is from the guide's figures and BLS's state factors. */
const CASES: readonly (readonly [string, readonly unknown[], unknown, string])[] = [
  ["AI_SALARY", [2], 121_513, "Entry, 1-3 years"],
  ["AI_SALARY", [3.9], 121_513, "completed years: 3.9 is still Entry"],
  ["AI_SALARY", [4], 138_185, "Mid from 4"],
  ["AI_SALARY", ["7-9"], 155_008, "the middle of 7-9 is 8, Senior"],
  ["AI_SALARY", [8, "WA"], 180_987.3408, "155,008 × 1.1676"],
  ["AI_SALARY", [8, " california "], 194_426.5344, "155,008 × 1.2543"],
  ["AI_SALARY", [6, "US", "", "smooth"], 143_792.6667, "138,185 + (6−5)/(8−5) × (155,008 − 138,185)"],
  ["AI_SALARY", [8, "US", "", "cash"], 177_229.3063, "155,008 × 211,243 / 184,757"],
  ["AI_SALARY", [8, "US", 0.5], 150_962.2912, "155,008 × 0.9739, the senior median over the mean"],
  ["AI_SALARY", [""], "", "a blank required argument gives a blank"],
  ["AI_SALARY", [[[2], [8], [""]], "WA"], [[141_878.5788], [180_987.3408], [""]], "121,513 × 1.1676"],
  ["AI_LEVEL", [10], "Lead", "Lead from 10"],
  ["AI_LEVEL", [15, "code"], "P", "Principal from 15"],
  ["AI_GEO_FACTOR", ["CA"], 1.2543, "OEWS May 2025"],
  ["AI_GEO_FACTOR", ["CA", "living"], 1.1072, "BEA 110.720 ÷ 100"],
  [
    "AI_GEO_FACTOR",
    ["REMOTE"],
    1.20305594,
    "(1.2543 × 284,390 + 1.1676 × 107,030 + 1.1081 × 113,510) ÷ 504,930",
  ],
  [
    "AI_BAND",
    ["Senior", "US", "market", 0.4],
    [[129_173.3333, 155_008, 180_842.6667]],
    "155,008 ÷ 1.2; × 1.4",
  ],
  [
    "AI_BAND",
    ["Senior", "CA", "hire"],
    [[200_000, 220_000, 240_000]],
    "194,427 is under the floor of 200,000",
  ],
  [
    "AI_BAND",
    ["Principal", "CA", "hire"],
    [[232_934.7987, 256_228.2786, 279_521.7584]],
    "185,709 × 1.2543; × 1.1; × 1.2",
  ],
  ["AI_FLOOR", [], 200_000, "the guide's senior floor"],
  ["AI_OFFER_CHECK", [190_000, "Senior"], [["Stretch", -10_000, -0.05, 114]], "10,000 of 200,000 is 5%"],
  ["AI_OFFER_CHECK", [180_000, 8], [["Stretch", -20_000, -0.1, 114]], "exactly 10% under is still a stretch"],
  ["AI_OFFER_CHECK", [179_999, 8], [["Not credible", -20_001, -0.100005, 114]], "more than 10% under"],
  ["AI_OFFER_CHECK", [241_000, 8], [["Above band", 41_000, 0.205, 78.6207]], "over 200,000 × 1.2"],
  ["AI_OFFER_CHECK", [138_185, "Mid"], [["At or above market", 0, 0, ""]], "no floor below Senior"],
  ["AI_OFFER_CHECK", [120_000, "Mid"], [["Well below market", -18_185, -0.1316, ""]], "18,185 of 138,185"],
  ["AI_TIME_TO_FILL", [200_000], 78.6207, "114 ÷ 1.45"],
  ["AI_TIME_TO_FILL", [200_000, "Senior", "low"], 76, "114 ÷ 1.5"],
  [
    "AI_TAKE_HOME",
    [200_000, "TX", "", "breakdown", "", 2026],
    [[36_734, 11_439, 2_900, 0, 0, 0, 148_927, 0.255365, "All figures are final."]],
    // 200,000 − 16,100 = 183,900: 1,240 + 4,560 + 12,166 + 24% × 78,200; 6.2% × 184,500; 1.45% × 200,000
    "federal brackets of 2026, Social Security to the wage base, Medicare, no state tax",
  ],
  ["AI_EQUIVALENT_PAY", [200_000, "TX", "WA", "market"], 253_138.2114, "200,000 × 1.1676 ÷ 0.9225"],
  ["AI_BENCHMARK", ["us.base"], 184_757, "the guide"],
  ["AI_BENCHMARK", ["anthropic.tc.median", "as_of"], "2026-05", "dated May 2026"],
];

describe("formulas of the built bundle", () => {
  const bundle = loadBundle();

  it.each(CASES)("%s(%j) gives %j: %s", (name, args, expected) => {
    expectCells(callFormula(bundle, name, args), expected);
  });

  it.each([
    [
      "AI_SALARY",
      [8, "ZZ"],
      'AI_SALARY: state must be a US state or metropolitan area, "US" or "REMOTE"; got "ZZ".',
    ],
    ["AI_SALARY", [8, "Puerto Rico"], "Puerto Rico is a territory"],
    ["AI_SALARY", ["#N/A"], "AI_SALARY: years must be"],
    ["AI_SALARY", [8, "US", 0.95], "AI_SALARY: percentile must be"],
    ["AI_FLOOR", ["Mid"], "no floor is quoted below Senior"],
    ["AI_BENCHMARK", ["us.bsae"], "us.base"],
    ["AI_SALARY", [8, "WA", "", "", [["factor.WA", "lots"]]], "overrides row 1"],
  ])("%s(%j) throws one sentence", (name, args, part) => {
    let message = "";
    try {
      callFormula(bundle, name, args);
    } catch (error) {
      ({ message } = error as Error);
    }
    expect(message).toContain(part);
    expect(message).toMatch(/^AI_[A-Z_]+: .*\.$/);
  });

  it("a bad row of a range is NaN, which Sheets shows as #NUM!, and spoils no other row", () => {
    const cells = callFormula(bundle, "AI_SALARY", [[[8], ["x"], [2]]]) as number[][];
    expect(cells.map(([value]) => value)).toEqual([155_008, Number.NaN, 121_513]);
  });
});

/** Numbers to four decimals (as written above), everything else exactly. */
function expectCells(actual: unknown, expected: unknown): void {
  if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    expected.forEach((part, i) => {
      expectCells((actual as unknown[])[i], part);
    });
  } else if (typeof expected === "number") {
    expect(actual).toBeCloseTo(expected, 4);
  } else {
    expect(actual).toBe(expected);
  }
}
