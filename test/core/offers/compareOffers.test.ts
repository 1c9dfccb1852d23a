import { describe, expect, it } from "vitest";
import {
  breakEvenCertainty,
  type CompetingOffer,
  compareOffers,
} from "../../../src/core/offers/compareOffers.ts";
import { equityCertainty } from "../../../src/core/offers/equityCertainty.ts";
import { silent } from "../../../src/core/trace.ts";
import { taxHome } from "../../../src/reference/taxHome.ts";

const ALL = { valuation: true, vesting: true, liquidity: true };
const NONE = { valuation: false, vesting: false, liquidity: false };
const CASH: CompetingOffer = {
  name: "Cash",
  base: 185_000,
  bonus: 0,
  signOn: 0,
  equityTotal: 0,
  equityKind: "none",
  ticks: NONE,
  vesting: [],
};
const EQUITY: CompetingOffer = {
  ...CASH,
  name: "Equity",
  base: 150_000,
  equityTotal: 300_000,
  equityKind: "options",
  ticks: ALL,
  vesting: [0.25, 0.25, 0.25, 0.25],
};
const texas = taxHome("state", "TX");
const compare = (offers: readonly CompetingOffer[], years: number) =>
  compareOffers(
    offers.map((offer) => ({ offer, home: texas })),
    years,
    "single",
  );

describe("equity certainty", () => {
  it.each([
    // Ours, class D: 90%, 50%, 30% with all ticks, a third less for each that is missing.
    ["public stock", ALL, 0.9],
    ["private stock", ALL, 0.5],
    ["options", ALL, 0.3],
    ["private stock", { ...ALL, liquidity: false }, 0.5 * (2 / 3)],
    ["options", { ...NONE, vesting: true }, 0.1],
    ["public stock", NONE, 0],
    ["none", ALL, 0],
  ] as const)("of %s with %j is %d", (kind, ticks, certainty) => {
    expect(equityCertainty(kind, ticks, silent)).toBeCloseTo(certainty, 12);
  });
});

describe("break-even certainty", () => {
  it("is what the guide's numbers give: (185,000 − 150,000) ÷ 75,000 = 46.67%", () => {
    expect(breakEvenCertainty(150_000, 75_000, 185_000)).toBeCloseTo(0.466667, 6);
    for (const years of [1, 2, 3, 4]) {
      expect(compare([CASH, EQUITY], years)[1]?.breakEven?.certainty, `${years} years`).toBeCloseTo(
        0.466667,
        6,
      );
    }
  });

  it("makes the two offers equal", () => {
    const [cash, equity] = compare([CASH, EQUITY], 3);
    const certainty = equity?.breakEven?.certainty ?? Number.NaN;
    expect((equity?.cash ?? 0) + certainty * (equity?.vestedEquity ?? 0)).toBeCloseTo(cash?.counted ?? 0, 6);
  });

  it("is 0 for an offer that is ahead without its equity, over 1 for one that never catches up", () => {
    // 190,000 with 10,000 of equity a year against 185,000: it has the most cash itself.
    const ahead = { ...EQUITY, base: 190_000, equityTotal: 40_000 };
    expect(compare([CASH, ahead], 4)[1]?.breakEven).toBeUndefined();
    // (185,000 − 150,000) ÷ 25,000 = 140%
    const never = { ...EQUITY, equityTotal: 100_000 };
    expect(compare([CASH, never], 4)[1]?.breakEven).toEqual({
      against: "Cash",
      certainty: expect.closeTo(1.4, 10),
    });
  });

  it("counts the leader's own certain equity", () => {
    // Leader: 185,000 + 90% of 10,000 a year. (185,000 + 9,000 − 150,000) ÷ 75,000
    const leader = {
      ...CASH,
      equityTotal: 40_000,
      equityKind: "public stock",
      ticks: ALL,
      vesting: [0.25, 0.25, 0.25, 0.25],
    } as const;
    expect(compare([leader, EQUITY], 1)[1]?.breakEven?.certainty).toBeCloseTo(44_000 / 75_000, 10);
  });
});

describe("outcomes", () => {
  it("take what vests in the years compared", () => {
    // 10% + 20% of 300,000 is 90,000; options with all ticks count 30% of it.
    const [, back] = compare([CASH, { ...EQUITY, vesting: [0.1, 0.2, 0.3, 0.4] }], 2);
    expect(back?.vestedEquity).toBeCloseTo(90_000, 6);
    expect(back?.certainEquity).toBeCloseTo(27_000, 6);
    expect(back?.uncertainEquity).toBeCloseTo(63_000, 6);
    // 2 × 150,000 + 27,000
    expect(back?.counted).toBeCloseTo(327_000, 6);
  });

  it("pay the sign-on in the first year only, and tax each year by itself", () => {
    // 200,000 in Texas leaves 148,927 (published example of AI_TAKE_HOME).
    const [offer] = compare([{ ...CASH, base: 170_000, signOn: 30_000 }], 3);
    expect(offer?.cash).toBe(540_000);
    expect(offer?.firstYearAfterTax).toBeCloseTo(148_927, 2);
    expect(offer?.cashAfterTax).toBeCloseTo(148_927 + 2 * (offer?.laterYearAfterTax ?? 0), 2);
  });

  it("are refused where vesting does not add up, naming the offer and the sum", () => {
    expect(() => compare([CASH, { ...EQUITY, vesting: [0.25, 0.25, 0.25] }], 2)).toThrow(
      'vesting of offer "Equity" must add up to 100%; its years add up to 75%.',
    );
    expect(() => compare([CASH, { ...EQUITY, vesting: [0.3333, 0.3333, 0.3333] }], 2)).not.toThrow();
  });
});

describe("options and refresh grants", () => {
  const OPTIONS: CompetingOffer = {
    ...EQUITY,
    equityTotal: 0,
    options: {
      ...{ shares: 20_000, strike: 2, fullyDiluted: 10_000_000 },
      ...{ exitValue: 200_000_000, preferences: 40_000_000, rounds: [0.2, 0.25] },
    },
  };

  it("counts what options pay at the exit, after preferences and dilution, in place of a quoted grant", () => {
    // 160m × 0.8 × 0.75 ÷ 10m = 9.60 a share; 7.60 × 20,000 = 152,000, of which 30% counts
    const [, options] = compare([CASH, { ...OPTIONS, equityTotal: 1_000_000 }], 4);
    expect(options?.grant).toBeCloseTo(152_000, 6);
    expect(options?.counted).toBeCloseTo(645_600, 6);
    expect(options?.uncertainEquity).toBeCloseTo(106_400, 6);
    // 740,000 − 600,000 = 140,000 of 152,000
    expect(options?.breakEven?.certainty).toBeCloseTo(0.921053, 6);
  });

  it("says at which exit they draw level: (190m − 40m) × 0.6 ÷ 10m − 2 = 7 a share, × 20,000 = 140,000", () => {
    const [cash, options] = compare([CASH, OPTIONS], 4);
    expect(options?.breakEvenExit).toBeCloseTo(190_000_000, 3);
    expect(cash?.breakEvenExit).toBeUndefined();
    // In two years half of them vests: 70,000 are needed of half, so the same.
    expect(compare([CASH, OPTIONS], 2)[1]?.breakEvenExit).toBeCloseTo(190_000_000, 3);
  });

  it.each([
    // Granted at the end of years 1, 2 and 3, a quarter a year: 3/4 + 2/4 + 1/4
    [4, 60_000],
    [3, 30_000],
    [2, 10_000],
    [1, 0],
  ])("counts of refresh grants of 40,000 what vests in %d years", (years, vested) => {
    const [, refreshed] = compare([CASH, { ...EQUITY, equityTotal: 0, refresh: 40_000 }], years);
    expect(refreshed?.vestedEquity).toBeCloseTo(vested, 9);
  });

  it("says who is ahead in cash after tax and with certain equity, and by how much the others are behind", () => {
    // 600,000 + 30% of 300,000 = 690,000 against 740,000
    expect(compare([CASH, EQUITY], 4).map(({ leads, behind }) => [leads, behind])).toEqual([
      ["both", 0],
      [undefined, 50_000],
    ]);
    // 600,000 + 90% of 300,000 = 870,000
    expect(
      compare([CASH, { ...EQUITY, equityKind: "public stock" }], 4).map(({ leads, behind }) => [
        leads,
        behind,
      ]),
    ).toEqual([
      ["net", 130_000],
      ["counted", 0],
    ]);
  });
});
