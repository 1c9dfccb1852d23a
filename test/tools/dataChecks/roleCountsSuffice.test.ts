import { describe, expect, it } from "vitest";
import { roleCountsSuffice } from "../../../tools/dataChecks/roleCountsSuffice.ts";
import { realData, rowWhere } from "./realData.ts";

describe(roleCountsSuffice.name, () => {
  it("holds for the data", () => expect(roleCountsSuffice.check(realData())).toEqual([]));

  it("names a row that rests on too few", () => {
    const data = realData();
    rowWhere(data["roles/titles.json"].rows, () => true).filings = 7;
    rowWhere(data["roles/occupations.json"].rows, () => true).employment = 99;
    expect(roleCountsSuffice.check(data)).toEqual([
      "data/roles/occupations.json, row 1 (US): 99 are fewer than 100.",
      "data/roles/titles.json, row 1 (ML Engineer): 7 are fewer than 8.",
    ]);
  });

  it("names a grade that does not follow, and a last one that leaves rows out", () => {
    const data = realData();
    const { reliability } = data["roles/titles.json"];
    rowWhere(reliability, ({ grade }) => grade === "C").atLeast = 100;
    rowWhere(reliability, ({ grade }) => grade === "D").atLeast = 9;
    expect(roleCountsSuffice.check(data)).toEqual([
      "data/roles/titles.json: reliability C does not follow B.",
      "data/roles/titles.json: the last grade of reliability must be for 8 or more.",
    ]);
  });
});
