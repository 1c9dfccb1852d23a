import { describe, expect, it } from "vitest";
import { growthIsGradual } from "../../../tools/dataChecks/growthIsGradual.ts";
import { realData, rowWhere } from "./realData.ts";

describe(growthIsGradual.name, () => {
  it("holds for the data", () => expect(growthIsGradual.check(realData())).toEqual([]));

  it("names a step that no survey ever saw", () => {
    const data = realData();
    rowWhere(data["roles/developer-growth.json"].rows, ({ year }) => year === 2025).median = 153_980;
    expect(growthIsGradual.check(data)).toEqual([
      "data/roles/developer-growth.json, row 5: the median goes from 133080 to 153980 in a year.",
    ]);
  });
});
