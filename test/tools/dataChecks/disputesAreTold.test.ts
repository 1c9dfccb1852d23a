import { describe, expect, it } from "vitest";
import { disputesAreTold } from "../../../tools/dataChecks/disputesAreTold.ts";
import { realData, rowWhere } from "./realData.ts";

const DISPUTE = {
  chosenBy: "the bureau's release",
  other: 92.5,
  otherBy: "a research institute",
  effect: "0.9% of pay",
};

/** What the rule says of Ohio's price level with these fields. */
function mistakesOf(fields: object): string[] {
  const data = realData();
  const row = rowWhere(data["geography/price-parities.json"].rows, ({ place }) => place === "OH");
  Object.assign(row, fields);
  return disputesAreTold.check(data).map((mistake) => mistake.replace(/^.*\(OH\): /, ""));
}

describe(disputesAreTold.name, () => {
  it("holds for the data", () => expect(disputesAreTold.check(realData())).toEqual([]));

  it("takes two figures, each with who says it", () => {
    expect(mistakesOf({ status: "disputed", dispute: DISPUTE })).toEqual([]);
  });

  it("wants the other figure of a disputed row", () => {
    expect(mistakesOf({ status: "disputed" })).toEqual([
      "it is disputed, and no dispute says by whom and what else it may be.",
    ]);
  });

  it("wants the two to differ, in figure and in who says them", () => {
    const same = { ...DISPUTE, other: 91.8, chosenBy: DISPUTE.otherBy };
    expect(mistakesOf({ allItems: 91.8, status: "disputed", dispute: same })).toEqual([
      "both figures of the dispute are 91.8.",
      "both figures of the dispute are said by a research institute.",
    ]);
  });

  it("knows no dispute about a figure of another status", () => {
    expect(mistakesOf({ status: "final", dispute: DISPUTE })).toEqual([
      "it is final and has a dispute; only disputed figures do.",
    ]);
  });
});
