import { describe, expect, it } from "vitest";
import { metroFactorsFollowFromOews } from "../../../tools/dataChecks/metroFactorsFollowFromOews.ts";
import { realData, rowWhere } from "./realData.ts";

const CHEYENNE = 16_940;

describe(metroFactorsFollowFromOews.name, () => {
  it("holds for the data", () => expect(metroFactorsFollowFromOews.check(realData())).toEqual([]));

  it("names a factor that the medians do not give", () => {
    const data = realData();
    rowWhere(data["geography/metro-areas.json"].rows, ({ cbsa }) => cbsa === CHEYENNE).factor = 0.9;
    // Software developers alone are published: 0.833 × 121,990 ÷ 115,170 = 0.8823.
    expect(metroFactorsFollowFromOews.check(data)).toEqual([
      "data/geography/metro-areas.json, row 36 (Cheyenne, WY): factor 0.9 does not follow from OEWS, which gives 0.8823.",
    ]);
  });

  it("names an area without medians, and a number of developers that is not the survey's", () => {
    const data = realData();
    const medians = data["geography/oews-medians.json"];
    medians.rows = medians.rows.filter(({ place }) => place !== CHEYENNE);
    expect(metroFactorsFollowFromOews.check(data)).toEqual([
      "data/geography/metro-areas.json, row 36 (Cheyenne, WY): factor 0.8823 does not follow from OEWS, which gives no figure.",
      "data/geography/metro-areas.json, row 36 (Cheyenne, WY): developers 540 is not the OEWS figure, undefined.",
    ]);
  });
});
