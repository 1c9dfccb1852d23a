import { describe, expect, it } from "vitest";
import { reliabilityHasMeaning } from "../../../tools/dataChecks/reliabilityHasMeaning.ts";
import { realData, rowWhere } from "./realData.ts";

describe(reliabilityHasMeaning.name, () => {
  it("holds for the data", () => expect(reliabilityHasMeaning.check(realData())).toEqual([]));

  it("names a grade that nothing explains, and one that is explained twice", () => {
    const data = realData();
    const { reliability } = data["geography/state-factors.json"];
    rowWhere(reliability, ({ grade }) => grade === "D").grade = "C";
    expect(reliabilityHasMeaning.check(data)).toEqual([
      "data/geography/state-factors.json: reliability C is explained twice.",
      "data/geography/state-factors.json, row 1 (AK): nothing says what reliability D means.",
    ]);
  });
});
