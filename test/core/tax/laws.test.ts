import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILING_STATUSES, type FilingStatus } from "../../../src/core/tax/filing.ts";
import { localitiesOf } from "../../../src/core/tax/localities.ts";
import { payCliffs } from "../../../src/core/tax/payCliffs.ts";
import type { TaxHome } from "../../../src/core/tax/TaxHome.ts";
import { takeHome } from "../../../src/core/tax/takeHome.ts";
import { silent } from "../../../src/core/trace.ts";
import { STATE_CODES } from "../../../src/reference/states.ts";
import { taxHome } from "../../../src/reference/taxHome.ts";

/** Every state, and every one of its localities: "NY", "NY, Yonkers". */
const HOMES: ReadonlyMap<string, TaxHome> = new Map(
  STATE_CODES.flatMap((state) => {
    const alone = taxHome("state", state);
    return [
      [state, alone] as const,
      ...localitiesOf(alone.state).map(
        ({ name }) => [`${state}, ${name}`, taxHome("state", state, name)] as const,
      ),
    ];
  }),
);
const net = (gross: number, filing: FilingStatus, home: string) =>
  takeHome(filing, HOMES.get(home) as TaxHome, silent)(gross).net;
const cliffs = (filing: FilingStatus, home: string, from: number, to: number) =>
  payCliffs(filing, HOMES.get(home) as TaxHome, from, to);

const TOP = 3_000_000;
// In cents: doubles would mostly be next to nothing.
const dollarsTo = (most: number) => fc.integer({ min: 1, max: most * 100 }).map((cents) => cents / 100);
const anyGross = dollarsTo(TOP);
// A state first: Indiana alone has more homes than all others together.
const anyHome = fc
  .constantFrom(...STATE_CODES)
  .chain((state) => fc.constantFrom(...[...HOMES.keys()].filter((home) => home.startsWith(state))));
const anyFiling = fc.constantFrom(...FILING_STATUSES);

/** Where a raise can lower take-home pay at once, and why. */
const STATES_WITH_CLIFFS: Readonly<Record<string, string>> = {
  AL: "the standard deduction falls in steps, while it is above the FICA paid",
  AR: "the bracket adjustment near 97,000 is a table of $100 steps; at its start tax falls by $2.70",
  CA: "the exemption credit falls in steps of $6",
  CO: "the standard deduction is added back at 300,000",
  CT: "exemption, credit, add-back and recapture are tables",
  IL: "the exemption is lost at 250,000, joint 500,000",
  MD: "the exemption falls in three steps",
  MN: "a fifth of the standard deduction remains above 1,107,750",
  MO: "the share of federal tax deducted falls in four steps",
  NY: "the recapture starts anew at three taxable incomes",
  OH: "a tax of $332 is fixed at 26,050; the exemption falls in three steps",
  OR: "the federal tax deducted falls in five steps, the credit ends at 100,000",
  RI: "deduction and exemption fall in five steps",
  SC: "the deduction falls in steps of $10",
  VT: "the minimum tax starts above 150,000",
};

/**
 * Where take-home pay falls without a jump. New York takes back the savings of the brackets below its 9.65% over
 * $50,000 of income: single 30,172 ÷ 50,000 = 60 cents, joint 121 cents, head of household 91 cents of a dollar, on
 * top of 37% federal, 2.35% Medicare and its own 9.65%. From the taxable income at which it starts, 1,077,550 and so
 * on, plus the standard deduction, to the income $50,000 above.
 */
const FALLING: Readonly<Record<FilingStatus, readonly [number, number]>> = {
  single: [1_085_550, 1_127_550],
  joint: [2_171_400, 2_205_350],
  hoh: [1_627_650, 1_666_450],
};
const falls = (from: number, to: number, filing: FilingStatus, home: string) =>
  home.startsWith("NY") && from < FALLING[filing][1] && to > FALLING[filing][0];

describe("laws of take-home pay", () => {
  it("net is between nothing and the gross", () => {
    fc.assert(
      fc.property(anyGross, anyFiling, anyHome, (gross, filing, home) => {
        const left = net(gross, filing, home);
        expect(left).toBeLessThanOrEqual(gross);
        expect(left).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 20_000 },
    );
  });

  it("a raise is kept in part, never lost and never more than it is, except at cliffs", () => {
    fc.assert(
      fc.property(anyGross, dollarsTo(5_000), anyFiling, anyHome, (gross, raise, filing, home) => {
        const to = gross + raise;
        fc.pre(cliffs(filing, home, gross - 0.01, to + 0.01).length === 0);
        fc.pre(!falls(gross, to, filing, home));
        const kept = net(to, filing, home) - net(gross, filing, home);
        expect(kept).toBeGreaterThan(0);
        expect(kept).toBeLessThanOrEqual(raise + 1e-9);
      }),
      { numRuns: 20_000 },
    );
  });

  it("has cliffs in the listed states only", () => {
    const found = STATE_CODES.filter((state) =>
      FILING_STATUSES.some((filing) => cliffs(filing, state, 0, TOP).length > 0),
    );
    expect(found.toSorted()).toEqual(Object.keys(STATES_WITH_CLIFFS).toSorted());
  });

  it.each([
    // 26,050 + the exemption of 2,400; $332 fixed there
    ["OH", "single", 28_450, 332],
    // 2,925 × 4.95%
    ["IL", "single", 250_000, 144.7875],
    // 15,100 × 4.4%
    ["CO", "single", 300_000, 664.4],
    // 2,240 + 1,050 less of deduction at 5.99%
    ["RI", "single", 261_000, 197.071],
    // Taxable 150,000: all of it at 3.2% instead of 2.96%
    ["MD, Frederick County", "single", 153_400, 360],
    // Taxable 100,000, plus 6,850 and 6,400: at 2.96% instead of 2.75%
    ["MD, Frederick County", "joint", 113_250, 210],
  ] as const)("loses what the statute says at a cliff: %s %s %d", (state, filing, gross, lost) => {
    const found = cliffs(filing, state, gross - 1, gross + 1);
    expect(found).toHaveLength(1);
    expect(found[0]).toBeCloseTo(gross, 6);
    expect(net(gross - 0.001, filing, state) - net(gross + 0.001, filing, state)).toBeCloseTo(lost, 2);
  });

  it("New York's falling range is true, and ends where it is said to", () => {
    for (const filing of FILING_STATUSES) {
      const [from, to] = FALLING[filing];
      expect(net(to - 1, filing, "NY")).toBeLessThan(net(from + 1, filing, "NY"));
      expect(net(to + 1_000, filing, "NY")).toBeGreaterThan(net(to, filing, "NY"));
    }
  });

  it("a married couple keeps at least as much of the same gross as one alone", () => {
    fc.assert(
      fc.property(anyGross, anyHome, (gross, home) => {
        expect(net(gross, "joint", home)).toBeGreaterThanOrEqual(net(gross, "single", home) - 1e-9);
      }),
      { numRuns: 20_000 },
    );
  });

  it("states without an income tax leave what the United States leaves, but for their contributions", () => {
    const untaxed = STATE_CODES.filter((state) => !taxHome("state", state).state.incomeTax);
    expect(untaxed).toEqual(["AK", "FL", "NV", "NH", "SD", "TN", "TX", "WA", "WY"]);
    fc.assert(
      fc.property(anyGross, anyFiling, (gross, filing) => {
        const alone = takeHome(filing, taxHome("state", "TX"), silent)(gross);
        expect(alone.contributions).toBe(0);
        for (const state of untaxed) {
          const found = takeHome(filing, taxHome("state", state), silent)(gross);
          expect(found.state).toBe(0);
          expect(found.local).toBe(0);
          expect(found.net + found.contributions).toBeCloseTo(alone.net, 6);
        }
      }),
      { numRuns: 300 },
    );
  });
});
