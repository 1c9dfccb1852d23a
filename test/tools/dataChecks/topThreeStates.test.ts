import { describe, expect, it } from "vitest";
import { topThreeStates } from "../../../tools/dataChecks/topThreeStates.ts";
import { realData, rowWhere } from "./realData.ts";

describe(topThreeStates.name, () => {
  it("holds for the data", () => expect(topThreeStates.check(realData())).toEqual([]));

  it("says who is on top instead", () => {
    const data = realData();
    rowWhere(data["geography/state-factors.json"].rows, ({ state }) => state === "MA").factor = 1.2;
    expect(topThreeStates.check(data)).toEqual([
      "data/geography/state-factors.json: the highest factors must be WA, CA and NY; they are CA, MA, WA.",
    ]);
  });
});
