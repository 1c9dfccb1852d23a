import { describe, expect, it } from "vitest";
import { rolePayDoesNotFall } from "../../../tools/dataChecks/rolePayDoesNotFall.ts";
import { realData, rowWhere } from "./realData.ts";

describe(rolePayDoesNotFall.name, () => {
  it("holds for the data", () => expect(rolePayDoesNotFall.check(realData())).toEqual([]));

  it("names a percentile that falls, in either file", () => {
    const data = realData();
    const { rows } = data["roles/occupations.json"];
    rowWhere(rows, ({ occupation, place }) => occupation === "15-2051" && place === "US").p75 = 120_220;
    const titles = data["roles/titles.json"].rows;
    rowWhere(titles, ({ title }) => title === "ML Engineer").p25 = 185_365;
    expect(rolePayDoesNotFall.check(data)).toEqual([
      expect.stringMatching(
        /^data\/roles\/occupations\.json, row \d+ \(US\): p75 120220 is below p50 120230\.$/,
      ),
      "data/roles/titles.json, row 1 (ML Engineer): p50 185364 is below p25 185365.",
    ]);
  });

  it("takes one figure for two percentiles of a few people", () => {
    const data = realData();
    const first = rowWhere(data["roles/occupations.json"].rows, () => true);
    first.p75 = first.p50;
    expect(rolePayDoesNotFall.check(data)).toEqual([]);
  });
});
