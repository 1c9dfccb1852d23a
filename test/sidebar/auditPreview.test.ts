import { describe, expect, it } from "vitest";
import { teamPreview } from "../../src/sidebar/panels/audit/auditPreview.ts";
import { benchmarksWith } from "../../src/sidebar/useBenchmarks.ts";

// National averages: Mid 138,185, Senior 155,008, Lead 172,361.
const TEAM = [
  { level: "Senior", place: "US", pay: 120_000 },
  { level: "Senior", place: "US", pay: 160_000 },
  { level: "Mid", place: "US", pay: 138_185 },
  { level: "Lead", place: "TX", pay: 172_361 },
] as const;

describe("teamPreview", () => {
  it("counts flags and cost as the audit does", () => {
    // Seniors' median is 140,000: 1.3% over Mid, 23.1% under Lead. 120,000 ÷ 155,008 = 77.4%, and under the floor.
    const { counts, steps } = teamPreview(TEAM, 0.1, benchmarksWith([]));
    expect(counts.byFlag).toMatchObject({ Compression: 1, "Below floor": 1, "Below 80% of market": 1 });
    // To the floor: 200,000 − 120,000. Texas pays less than the US: its Lead is over the local average, so not flagged.
    expect(counts.costToFix).toBe(80_000);
    // 138,185 × 1.1 − 140,000, the median of two Seniors
    expect(steps).toEqual([
      {
        level: "Mid",
        next: "Senior",
        short: expect.closeTo(12_003.5, 6),
        people: 2,
        cost: expect.closeTo(24_007, 6),
      },
    ]);
    // A step of 1% is reached: 140,000 ÷ 138,185 − 1 = 1.31%.
    expect(teamPreview(TEAM, 0.01, benchmarksWith([])).counts.byFlag.Compression).toBe(0);
    expect(teamPreview(TEAM, 0.25, benchmarksWith([])).counts.byFlag.Compression).toBe(3);
  });

  it("puts everybody on the market band of level and place, places with most people first", () => {
    const { groups } = teamPreview(TEAM, 0.1, benchmarksWith([]));
    expect(groups.map(({ place, rows }) => [place, rows.map(({ level }) => level)])).toEqual([
      ["US", ["Mid", "Senior"]],
      ["TX", ["Lead"]],
    ]);
    const senior = groups[0]?.rows[1];
    // 155,008 ÷ 1.2 and × 1.4
    expect(senior?.min).toBeCloseTo(129_173.33, 2);
    expect(senior?.max).toBeCloseTo(180_842.67, 2);
    expect(senior?.floor).toBe(200_000);
    expect(senior?.people).toEqual([
      { pay: 120_000, flagged: true },
      { pay: 160_000, flagged: false },
    ]);
    expect(groups[0]?.rows[0]?.floor).toBeUndefined();
  });

  it("holds the team against the user's own figures", () => {
    const own = benchmarksWith([{ key: "base.senior", value: 120_000, source: "our survey" }]);
    const { counts, groups } = teamPreview(TEAM.slice(0, 1), 0.1, own);
    // Paid the average: under the floor is a remark, and no flag.
    expect(counts).toMatchObject({ clear: 1, costToFix: 0 });
    expect(groups[0]?.rows[0]?.midpoint).toBe(120_000);
  });
});
