import { describe, expect, it } from "vitest";
import { everyStateOnce } from "../../../tools/dataChecks/everyStateOnce.ts";
import { realData, rowWhere } from "./realData.ts";

describe(everyStateOnce.name, () => {
  it("holds for the data", () => expect(everyStateOnce.check(realData())).toEqual([]));

  it("names a state that is missing and one that is there twice", () => {
    const data = realData();
    rowWhere(data["geography/state-factors.json"].rows, ({ state }) => state === "WY").state = "WA";
    expect(everyStateOnce.check(data)).toEqual([
      "data/geography/state-factors.json: WY has no row.",
      "data/geography/state-factors.json: WA has more than one row.",
    ]);
  });

  it("needs the US among the price parities, and DC among the state factors", () => {
    const data = realData();
    const parities = data["geography/price-parities.json"];
    parities.rows = parities.rows.filter(({ place }) => place !== "US");
    const factors = data["geography/state-factors.json"];
    factors.rows = factors.rows.filter(({ state }) => state !== "DC");
    expect(everyStateOnce.check(data)).toEqual([
      "data/geography/state-factors.json: DC has no row.",
      "data/geography/price-parities.json: US has no row.",
    ]);
  });
});
