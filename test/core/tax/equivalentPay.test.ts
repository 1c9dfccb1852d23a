import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  equivalentByMarket,
  equivalentByTakeHome,
  grossForNet,
} from "../../../src/core/tax/equivalentPay.ts";
import { FILING_STATUSES, type FilingStatus } from "../../../src/core/tax/filing.ts";
import { takeHome } from "../../../src/core/tax/takeHome.ts";
import { silent } from "../../../src/core/trace.ts";
import { STATE_CODES } from "../../../src/reference/states.ts";
import { taxHome } from "../../../src/reference/taxHome.ts";

const SAME_PRICES = { from: 1, to: 1 };
const home = (state: string) => taxHome("state", state);
const net = (gross: number, filing: FilingStatus, state: string) =>
  takeHome(filing, home(state), silent)(gross).net;
const equivalent = (gross: number, filing: FilingStatus, from: string, to: string, prices = SAME_PRICES) =>
  equivalentByTakeHome(gross, filing, home(from), home(to), prices, silent);

describe("equivalent pay by take-home pay", () => {
  it("is what leaves as much, by hand", () => {
    // Texas leaves 148,927 of 200,000. Florida leaves the same; so does Texas itself.
    expect(equivalent(200_000, "single", "TX", "FL")).toBe(200_000);
    // Pennsylvania takes 3.07% and 0.07% of all wages. Above 200,000 a dollar of gross keeps
    // 1 − 32% − 1.45% − 0.9% − 3.14% = 62.51% (taxable income over 201,775 is gross over 217,875: 24% below that).
    // Net at 200,000 is 148,927 − 6,280 = 142,647; 6,280 more is 6,280 ÷ (1 − 0.24 − 0.0145 − 0.009 − 0.0314)
    expect(equivalent(200_000, "single", "TX", "PA")).toBeCloseTo(200_000 + 6_280 / 0.7051, 6);
  });

  it.each([
    [60_000, "joint"],
    [155_008, "single"],
    [412_345.67, "hoh"],
  ] as const)("round trips return the start for every pair of states: %d, %s", (gross, filing) => {
    for (const from of STATE_CODES) {
      for (const to of STATE_CODES) {
        const there = equivalent(gross, filing, from, to);
        expect({ from, to, back: equivalent(there, filing, to, from) }).toEqual({ from, to, back: gross });
      }
    }
  });

  it("round trips return the start with price levels too", () => {
    const prices = { from: 1.107, to: 0.892 };
    const there = equivalent(180_000, "single", "CA", "MS", prices);
    expect(equivalent(there, "single", "MS", "CA", { from: 0.892, to: 1.107 })).toBe(180_000);
    expect(net(there, "single", "MS") / 0.892).toBeCloseTo(net(180_000, "single", "CA") / 1.107, 6);
  });

  it("never asks for more on the way back, and never leaves less", () => {
    const someState = fc.constantFrom(...STATE_CODES);
    // Arkansas' tax falls by $2.70 at one point, so that more than was wanted may be left there.
    const rising = 2.7 / 0.5;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000_000 }),
        fc.constantFrom(...FILING_STATUSES),
        someState,
        someState,
        (cents, filing, from, to) => {
          const gross = cents / 100;
          const there = equivalent(gross, filing, from, to);
          expect(net(there, filing, to)).toBeGreaterThanOrEqual(net(gross, filing, from) - 2e-6);
          const back = equivalent(there, filing, to, from);
          expect(back).toBeLessThanOrEqual(gross + (to === "AR" ? rising : 2e-6));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  // Search by hundredths of a dollar from below, with no idea of cliffs.
  const byCents = (wanted: number, filing: FilingStatus, state: string, from: number): number => {
    let cents = Math.round(from * 100);
    while (net(cents / 100, filing, state) < wanted) cents++;
    return cents / 100;
  };

  it.each([
    // Ohio fixes $332 at a gross of 28,450: what lies above it earns less than the 28,450 itself.
    ["OH", "single", 28_450, -100],
    ["OH", "single", 28_450, 100],
    // Arkansas' tax falls by $2.70 at taxable 94,701 (gross 97,171): no gross nets what lies in between.
    ["AR", "single", 97_171, 1],
    // Rhode Island, five steps of $197 or more.
    ["RI", "single", 268_450, 50],
    // Colorado adds back the deduction at exactly 300,000.
    ["CO", "joint", 300_000, 10],
  ] as const)("gives the smallest gross near a cliff: %s %s %d", (state, filing, cliff, more) => {
    const wanted = net(cliff - 0.001, filing, state) + more;
    const found = grossForNet(wanted, filing, home(state));
    expect(net(found, filing, state)).toBeGreaterThanOrEqual(wanted - 1e-6);
    const searched = byCents(wanted, filing, state, cliff - 400);
    expect(found).toBeLessThanOrEqual(searched + 1e-6);
    expect(found).toBeGreaterThan(searched - 0.0101);
  });

  it.each([-100, 100, 500])("gives the smallest gross near a rate on the whole income: %d", (more) => {
    // Frederick County takes 3.2% of all, not 2.96%, from a gross over 153,400: $360.
    const frederick = taxHome("state", "MD", "Frederick");
    const left = (gross: number) => takeHome("single", frederick, silent)(gross).net;
    const wanted = left(153_400) + more;
    const found = grossForNet(wanted, "single", frederick);
    expect(left(found)).toBeGreaterThanOrEqual(wanted - 1e-6);
    expect(left(found - 0.01)).toBeLessThan(wanted);
    // Before the cliff where that is enough, and only then.
    expect(found <= 153_400).toBe(more <= 0);
  });

  it("counts the locality of either side", () => {
    // Both lose 2% of the same gross.
    const [texas, florida] = [taxHome("from_state", "TX", 0.02), taxHome("to_state", "FL", 0.02)];
    const prices = { from: 1, to: 1 };
    expect(equivalentByTakeHome(200_000, "single", texas, florida, prices, silent)).toBe(200_000);
    const city = taxHome("to_state", "NY", "NYC");
    const there = equivalentByTakeHome(200_000, "single", taxHome("from_state", "NY"), city, prices, silent);
    expect(takeHome("single", city, silent)(there).net).toBeCloseTo(net(200_000, "single", "NY"), 6);
    expect(there).toBeGreaterThan(210_000);
  });

  it("leaves the start where a smaller gross nets the same", () => {
    // Colorado leaves 300,000 less than some amounts below it; from a pay on a cliff there is no way back.
    const back = equivalent(equivalent(300_000, "single", "CO", "TX"), "single", "TX", "CO");
    expect(back).toBeLessThan(300_000);
    expect(net(back, "single", "CO")).toBeCloseTo(net(300_000, "single", "CO"), 6);
  });

  it("finds nothing for nothing, and large pay too", () => {
    for (const filing of FILING_STATUSES) {
      expect(grossForNet(0, filing, home("NY"))).toBe(0);
      const gross = 30_000_000;
      expect(grossForNet(net(gross, filing, "NY"), filing, home("NY"))).toBe(gross);
    }
  });
});

describe("equivalent pay by market", () => {
  it("is the ratio of the factors", () => {
    // 150,000 × 1.1 ÷ 1.2
    expect(equivalentByMarket(150_000, { from: 1.2, to: 1.1 }, silent)).toBeCloseTo(137_500, 8);
  });
});
