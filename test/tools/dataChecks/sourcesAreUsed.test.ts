import { describe, expect, it } from "vitest";
import { sourcesAreUsed } from "../../../tools/dataChecks/sourcesAreUsed.ts";
import { realData, rowWhere } from "./realData.ts";

describe(sourcesAreUsed.name, () => {
  it("holds for the data", () => expect(sourcesAreUsed.check(realData())).toEqual([]));

  it("names a row whose source is not defined", () => {
    const data = realData();
    rowWhere(data["geography/state-factors.json"].rows, ({ state }) => state === "AL").source = "bls";
    expect(sourcesAreUsed.check(data)).toEqual([
      'data/geography/state-factors.json, row 2 (AL): source "bls" is not defined; defined are bls-oews-2025.',
    ]);
  });

  it("names a source that no row uses, and one defined twice", () => {
    const data = realData();
    const { sources } = data["geography/price-parities.json"];
    const [first] = sources;
    if (first) sources.push(first, { ...first, id: "bea-old" });
    expect(sourcesAreUsed.check(data)).toEqual([
      'data/geography/price-parities.json: no row uses source "bea-old".',
      'data/geography/price-parities.json: source "bea-rpp-2024" is defined twice.',
    ]);
  });
});
