import { describe, expect, it } from "vitest";
import { percentilesRise } from "../../../tools/dataChecks/percentilesRise.ts";
import { realData, rowWhere } from "./realData.ts";

describe(percentilesRise.name, () => {
  it("holds for the data", () => expect(percentilesRise.check(realData())).toEqual([]));

  it("names a percentile that does not rise", () => {
    const data = realData();
    const senior = rowWhere(data["benchmarks/pay-shape.json"].rows, ({ level }) => level === "senior");
    senior.p75 = senior.p50;
    expect(percentilesRise.check(data)).toEqual([
      "data/benchmarks/pay-shape.json, row 3 (senior): p75 0.9739 is not above p50 0.9739.",
    ]);
  });
});
