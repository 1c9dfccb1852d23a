import { describe, expect, it } from "vitest";
import { postingPlacesAreKnown } from "../../../tools/dataChecks/postingPlacesAreKnown.ts";
import { realData, rowWhere } from "./realData.ts";

describe(postingPlacesAreKnown.name, () => {
  it("holds for the data", () => expect(postingPlacesAreKnown.check(realData())).toEqual([]));

  it("refuses a city outside the states, listed twice or without a duty, and a duty of nobody", () => {
    const data = realData();
    const { localities, rows } = data["law/posting-laws.json"];
    rowWhere(localities, ({ place }) => place === "Toledo, OH").place = "Toledo, XX";
    localities.push({ ...rowWhere(localities, ({ place }) => place === "Ithaca, NY") });
    expect(postingPlacesAreKnown.check(data)).toEqual([
      "data/law/posting-laws.json, locality 4 (Toledo, XX): XX is no state.",
      "data/law/posting-laws.json, locality 4 (Toledo, XX): it has no duty.",
      "data/law/posting-laws.json, locality 10 (Ithaca, NY): it is listed twice.",
      `data/law/posting-laws.json, row ${rows.findIndex(({ place }) => place === "Toledo, OH") + 1} (Toledo, OH): the place is not among the localities.`,
    ]);
  });
});
