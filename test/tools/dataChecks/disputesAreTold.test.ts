import { describe, expect, it } from "vitest";
import { disputesAreTold } from "../../../tools/dataChecks/disputesAreTold.ts";
import { realData, rowWhere } from "./realData.ts";

const DISPUTE = {
  chosenBy: "the state's own notice",
  other: 15_100,
  otherBy: "a payroll vendor",
  effect: "$30 a year at 2.7%",
};

/** What the rule says of Ohio's wage base, 9,000, with these fields. */
function mistakesOf(fields: object): string[] {
  const data = realData();
  const row = rowWhere(data["employer/unemployment-wage-base.json"].rows, ({ state }) => state === "OH");
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
    const same = { ...DISPUTE, other: 9_000, chosenBy: DISPUTE.otherBy };
    expect(mistakesOf({ status: "disputed", dispute: same })).toEqual([
      "both figures of the dispute are 9000.",
      "both figures of the dispute are said by a payroll vendor.",
    ]);
  });

  it("knows no dispute about a figure of another status", () => {
    expect(mistakesOf({ status: "final", dispute: DISPUTE })).toEqual([
      "it is final and has a dispute; only disputed figures do.",
    ]);
  });
});
