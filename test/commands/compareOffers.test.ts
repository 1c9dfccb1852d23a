import { beforeEach, describe, expect, it } from "vitest";
import type { CompareOffersRequest, OffersCompared } from "../../src/commands/compareOffers.ts";
import type { Answer } from "../../src/commands/define/Answer.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";

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

async function compare(change: Partial<CompareOffersRequest> = {}): Promise<Answer<OffersCompared>> {
  return (await workbook.call("runCommand", "compareOffers", {
    ...REQUEST,
    ...change,
  })) as Answer<OffersCompared>;
}

function done(answer: Answer<OffersCompared>): OffersCompared {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

describe("compareOffers", () => {
  it.each(["live", "native", "values"] as const)(
    "writes what each offer comes to, as %s",
    async (insertAs) => {
      const { message, outcomes } = done(await compare({ insertAs }));
      expect(message).toBe("2 rows written to 'Compare offers'!A1:Z4.");
      const [established, startup] = workbook.values("'Compare offers'!O3:Z4") as unknown[][];
      // Two years of 185,000 + 15,000. Texas leaves 148,927 of 200,000 (published example of AI_TAKE_HOME).
      expect(established).toEqual([
        0,
        0,
        200_000,
        200_000,
        400_000,
        0,
        0,
        400_000,
        expect.closeTo(148_927, 2),
        expect.closeTo(148_927, 2),
        expect.closeTo(297_854, 2),
        "",
      ]);
      // Half of 300,000 vests in two years: 150,000, of which private stock with all ticks counts half.
      expect(startup?.slice(0, 8)).toEqual([0.5, 0.5, 170_000, 150_000, 320_000, 75_000, 75_000, 395_000]);
      // (400,000 − 320,000) ÷ 150,000
      expect(startup?.[11]).toBeCloseTo(0.533333, 6);
      expect(outcomes[1]?.breakEven).toEqual({
        against: "Established Inc",
        certainty: expect.closeTo(0.533333, 6),
      });
      expect(startup?.[10]).toBeCloseTo(outcomes[1]?.cashAfterTax ?? Number.NaN, 2);
    },
  );

  it("draws one stacked chart, and one only however often it runs: cash, certain and uncertain equity", async () => {
    done(await compare());
    done(await compare({ years: 4 }));
    const { grid } = workbook.document;
    const charts = grid.charts(grid.sheetIdByName("Compare offers") ?? "");
    expect(charts).toHaveLength(1);
    expect(charts[0]?.definition).toMatchObject({ stacked: true });
    expect(JSON.stringify(charts[0]?.definition.dataSource)).toMatch(/S2:S4.*T2:T4.*U2:U4/);
  });
});
