import { describe, expect, it } from "vitest";
import { stateFactorsFollowFromOews } from "../../../tools/dataChecks/stateFactorsFollowFromOews.ts";
import { realData, rowWhere } from "./realData.ts";

describe(stateFactorsFollowFromOews.name, () => {
  it("holds for the data", () => expect(stateFactorsFollowFromOews.check(realData())).toEqual([]));

  it("names a factor that the wages do not give", () => {
    const data = realData();
    rowWhere(data["geography/state-factors.json"].rows, ({ state }) => state === "WY").factor = 0.85;
    // Wyoming publishes software developers only: 123,360 ÷ 148,100 = 0.8330.
    expect(stateFactorsFollowFromOews.check(data)).toEqual([
      "data/geography/state-factors.json, row 51 (WY): factor 0.85 does not follow from OEWS, which gives 0.8330.",
    ]);
  });

  it("names a state without wages", () => {
    const data = realData();
    const oews = data["geography/oews-means.json"];
    oews.rows = oews.rows.filter(({ place }) => place !== "WY");
    expect(stateFactorsFollowFromOews.check(data)).toEqual([
      "data/geography/state-factors.json, row 51 (WY): factor 0.833 does not follow from OEWS, which gives no figure.",
    ]);
  });

  it("reads Alaska's carried wage against the US wage of the same survey", () => {
    const data = realData();
    const isUs2024 = ({ place, source }: { place: string; source: string }) =>
      place === "US" && source === "bls-oews-2024";
    rowWhere(data["geography/oews-means.json"].rows, isUs2024).mean = 148_100;
    // (1687890·148100·(132940/148100) + 262440·126800·(89810/126800)) ÷ (1687890·148100 + 262440·126800)
    // = (224,388,096,600 + 23,569,736,400) ÷ (249,976,509,000 + 33,277,392,000) = 0.87539
    expect(stateFactorsFollowFromOews.check(data)).toEqual([
      "data/geography/state-factors.json, row 1 (AK): factor 0.8947 does not follow from OEWS, which gives 0.8754.",
    ]);
  });

  it("names a head count that is not the published one", () => {
    const data = realData();
    rowWhere(data["geography/state-factors.json"].rows, ({ state }) => state === "CA").developers = 28_439;
    expect(stateFactorsFollowFromOews.check(data)).toEqual([
      "data/geography/state-factors.json, row 5 (CA): developers 28439 is not the OEWS figure, 284390.",
    ]);
  });
});
