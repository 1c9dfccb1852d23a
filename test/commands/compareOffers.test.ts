import { beforeEach, describe, expect, it } from "vitest";
import type { CompareOffersRequest, OffersCompared } from "../../src/commands/compareOffers.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { linesIn, shownIn } from "../support/tableIn.ts";

const ALL_TICKS = { valuation: true, vesting: true, liquidity: true };
const ESTABLISHED = {
  name: "Established Inc",
  state: "TX",
  base: 185_000,
  bonus: 15_000,
  signOn: 0,
  equityTotal: 0,
  equityKind: "none",
  ticks: { valuation: false, vesting: false, liquidity: false },
  vesting: [],
} as const;
const STARTUP = {
  name: "Startup",
  state: "WA",
  base: 150_000,
  bonus: 0,
  signOn: 20_000,
  equityTotal: 300_000,
  equityKind: "private stock",
  ticks: ALL_TICKS,
  vesting: [0.25, 0.25, 0.25, 0.25],
} as const;
const REQUEST: CompareOffersRequest = {
  offers: [ESTABLISHED, STARTUP],
  years: 2,
  filing: "single",
  insertAs: "live",
  destination: "new sheet",
};

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});

const compare = (change: Partial<CompareOffersRequest> = {}) =>
  runCommand<OffersCompared>(workbook, "compareOffers", { ...REQUEST, ...change });
const compared = () => linesIn(workbook, "Compare offers", "Offer");

describe("compareOffers", () => {
  it.each(["live", "native", "values"] as const)(
    "writes what each offer comes to, as %s",
    async (insertAs) => {
      const { message, outcomes } = await done(compare({ insertAs }));
      expect(message).toContain(` written to ${compared().place}.`);
      expect(compared().row("Established Inc")).toMatchObject({
        // Two years of 185,000 + 15,000. Texas leaves 148,927 of 200,000 (published example of AI_TAKE_HOME).
        "Cash, year 1": 200_000,
        "Cash, later years": 200_000,
        Cash: 400_000,
        "Certain equity": 0,
        "Uncertain equity": 0,
        Counted: 400_000,
        "After tax, year 1": expect.closeTo(148_927, 2),
        "After tax, later years": expect.closeTo(148_927, 2),
        "Cash after tax": expect.closeTo(297_854, 2),
        "Break-even certainty": "",
      });
      expect(compared().row("Startup")).toMatchObject({
        // Half of 300,000 vests in two years: 150,000, of which private stock with all ticks counts half.
        Vested: 0.5,
        Certainty: 0.5,
        "Cash, year 1": 170_000,
        "Cash, later years": 150_000,
        Cash: 320_000,
        "Certain equity": 75_000,
        "Uncertain equity": 75_000,
        Counted: 395_000,
        "Cash after tax": expect.closeTo(outcomes[1]?.cashAfterTax ?? Number.NaN, 2),
        // (400,000 − 320,000) ÷ 150,000
        "Break-even certainty": expect.closeTo(0.533333, 6),
      });
      expect(outcomes[1]?.breakEven).toEqual({
        against: "Established Inc",
        certainty: expect.closeTo(0.533333, 6),
      });
    },
  );

  it.each(["live", "native", "values"] as const)("counts an offer's locality, as %s", async (insertAs) => {
    const city = { ...ESTABLISHED, name: "City", state: "NY", locality: "New York City" } as const;
    const suburb = { ...ESTABLISHED, name: "Suburb", locality: 0.0125 } as const;
    const county = { ...ESTABLISHED, name: "County", state: "IN" } as const;
    await done(compare({ offers: [city, suburb, county], insertAs }));
    // 200,000 in New York City leaves 130,334 (specification); in Texas 148,927 less 1.25% of 200,000.
    expect(compared().row("City")).toMatchObject({
      Locality: "New York City",
      "After tax, year 1": expect.closeTo(130_334, 0),
      "After tax, later years": expect.closeTo(130_334, 0),
    });
    expect(compared().row("Suburb")).toMatchObject({
      Locality: "1.25%",
      "After tax, year 1": expect.closeTo(146_427, 6),
    });
    // Indiana: 148,927 less 2.95% and, by default, 2.02% of 199,000
    expect(compared().row("County")).toMatchObject({
      Locality: "",
      "After tax, year 1": expect.closeTo(148_927 - 199_000 * 0.0497, 6),
    });
  });

  const OPTIONS = {
    ...STARTUP,
    name: "Options Inc",
    signOn: 0,
    equityTotal: 0,
    equityKind: "options",
    refresh: 40_000,
    options: {
      ...{ shares: 20_000, strike: 2, fullyDiluted: 10_000_000 },
      ...{ exitValue: 200_000_000, preferences: 40_000_000, rounds: [0.2, 0.25] },
    },
    scores: { authority: 4, challenge: 5 },
  } as const;

  it.each(["live", "native", "values"] as const)(
    "counts options at their exit, refresh grants and scores, the answer on top, as %s",
    async (insertAs) => {
      const { range } = await done(compare({ offers: [ESTABLISHED, OPTIONS], years: 4, insertAs }));
      expect(workbook.value("Compare offers!A3")).toBe("Answer");
      // (160m × 0.6 ÷ 10m − 2) × 20,000 = 152,000, and 3/4 + 2/4 + 1/4 of 40,000 = 60,000; 30% of it counts
      expect(compared().row("Options Inc")).toMatchObject({
        "Options at the exit": expect.closeTo(152_000, 4),
        "Vested equity": expect.closeTo(212_000, 4),
        "Certain equity": expect.closeTo(63_600, 4),
        Counted: expect.closeTo(663_600, 4),
        // 4 × 200,000 = 800,000
        Answer: "Behind by $136,400",
        "Break-even certainty": expect.closeTo(200_000 / 212_000, 8),
        // 200,000 − 60,000 = 140,000: 7 + 2 a share, ÷ 0.6 × 10m + 40m
        "Break-even exit": expect.closeTo(190_000_000, 2),
        Dilution: expect.closeTo(0.4, 10),
        "Score of the role": 4.5,
      });
      expect(compared().row("Established Inc")).toMatchObject({
        Answer: "Leads in both",
        "Options at the exit": "",
        "Vested equity": 0,
        "Break-even exit": "",
        "Score of the role": "",
      });
      expect(await compare({ offers: [ESTABLISHED, OPTIONS], years: 4, insertAs })).toMatchObject({
        ok: true,
        value: { range },
      });
    },
  );

  it("reckons options that are typed into the table, and drops their lines once no offer has any", async () => {
    await done(compare({ offers: [ESTABLISHED, STARTUP] }));
    const lines = shownIn(workbook, "Compare offers");
    await done(compare({ offers: [ESTABLISHED, OPTIONS] }));
    workbook.type(compared().cell("Options Inc", "Exit value"), 240_000_000);
    // (200m × 0.6 ÷ 10m − 2) × 20,000
    expect(compared().value("Options Inc", "Options at the exit")).toBeCloseTo(200_000, 4);
    const typed = { ...OPTIONS, options: { ...OPTIONS.options, exitValue: 240_000_000 } };
    await done(compare({ offers: [ESTABLISHED, typed] }));
    await done(compare({ offers: [ESTABLISHED, STARTUP], replace: compared().place }));
    expect(shownIn(workbook, "Compare offers")).toEqual(lines);
  });

  it("names the part of options that cannot be read", async () => {
    const options = { ...OPTIONS.options, fullyDiluted: 10_000 };
    expect(await compare({ offers: [ESTABLISHED, { ...OPTIONS, options }] })).toMatchObject({
      ok: false,
      field: "offers.1.fullyDiluted",
      message:
        "offer 2: fully_diluted must be all shares of the company, at least the 20,000 of the grant; got 10,000.",
    });
  });

  it("reckons a locality that is typed into the table, and asks about nothing of its own", async () => {
    await done(compare({ offers: [{ ...ESTABLISHED, state: "OH" }, STARTUP] }));
    const before = Number(compared().value("Established Inc", "After tax, year 1"));
    workbook.type(compared().cell("Established Inc", "Locality"), "Columbus");
    // 2.5% of 200,000
    expect(compared().value("Established Inc", "After tax, year 1")).toBeCloseTo(before - 5_000, 6);
    const columbus = { ...ESTABLISHED, state: "OH", locality: "Columbus" } as const;
    expect(await compare({ offers: [columbus, STARTUP] })).toMatchObject({ ok: true });
  });

  it("names the field of a locality that is not there", async () => {
    const offers = [ESTABLISHED, { ...STARTUP, locality: "Seattle" }] as const;
    expect(await compare({ offers })).toMatchObject({
      ok: false,
      field: "offers.1.locality",
      message:
        'offer 2: locality must be left out for Washington, for which no local tax is in the data, or be a rate such as 1.25%; got "Seattle".',
    });
  });

  it("draws one stacked chart, and one only however often it runs: cash, certain and uncertain equity", async () => {
    await done(compare());
    await done(compare({ years: 4 }));
    const { grid } = workbook.document;
    const charts = grid.charts(grid.sheetIdByName("Compare offers") ?? "");
    expect(charts).toHaveLength(1);
    expect(charts[0]?.definition).toMatchObject({ stacked: true });
    const series = ["Cash", "Certain equity", "Uncertain equity"].map((head) => {
      const [first, last] = [compared().cell("Established Inc", head), compared().cell("Startup", head)];
      return `${first}:${last}`.replaceAll("'Compare offers'!", "");
    });
    const source = JSON.stringify(charts[0]?.definition.dataSource);
    expect(series.map((range) => source.includes(range))).toEqual([true, true, true]);
  });

  it("says over the first offer what is compared, beside a column of the user's, and is taken out whole", async () => {
    const { block } = await done(compare());
    workbook.insertColumns("Compare offers!B1");
    workbook.type("Compare offers!B3", "mine");
    await done(compare({ years: 4 }));
    expect(["A1", "B1", "C1"].map((cell) => workbook.value(`Compare offers!${cell}`))).toEqual([
      "Offers compared",
      "",
      "Over 4 years, single.",
    ]);
    const range = compared().place;
    await done(runCommand(workbook, "removeBlock", { block, replace: range }));
    expect(shownIn(workbook, "Compare offers")).toEqual(["mine"]);
  });
});
