import { describe, expect, it } from "vitest";
import { publishedBenchmarks } from "../../src/reference/benchmarks.ts";
import { numberFormats } from "../../src/sidebar/NumberFormats.ts";
import {
  bandsPlan,
  FIRST_CHOICES,
  readBandsChoices,
  withSpread,
} from "../../src/sidebar/panels/bands/BandsChoices.ts";
import { bandRemarks } from "../../src/sidebar/panels/bands/bandRemarks.ts";
import { bandsPreview, floorGap } from "../../src/sidebar/panels/bands/bandsPreview.ts";

function preview(choices: Partial<typeof FIRST_CHOICES>) {
  const { request } = readBandsChoices({ ...FIRST_CHOICES, roundTo: "", ...choices });
  if (!request) throw new Error("The choices of this test must be readable.");
  return bandsPreview(bandsPlan(request), publishedBenchmarks());
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
    expect(row?.range.min).toBeCloseTo(129_173.33, 2);
    expect(row?.range.midpoint).toBe(155_008);
    expect(row?.range.max).toBeCloseTo(180_842.67, 2);
    expect(row?.floor).toBe(200_000);
  });

  it("leaves out levels without a hire band and names them once", () => {
    const { rows, leftOut } = preview({ basis: "hire", spread: "20%", places: ["US", "CA"] });
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(["Senior", "Lead", "Principal"]));
    expect(leftOut).toEqual(["Entry", "Mid"]);
  });

  it("has no floor below Senior", () => {
    expect(preview({ levels: ["Mid"], places: ["US"] }).rows[0]?.floor).toBeUndefined();
  });
});

describe("the guards", () => {
  it("flag the guide's own ladder: too much overlap everywhere, a small last step", () => {
    const { rows } = preview({ places: ["US"] });
    const flags = Object.fromEntries(rows.map((row) => [row.level, row.flags]));
    // Steps 13.72%, 12.17%, 11.20%, 7.74%; at 40% every overlap is (s − p) ÷ (s(1 + p)), from 57.8% up.
    expect(flags).toEqual({
      Entry: [],
      Mid: ["overlap"],
      Senior: ["overlap"],
      Lead: ["overlap"],
      Principal: ["overlap", "step"],
    });
  });

  it("offer the largest spread that fits the smallest step, and with it nothing overlaps too far", () => {
    const { fitting } = preview({ places: ["US", "CA"] });
    // p = 185,709 ÷ 172,361 − 1 = 7.744%; 2p ÷ (1 − p) = 16.788%, down to a tenth: 16.7%
    expect(fitting).toBe(0.167);
    const fitted = preview({ ...withSpread(FIRST_CHOICES, 0.167), roundTo: "", places: ["US", "CA"] });
    expect(fitted.rows.flatMap(({ flags }) => flags.filter((flag) => flag === "overlap"))).toEqual([]);
    expect(fitted.fitting).toBeUndefined();
    // A tenth more does not fit.
    const wider = preview({ ...withSpread(FIRST_CHOICES, 0.168), roundTo: "", places: ["US"] });
    expect(wider.rows.some(({ flags }) => flags.includes("overlap"))).toBe(true);
  });

  it("offer a spread that also fits after rounding", () => {
    const { fitting } = preview({ places: ["US", "MS", "WA"], roundTo: "5,000" });
    if (fitting === undefined) return;
    const fitted = preview({
      ...withSpread(FIRST_CHOICES, fitting),
      roundTo: "5,000",
      places: ["US", "MS", "WA"],
    });
    expect(fitted.rows.every(({ flags }) => !flags.includes("overlap"))).toBe(true);
  });

  it("offer nothing on the hire basis, where neighbours begin at the same floor", () => {
    const { rows, fitting } = preview({ basis: "hire", spread: "20%", places: ["US"] });
    expect(rows.some(({ flags }) => flags.includes("overlap"))).toBe(true);
    expect(fitting).toBeUndefined();
  });

  it("remark on a range over 1.5 times its minimum, and stop a posting over 2 times", () => {
    const flagsAt = (spread: string) =>
      preview({ levels: ["Senior"], places: ["US"], spread }).rows[0]?.flags;
    expect(flagsAt("50%")).toEqual([]);
    expect(flagsAt("51%")).toEqual(["wide"]);
    expect(flagsAt("100%")).toEqual(["wide"]);
    expect(flagsAt("101%")).toEqual(["tooWide"]);
  });

  it("say where the law asks for the range that is too wide to post", () => {
    const remarksAt = (spread: string, places: string[]) =>
      bandRemarks(preview({ levels: ["Senior"], places, spread }).rows, numberFormats("en_US")).map(
        ({ flag, text }) => [flag, text],
      );
    expect(remarksAt("101%", ["CA", "TX", "US", "WA"])).toEqual([
      [
        "tooWide",
        "4 bands too wide for a posting: the maximum is over 2 times the minimum. The law of California, Washington asks for the range in the posting.",
      ],
    ]);
    expect(remarksAt("51%", ["NY"])).toEqual([
      [
        "wide",
        "1 band wide: the maximum is over 1.5 times the minimum. The law of New York asks for the range in the posting.",
      ],
    ]);
    expect(remarksAt("51%", ["CA", "CO", "NY", "WA"])[0]?.[1]).toMatch(
      / The law of 4 of the states asks for the range in the posting\.$/,
    );
    expect(remarksAt("101%", ["OH", "REMOTE"])).toEqual([
      ["tooWide", "2 bands too wide for a posting: the maximum is over 2 times the minimum."],
    ]);
  });

  it("are said in a sentence each", () => {
    const { rows } = preview({ places: ["US"] });
    expect(bandRemarks(rows, numberFormats("en_US")).map(({ text }) => text)).toEqual([
      // Principal at 40%: (0.4 − 0.07744) ÷ (0.4 × 1.07744) = 74.8%
      "4 bands overlap the level below by over 50%; most Principal, US: 74.8%.",
      "Principal, US: 7.7% above Lead. A step under 10% is a compressed ladder (1 band).",
    ]);
  });
});

describe("premium and aging", () => {
  it("multiply the whole range; the floor is only aged", () => {
    const { rows, floor, remoteMedian } = preview({
      levels: ["Senior"],
      places: ["US"],
      premium: "google_pmle",
      agedTo: "2027-06-01",
      agingRate: "3%",
    });
    // 155,008 × 1.15 × 1.03 = 183,606.98
    expect(rows[0]?.range.midpoint).toBeCloseTo(183_606.976, 2);
    expect(floor).toBeCloseTo(206_000, 6);
    expect(remoteMedian).toBeCloseTo(212_798, 6);
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
