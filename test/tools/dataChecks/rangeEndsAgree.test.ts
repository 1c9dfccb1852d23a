import { describe, expect, it } from "vitest";
import { rangeEndsAgree } from "../../../tools/dataChecks/rangeEndsAgree.ts";
import { realData, rowWhere } from "./realData.ts";

describe(rangeEndsAgree.name, () => {
  it("holds for the data", () => expect(rangeEndsAgree.check(realData())).toEqual([]));

  it("names a range whose two ends say different things", () => {
    const data = realData();
    rowWhere(data["benchmarks/guide-2026.json"].rows, ({ key }) => key === "premium.genai.high").low = 0.04;
    expect(rangeEndsAgree.check(data)).toEqual([
      "data/benchmarks/guide-2026.json, row 22 (premium.genai.low): says 0.05 of 0.05 to 0.08, and premium.genai.high says 0.08 of 0.04 to 0.08.",
    ]);
  });
});
