import { describe, expect, it } from "vitest";
import { taxRatesInRange } from "../../../tools/dataChecks/taxRatesInRange.ts";
import { taxData, taxDataAfter } from "./taxData.ts";

const mistakesAfter = (...change: Parameters<typeof taxDataAfter>) =>
  taxRatesInRange.check(taxDataAfter(...change));

describe(taxRatesInRange.name, () => {
  it("holds for the data", () => expect(taxRatesInRange.check(taxData())).toEqual([]));

  it("names a state's percentage that is no fraction", () => {
    const mistakes = mistakesAfter("tax/2026/IL.json", (file) => {
      file.incomeTax.schedule.rate = 0.495;
    });
    expect(mistakes).toEqual([
      "data/tax/2026/IL.json: incomeTax.schedule.rate has 0.495, which is not within 0 and 0.2.",
    ]);
  });

  it("names one of a contribution, a bracket and a locality", () => {
    const mistakes = mistakesAfter("tax/2026/NJ.json", (file) => {
      file.contributions[0].rate = 0.425;
      file.incomeTax.schedule.rates.joint[7] = -0.1075;
    });
    expect(mistakes).toEqual([
      "data/tax/2026/NJ.json: incomeTax.schedule.rates has -0.1075, which is not within 0 and 0.2.",
      "data/tax/2026/NJ.json: contributions.0.rate has 0.425, which is not within 0 and 0.2.",
    ]);
    expect(
      mistakesAfter("tax/2026/OH.json", (file) => {
        file.localities[0].places[0].taxes[0].schedule.rate = 2.5;
      }),
    ).toHaveLength(1);
  });

  it("allows 37% to the United States only", () => {
    const mistakes = mistakesAfter("tax/2026/federal.json", (file) => {
      file.incomeTax.schedule.rates[6] = 0.396;
    });
    expect(mistakes).toEqual([
      "data/tax/2026/federal.json: incomeTax.schedule.rates has 0.396, which is not within 0 and 0.37.",
    ]);
  });
});
