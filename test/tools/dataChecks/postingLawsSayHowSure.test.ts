import { describe, expect, it } from "vitest";
import { postingLawsSayHowSure } from "../../../tools/dataChecks/postingLawsSayHowSure.ts";
import { realData, rowWhere } from "./realData.ts";

describe(postingLawsSayHowSure.name, () => {
  it("holds for the data", () => expect(postingLawsSayHowSure.check(realData())).toEqual([]));

  it("refuses a settled law without a statute, and an uncertain one without a reason", () => {
    const data = realData();
    const { rows } = data["law/posting-laws.json"];
    rowWhere(rows, ({ place }) => place === "CO").statute = null;
    rowWhere(rows, ({ place }) => place === "VA").note = "";
    expect(postingLawsSayHowSure.check(data)).toEqual([
      "data/law/posting-laws.json, row 1 (CO): it is settled but names no statute.",
      "data/law/posting-laws.json, row 13 (VA): it is uncertain but no note says why.",
    ]);
  });
});
