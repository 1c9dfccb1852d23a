import { describe, expect, it } from "vitest";
import type { Data } from "../../../tools/dataChecks/data.ts";
import { placesHaveASource } from "../../../tools/dataChecks/placesHaveASource.ts";
import { realData, rowWhere } from "./realData.ts";
import { taxData, taxDataAfter } from "./taxData.ts";

describe(placesHaveASource.name, () => {
  it("holds for the data", () => {
    expect(placesHaveASource.check({ ...realData(), ...taxData() })).toEqual([]);
  });

  it("names a state and a law without a source", () => {
    const data = realData();
    rowWhere(data["geography/price-parities.json"].rows, ({ place }) => place === "TX").source = " ";
    expect(placesHaveASource.check(data)).toEqual(["data/geography/price-parities.json: TX has no source."]);
  });

  it("takes the source of the group for the places in it, and misses it where there is none", () => {
    const spoilt = taxDataAfter("tax/2026/KY.json", (file) => {
      delete file.source;
      file.localities = [{ places: [{ names: ["Ashland", "Boyd County"], taxes: [] }] }];
    });
    expect(placesHaveASource.check(spoilt as Data)).toEqual([
      "data/tax/2026/KY.json: KY has no source.",
      "data/tax/2026/KY.json: Ashland has no source.",
    ]);
  });
});
