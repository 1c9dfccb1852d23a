import { describe, expect, it } from "vitest";
import { metroAreasAreLarge } from "../../../tools/dataChecks/metroAreasAreLarge.ts";
import { realData, rowWhere } from "./realData.ts";

describe(metroAreasAreLarge.name, () => {
  it("holds for the data", () => expect(metroAreasAreLarge.check(realData())).toEqual([]));

  it("names an area with too few developers, one with enough, and one that stands twice", () => {
    const data = realData();
    const [large, small] = [
      data["geography/metro-areas.json"].rows,
      data["geography/small-metro-areas.json"].rows,
    ];
    rowWhere(large, ({ cbsa }) => cbsa === 10_420).developers = 499;
    rowWhere(small, ({ cbsa }) => cbsa === 10_180).developers = 500;
    rowWhere(small, ({ cbsa }) => cbsa === 10_500).cbsa = 10_420;
    expect(metroAreasAreLarge.check(data)).toEqual([
      "data/geography/metro-areas.json, row 1 (Akron, OH): 499 developers are too few for a factor.",
      "data/geography/small-metro-areas.json, row 1 (Abilene, TX): 500 developers are enough for a factor.",
      "data/geography: metropolitan area 10420 has more than one row.",
    ]);
  });
});
