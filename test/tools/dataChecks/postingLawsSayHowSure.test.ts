import { describe, expect, it } from "vitest";
import { postingLawsSayHowSure } from "../../../tools/dataChecks/postingLawsSayHowSure.ts";
import { realData, rowWhere } from "./realData.ts";

describe(postingLawsSayHowSure.name, () => {
  it("holds for the data", () => expect(postingLawsSayHowSure.check(realData())).toEqual([]));

  it("refuses a settled law without a statute, and an uncertain one without a reason", () => {
    const data = realData();
    const { rows } = data["law/posting-laws.json"];
    rowWhere(rows, ({ place }) => place === "CO").statute = null;
    rowWhere(rows, ({ place }) => place === "ME").note = "";
    expect(postingLawsSayHowSure.check(data)).toEqual([
      "data/law/posting-laws.json, row 1 (CO): it is settled but names no statute.",
      "data/law/posting-laws.json, row 17 (ME): it is uncertain but no note says why.",
    ]);
  });

  it("refuses a dispute about a settled day, and one of a day with itself", () => {
    const data = realData();
    const { rows } = data["law/posting-laws.json"];
    const maine = rowWhere(rows, ({ place }) => place === "ME");
    maine.status = "settled";
    if (maine.dispute) maine.dispute.other = maine.since;
    expect(postingLawsSayHowSure.check(data)).toEqual([
      "data/law/posting-laws.json, row 17 (ME): it is settled, yet two days are named.",
      "data/law/posting-laws.json, row 17 (ME): both sides of the dispute name 2026-07-29.",
    ]);
  });

  it("refuses what a posting must name where only one of sentence and words is there, or none is posted", () => {
    const data = realData();
    const { rows } = data["law/posting-laws.json"];
    delete rowWhere(rows, ({ place }) => place === "CO").benefits;
    const nevada = rowWhere(rows, ({ place }) => place === "NV");
    nevada.benefits = "Benefits.";
    nevada.mustName = ["benefits"];
    expect(postingLawsSayHowSure.check(data).map((problem) => problem.replace(/^.*\(/, "("))).toEqual([
      "(CO): benefits and mustName say the same, so a row has both or neither.",
      "(NV): it names what a posting must name, but the range is due after an interview.",
    ]);
  });
});
