import { describe, expect, it } from "vitest";
import { reliabilityIsEarned } from "../../../tools/dataChecks/reliabilityIsEarned.ts";
import { realData, rowWhere } from "./realData.ts";

describe(reliabilityIsEarned.name, () => {
  it("holds for the data", () => expect(reliabilityIsEarned.check(realData())).toEqual([]));

  it("refuses a better grade than the head count gives, and any but D for a carried figure", () => {
    const data = realData();
    const { rows } = data["geography/state-factors.json"];
    rowWhere(rows, ({ state }) => state === "AK").reliability = "C";
    rowWhere(rows, ({ state }) => state === "WY").reliability = "A";
    expect(reliabilityIsEarned.check(data)).toEqual([
      "data/geography/state-factors.json, row 1 (AK): reliability must be D (530 developers, carried); got C.",
      "data/geography/state-factors.json, row 51 (WY): reliability must be C (1510 developers, derived); got A.",
    ]);
  });
});
