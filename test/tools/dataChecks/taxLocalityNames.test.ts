import { describe, expect, it } from "vitest";
import { taxLocalityNames } from "../../../tools/dataChecks/taxLocalityNames.ts";
import { taxData, taxDataAfter } from "./taxData.ts";

const mistakesAfter = (...change: Parameters<typeof taxDataAfter>) =>
  taxLocalityNames.check(taxDataAfter(...change));

describe(taxLocalityNames.name, () => {
  it("holds for the data", () => expect(taxLocalityNames.check(taxData())).toEqual([]));

  it("names one that is there twice, however it is spelt", () => {
    const mistakes = mistakesAfter("tax/2026/IN.json", (file) => {
      file.localities[0].flat.rates["La Porte County"] = 0.01;
    });
    expect(mistakes).toEqual(['data/tax/2026/IN.json: there is a second locality named "La Porte County".']);
  });

  it("counts other names", () => {
    const mistakes = mistakesAfter("tax/2026/NY.json", (file) => {
      file.localities[0].places[0].otherNames.push("Yonkers");
    });
    expect(mistakes).toEqual(['data/tax/2026/NY.json: there is a second locality named "Yonkers".']);
  });
});
