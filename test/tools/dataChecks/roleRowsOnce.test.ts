import { describe, expect, it } from "vitest";
import { roleRowsOnce } from "../../../tools/dataChecks/roleRowsOnce.ts";
import { realData, rowWhere } from "./realData.ts";

describe(roleRowsOnce.name, () => {
  it("holds for the data", () => expect(roleRowsOnce.check(realData())).toEqual([]));

  it("names what is missing, doubled, or of a tier elsewhere", () => {
    const data = realData();
    const { rows } = data["roles/occupations.json"];
    rowWhere(rows, ({ place, occupation }) => place === "US" && occupation === "15-2051").place = "AL";
    rowWhere(data["roles/titles.json"].rows, ({ place }) => place === "41940").tier = "lead";
    expect(roleRowsOnce.check(data)).toEqual([
      "data/roles/occupations.json: 15-2051 US has no row.",
      expect.stringMatching(/: 15-2051 AL has a row already\.$/),
      expect.stringMatching(/: tiers are told for the US alone\.$/),
    ]);
  });
});
