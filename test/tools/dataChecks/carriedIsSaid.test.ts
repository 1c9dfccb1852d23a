import { describe, expect, it } from "vitest";
import { carriedIsSaid } from "../../../tools/dataChecks/carriedIsSaid.ts";
import { realData, rowWhere } from "./realData.ts";

describe(carriedIsSaid.name, () => {
  it("holds for the data", () => expect(carriedIsSaid.check(realData())).toEqual([]));

  it("names a carried figure that does not say so", () => {
    const data = realData();
    rowWhere(data["geography/state-factors.json"].rows, ({ state }) => state === "AK").note = "";
    expect(carriedIsSaid.check(data)).toEqual([
      "data/geography/state-factors.json, row 1 (AK): it is carried, and neither its note nor the file's method says from when.",
    ]);
  });

  it("names one that does not say which year it is of", () => {
    const data = realData();
    rowWhere(data["geography/state-factors.json"].rows, ({ state }) => state === "AK").note = "Carried over.";
    expect(carriedIsSaid.check(data)).toEqual([
      "data/geography/state-factors.json, row 1 (AK): it is carried, and neither its note nor the file's method names the year before 2026 that it is of.",
    ]);
  });
});
