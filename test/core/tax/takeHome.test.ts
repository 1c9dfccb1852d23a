import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILING_STATUSES, type FilingStatus } from "../../../src/core/tax/filing.ts";
import { summableTo } from "../../../src/core/tax/summableTo.ts";
import { type TakeHome, takeHome } from "../../../src/core/tax/takeHome.ts";
import { silent } from "../../../src/core/trace.ts";
import { STATE_CODES } from "../../../src/reference/states.ts";
import { taxHome } from "../../../src/reference/taxHome.ts";

const of = (gross: number, filing: FilingStatus, state: string, locality?: string | number): TakeHome =>
  takeHome(filing, taxHome("state", state, locality, 2026), silent)(gross);

describe("takeHome, by hand", () => {
  it("takes federal tax, Social Security and Medicare in Texas", () => {
    // Taxable 200,000 − 16,100 = 183,900. 12,400 × 10% + 38,000 × 12% + 55,300 × 22% + 78,200 × 24%
    // = 1,240 + 4,560 + 12,166 + 18,768 = 36,734. 184,500 × 6.2% = 11,439. 200,000 × 1.45% = 2,900.
    expect(of(200_000, "single", "TX")).toEqual({
      federal: 36_734,
      socialSecurity: 11_439,
      medicare: 2_900,
      state: 0,
      contributions: 0,
      local: 0,
      net: 148_927,
      stateTaxable: 0,
      effectiveRate: 51_073 / 200_000,
    });
  });

  it("takes family leave and long-term care contributions in Washington", () => {
    // 184,500 × 0.8072% + 200,000 × 0.58% = 1,489.284 + 1,160
    const { state, contributions } = of(200_000, "single", "WA");
    expect(state).toBe(0);
    expect(contributions).toBeCloseTo(2_649.284, 8);
  });

  it("caps contributions where the state does", () => {
    // New York: 6,240 × 0.5% = 31.20; 0.432% of 200,000 would be 864, capped at 411.91
    expect(of(200_000, "single", "NY").contributions).toBeCloseTo(443.11, 8);
    // Hawaii: 0.5% of 78,010.92 is 390.05, capped at 390
    expect(of(200_000, "single", "HI").contributions).toBe(390);
    // Vermont's child care contribution is the employer's option and not counted
    expect(of(200_000, "single", "VT").contributions).toBe(0);
  });

  it.each([
    // 0.9% of the wages over 200,000, 250,000 and 200,000, on top of 300,000 × 1.45% = 4,350
    ["single", 5_250],
    ["joint", 4_800],
    ["hoh", 5_250],
  ] as const)("takes additional Medicare from 300,000, %s", (filing, expected) => {
    expect(of(300_000, filing, "FL").medicare).toBeCloseTo(expected, 8);
  });

  it("takes California's tax and disability insurance", () => {
    // Taxable 300,000 − 5,900 = 294,100. 11,456 × 1% + 15,701 × 2% + 15,704 × 4% + 16,637 × 6% + 15,699 × 8%
    // + 218,903 × 9.3% = 114.56 + 314.02 + 628.16 + 998.22 + 1,255.92 + 20,357.979 = 23,668.859.
    // Credit 158 − 6 × ⌈(300,000 − 260,778) ÷ 2,500⌉ = 158 − 6 × 16 = 62. SDI 1.3% × 300,000 = 3,900.
    const { state, contributions } = of(300_000, "single", "CA");
    expect(state).toBeCloseTo(23_606.859, 6);
    expect(contributions).toBeCloseTo(3_900, 8);
  });

  it("deducts federal tax in Oregon up to a limit that falls with income", () => {
    // 130,000 is in the row from 130,000: at most 5,250. Taxable 130,000 − 2,910 − 5,250 = 121,840.
    // 4,550 × 4.75% + 6,850 × 6.75% + 110,440 × 8.75% = 216.125 + 462.375 + 9,663.50; no credit over 100,000.
    expect(of(130_000, "single", "OR").state).toBeCloseTo(10_342, 6);
  });

  it("has Vermont take at least 3% of an income over 150,000", () => {
    // Joint, 160,000: taxable 160,000 − 15,700 − 10,800 = 133,500; 84,700 × 3.35% + 48,800 × 6.6% = 6,058.25,
    // more than 160,000 × 3% = 4,800.
    expect(of(160_000, "joint", "VT").state).toBeCloseTo(6_058.25, 8);
  });
});

describe("takeHome in localities", () => {
  it("applies the county tax that every Marylander owes, and names it", () => {
    // Taxable 100,000 − 3,400 − 3,200 = 93,400; × 3.2%
    const found = of(100_000, "single", "MD");
    expect(found.locality).toBe("most counties (3.20%)");
    expect(found.local).toBeCloseTo(2_988.8, 8);
    // Worcester County: × 2.25%
    expect(of(100_000, "single", "MD", "worcester").local).toBeCloseTo(2_101.5, 8);
  });

  it("adds other local taxes only when asked", () => {
    expect(of(120_000, "single", "PA")).toMatchObject({ local: 0 });
    expect(of(120_000, "single", "PA")).not.toHaveProperty("locality");
    // 3.74% × 120,000
    expect(of(120_000, "single", "PA", "Philadelphia").local).toBeCloseTo(4_488, 8);
    // 3% × 120,000 + 52
    expect(of(120_000, "single", "PA", "Pittsburgh").local).toBeCloseTo(3_652, 8);
  });

  it("takes New York City's tax less its school credits", () => {
    // Taxable 100,000 − 8,000 = 92,000. 12,000 × 3.078% + 13,000 × 3.762% + 25,000 × 3.819% + 42,000 × 3.876%
    // = 369.36 + 489.06 + 954.75 + 1,627.92 = 3,441.09. Credits 63 and 12,000 × 0.171% + 80,000 × 0.228% = 202.92.
    expect(of(100_000, "single", "NY", "new york city").local).toBeCloseTo(3_175.17, 8);
  });

  it("takes Yonkers' share of the state tax", () => {
    const { state, local } = of(100_000, "single", "NY", "Yonkers");
    expect(local).toBeCloseTo(state * 0.1675, 8);
  });

  it.each([
    // What the city takes of taxable 192,000: 369.36 + 489.06 + 954.75 + 142,000 × 3.876% =
    // 7,317.09, less 63 and 20.52 + 180,000 × 0.228% = 410.40 of credits: 6,823.17
    ["NY", "New York City", 200_000, 6_823.17],
    // (100,000 − 600) × 2%, 1.5% and 1%
    ["MI", "Highland Park", 100_000, 1_988],
    ["MI", "Saginaw", 100_000, 1_491],
    ["MI", "lansing", 100_000, 994],
    // 200,000 × (2.25% + 0.5%)
    ["KY", "Lexington", 200_000, 5_500],
    ["OH", "Toledo", 100_000, 2_500],
    ["OH", "Dublin", 100_000, 2_000],
    // $5, $2, $3 and $2 a month
    ["CO", "Glendale", 100_000, 60],
    ["CO", "Glendale", 9_000, 0],
    ["CO", "Greenwood Village", 100_000, 24],
    ["CO", "Sheridan", 100_000, 36],
    ["CO", "Aurora", 100_000, 24],
    // Taxable 200,000 − 1,000; the rates of 2025
    ["IN", "Indianapolis", 200_000, 199_000 * 0.0202],
    ["IN", "St Joseph", 200_000, 199_000 * 0.0175],
    ["IN", "La Porte County", 200_000, 199_000 * 0.0145],
    ["IN", "Brown", 200_000, 199_000 * 0.025234],
    // Taxable 200,000 − 3,400, no exemption from 150,000; × 3.3%
    ["MD", "Dorchester", 200_000, 6_487.8],
  ] as const)("takes what is due in %s, %s from %d", (state, locality, gross, expected) => {
    expect(of(gross, "single", state, locality).local).toBeCloseTo(expected, 6);
  });

  it("leaves 130,334 of 200,000 in New York City, and applies Marion County where none is named in Indiana", () => {
    expect(of(200_000, "single", "NY", "New York City").net).toBeCloseTo(130_334, 0);
    expect(of(200_000, "single", "NY").net).toBeCloseTo(137_157, 0);
    // (200,000 − 1,000) × 2.02%
    expect(of(200_000, "single", "IN")).toMatchObject({
      locality: "Marion County",
      local: expect.closeTo(4_019.8, 8),
    });
  });

  it.each([
    // Gross is taxable + 3,400 + the exemption: 3,200 to 100,000, none over 150,000.
    // All of the taxable income at one rate: 25,000 × 2.25%; then × 2.75%, × 2.96%, × 3.2%
    ["single", 31_600, 25_000 * 0.0225],
    ["single", 31_600.01, 25_000.01 * 0.0275],
    ["single", 56_600, 50_000 * 0.0275],
    ["single", 56_600.01, 50_000.01 * 0.0296],
    ["single", 153_400, 150_000 * 0.0296],
    ["single", 153_400.01, 150_000.01 * 0.032],
    // Joint: 6,850 and 6,400 to 150,000, none over 200,000
    ["joint", 38_250, 25_000 * 0.0225],
    ["joint", 38_250.01, 25_000.01 * 0.0275],
    ["joint", 113_250, 100_000 * 0.0275],
    ["joint", 113_250.01, 100_000.01 * 0.0296],
    ["joint", 256_850, 250_000 * 0.0296],
    ["joint", 256_850.01, 250_000.01 * 0.032],
    // Head of household: 6,850 and 3,200
    ["hoh", 110_050, 100_000 * 0.0275],
    ["hoh", 110_050.01, 100_000.01 * 0.0296],
  ] as const)(
    "takes one rate on all of the income in Frederick County: %s, %d",
    (filing, gross, expected) => {
      expect(of(gross, filing, "MD", "Frederick").local).toBeCloseTo(expected, 6);
    },
  );

  it("takes a rate of the user's own on gross wages, anywhere, instead of a default too", () => {
    expect(of(200_000, "single", "TX", 0.0125)).toMatchObject({
      local: 2_500,
      locality: "your rate, 1.25% of gross wages",
    });
    expect(of(200_000, "single", "MD", 0.01).local).toBe(2_000);
    expect(of(200_000, "single", "MD", 0).local).toBe(0);
  });

  it("exempts $600 a person in Detroit", () => {
    // (100,000 − 1,200) × 2.4%
    expect(of(100_000, "joint", "MI", "Detroit").local).toBeCloseTo(2_371.2, 8);
  });

  it("takes Metro's tax alone in Hillsboro", () => {
    // (297,090 − 125,000) × 1%
    expect(of(300_000, "single", "OR", "Hillsboro").local).toBeCloseTo(1_720.9, 6);
  });

  it("adds both Portland taxes", () => {
    // Taxable 300,000 − 2,910 = 297,090 (no federal tax deducted at 300,000).
    // Metro (297,090 − 125,000) × 1% = 1,720.90; Multnomah 125,000 × 1.5% + 47,090 × 3% = 3,287.70
    expect(of(300_000, "single", "OR", "Portland").local).toBeCloseTo(5_008.6, 6);
  });
});

describe("takeHome, always", () => {
  const anyGross = fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => cents / 100);
  const anyState = fc.constantFrom(...STATE_CODES);
  const anyFiling = fc.constantFrom(...FILING_STATUSES);

  it("has parts and net that add up to the gross, to the last digit and in any order", () => {
    fc.assert(
      fc.property(anyGross, anyState, anyFiling, (gross, state, filing) => {
        const found = of(gross, filing, state);
        const parts = [
          found.federal,
          found.socialSecurity,
          found.medicare,
          found.state,
          found.contributions,
          found.local,
          found.net,
        ];
        const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
        expect(sum(parts)).toBe(gross);
        expect(sum(parts.reverse())).toBe(gross);
      }),
      { numRuns: 5_000 },
    );
  });

  it("takes nothing from nothing", () => {
    for (const state of STATE_CODES) {
      expect(of(0, "single", state)).toMatchObject({ net: 0, effectiveRate: 0 });
    }
  });
});

it("rounds the parts of a total to its last digit", () => {
  // Doubles from 2^16 to 2^17 are 2^-36 apart, from 2^17 on 2^-35, and 1 is 2^-52 from the next.
  for (const [total, digit] of [
    [2 ** 16, 2 ** -36],
    [100_000, 2 ** -36],
    [2 ** 17 - 2 ** -36, 2 ** -36],
    [2 ** 17, 2 ** -35],
    [1, 2 ** -52],
  ] as const) {
    const part = summableTo(total);
    expect([part(0.75 * digit), part(3 * digit), part(3.25 * digit)]).toEqual([digit, 3 * digit, 3 * digit]);
  }
  expect(summableTo(0)(0)).toBe(0);
});
