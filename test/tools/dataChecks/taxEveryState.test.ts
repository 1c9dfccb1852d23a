import { describe, expect, it } from "vitest";
import { taxEveryState } from "../../../tools/dataChecks/taxEveryState.ts";
import { taxData, taxDataAfter } from "./taxData.ts";

describe(taxEveryState.name, () => {
  it("holds for the data", () => expect(taxEveryState.check(taxData())).toEqual([]));

  it("names a state and the federal file that are missing", () => {
    const data = taxData();
    delete data["tax/2026/WY.json"];
    delete data["tax/2026/federal.json"];
    expect(taxEveryState.check(data)).toEqual([
      "data/tax/2026/federal.json: the file is missing.",
      "data/tax/2026/WY.json: the file is missing.",
    ]);
  });

  it("names a file that holds another state", () => {
    const state = taxDataAfter("tax/2026/NC.json", (file) => {
      file.code = "ND";
    });
    expect(taxEveryState.check(state)).toEqual([
      "data/tax/2026/NC.json: code and name are ND, North Carolina, which is another state's file.",
    ]);
  });
});
