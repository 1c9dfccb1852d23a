import { describe, expect, it } from "vitest";
import { rolePartsFitTheWhole } from "../../../tools/dataChecks/rolePartsFitTheWhole.ts";
import { realData, rowWhere } from "./realData.ts";

describe(rolePartsFitTheWhole.name, () => {
  it("holds for the data", () => expect(rolePartsFitTheWhole.check(realData())).toEqual([]));

  it("names parts that have more than the whole", () => {
    const data = realData();
    // 1,610 + 573 + 217 + 48 filings of the tiers are the 2,448 of the US.
    rowWhere(data["roles/titles.json"].rows, ({ tier }) => tier === "lead").filings = 148;
    rowWhere(data["roles/occupations.json"].rows, ({ place }) => place === "TX").employment = 1_600_000;
    expect(rolePartsFitTheWhole.check(data)).toEqual([
      expect.stringMatching(
        /^data\/roles\/occupations\.json: the states of 15-1252 have \d+, more than the US, 1687890\.$/,
      ),
      "data/roles/titles.json: the tiers of ML Engineer have 2548, more than the US, 2448.",
    ]);
  });
});
