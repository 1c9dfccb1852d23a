import { describe, expect, it } from "vitest";
import { taxDefaultLocality } from "../../../tools/dataChecks/taxDefaultLocality.ts";
import { taxData, taxDataAfter } from "./taxData.ts";

const mistakesAfter = (...change: Parameters<typeof taxDataAfter>) =>
  taxDefaultLocality.check(taxDataAfter(...change));

describe(taxDefaultLocality.name, () => {
  it("holds for the data", () => expect(taxDefaultLocality.check(taxData())).toEqual([]));

  it("names a state whose default is gone", () => {
    const mistakes = mistakesAfter("tax/2026/MD.json", (file) => {
      delete file.localities[0].places[0].residentDefault;
    });
    expect(mistakes).toEqual([
      "data/tax/2026/MD.json: every resident owes local tax, so one locality must be the default; there is none.",
    ]);
  });

  it("names two defaults, and one where not every resident owes local tax", () => {
    const two = mistakesAfter("tax/2026/MD.json", (file) => {
      file.localities[0].places[1].residentDefault = true;
    });
    expect(two).toEqual([
      "data/tax/2026/MD.json: every resident owes local tax, so one locality must be the default; there is most counties (3.20%), Anne Arundel County.",
    ]);
    const unsaid = mistakesAfter("tax/2026/IN.json", (file) => delete file.everyResidentOwesLocalTax);
    expect(unsaid).toEqual([
      "data/tax/2026/IN.json: Marion County is a default, but not every resident is said to owe local tax.",
    ]);
  });
});
