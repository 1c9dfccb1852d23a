import { describe, expect, it } from "vitest";
import { publishedBenchmarks } from "../../src/reference/benchmarks.ts";
import { FIRST_CHOICES, readBandsChoices } from "../../src/sidebar/panels/bands/BandsChoices.ts";
import { bandsPreview, floorGap } from "../../src/sidebar/panels/bands/bandsPreview.ts";

function preview(choices: Partial<typeof FIRST_CHOICES>) {
  const { request } = readBandsChoices({ ...FIRST_CHOICES, roundTo: "", ...choices });
  if (!request) throw new Error("The choices of this test must be readable.");
  return bandsPreview(request, publishedBenchmarks());
}

describe("bandsPreview", () => {
  it("has a row for each level of each place, places together", () => {
    const { rows } = preview({ levels: ["Senior", "Lead"], places: ["US", "CA"] });
    expect(rows.map(({ place, level }) => `${level} ${place}`)).toEqual([
      "Senior US",
      "Lead US",
      "Senior CA",
      "Lead CA",
    ]);
  });

  it("computes each row as AI_BAND does", () => {
    const [row] = preview({ levels: ["Senior"], places: ["US"] }).rows;
    // 155,008 ÷ (1 + 40% ÷ 2) = 129,173.33; × 1.4 = 180,842.67
    expect(row?.min).toBeCloseTo(129_173.33, 2);
    expect(row?.midpoint).toBe(155_008);
    expect(row?.max).toBeCloseTo(180_842.67, 2);
    expect(row?.floor).toBe(200_000);
  });

  it("leaves out levels without a hire band and says why once", () => {
    const { rows, leftOut } = preview({ basis: "hire", spread: "20%", places: ["US", "CA"] });
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(["Senior", "Lead", "Principal"]));
    expect(leftOut?.levels).toEqual(["Entry", "Mid"]);
    expect(leftOut?.reason).toContain("no floor is quoted below Senior");
  });

  it("has no floor below Senior", () => {
    expect(preview({ levels: ["Mid"], places: ["US"] }).rows[0]?.floor).toBeUndefined();
  });
});

describe("floorGap", () => {
  it("names the row furthest under the floor", () => {
    const { rows } = preview({ places: ["US"] });
    // Senior 155,008, Lead 172,361, Principal 185,709: all three are under 200,000; 200,000 − 155,008 = 44,992 = 22.5%.
    const { withFloor, under, widest } = floorGap(rows);
    expect([withFloor, under]).toEqual([3, 3]);
    expect(widest?.row.level).toBe("Senior");
    expect(widest?.gap).toBe(44_992);
    expect(widest?.share).toBeCloseTo(0.22496, 10);
  });

  it("finds none on the hire basis, whose midpoints start above the floor", () => {
    expect(floorGap(preview({ basis: "hire", places: ["US", "WA"] }).rows).widest).toBeUndefined();
  });
});
