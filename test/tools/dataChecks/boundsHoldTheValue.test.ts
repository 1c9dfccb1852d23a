import { describe, expect, it } from "vitest";
import { boundsHoldTheValue } from "../../../tools/dataChecks/boundsHoldTheValue.ts";
import { realData, rowWhere } from "./realData.ts";

describe(boundsHoldTheValue.name, () => {
  it("holds for the data", () => expect(boundsHoldTheValue.check(realData())).toEqual([]));

  it("names a value outside its bounds", () => {
    const data = realData();
    rowWhere(data["benchmarks/guide-2026.json"].rows, ({ key }) => key === "premium.genai.low").value = 0.5;
    expect(boundsHoldTheValue.check(data)).toEqual([
      "data/benchmarks/guide-2026.json, row 22 (premium.genai.low): value 0.5 is outside its bounds, 0.05 to 0.08.",
    ]);
  });
});
