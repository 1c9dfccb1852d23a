import { describe, expect, it } from "vitest";
import { developersAgree } from "../../../tools/dataChecks/developersAgree.ts";
import { realData, rowWhere } from "./realData.ts";

describe(developersAgree.name, () => {
  it("holds for the data", () => expect(developersAgree.check(realData())).toEqual([]));

  it("names what two files say differently", () => {
    const data = realData();
    rowWhere(data["geography/state-factors.json"].rows, ({ state }) => state === "WA").developers = 107_031;
    rowWhere(data["geography/metro-areas.json"].rows, ({ cbsa }) => cbsa === 41_940).developers = 87_360;
    rowWhere(data["roles/developer-growth.json"].rows, ({ year }) => year === 2025).median = 135_990;
    rowWhere(data["roles/developer-growth.json"].rows, ({ year }) => year === 2022).year = 2020;
    rowWhere(data["roles/developer-concentration.json"].rows, ({ place }) => place === "TX").place = "WY";
    expect(developersAgree.check(data)).toEqual([
      expect.stringMatching(/\(WA\): 107031 developers; data\/roles\/occupations\.json has 107030\.$/),
      expect.stringMatching(
        /metro-areas\.json.*: 87360 developers; data\/roles\/occupations\.json has 87350\.$/,
      ),
      "data/roles/developer-growth.json, row 2: year 2020 does not follow 2021.",
      "data/roles/developer-growth.json, row 3: year 2023 does not follow 2020.",
      "data/roles/developer-growth.json: the last median, 135990, is not that of the US, 135980.",
      "data/roles/developer-concentration.json: TX has no row.",
      "data/roles/developer-concentration.json: WY has more than one row.",
    ]);
  });
});
