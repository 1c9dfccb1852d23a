import { describe, expect, it } from "vitest";
import { placeNamesMeanAreas } from "../../../tools/dataChecks/placeNamesMeanAreas.ts";
import { realData } from "./realData.ts";

describe(placeNamesMeanAreas.name, () => {
  it("holds for the data", () => expect(placeNamesMeanAreas.check(realData())).toEqual([]));

  it("names a code without a factor, a name with two meanings, a state's, and a question with one answer", () => {
    const data = realData();
    const names = data["geography/place-names.json"];
    names.wellKnown["10180"] = ["Big Country"];
    names.wellKnown["41940"] = ["Silicon Valley", "dmv", "Oregon"];
    names.ask["The Valley"] = [41_940];
    expect(placeNamesMeanAreas.check(data)).toEqual([
      "data/geography/place-names.json: 10180 is no metropolitan area that has a factor.",
      'data/geography/place-names.json: "dmv" has more than one meaning.',
      'data/geography/place-names.json: "oregon" is a state.',
      'data/geography/place-names.json: "The Valley" is asked about and means one area.',
    ]);
  });
});
