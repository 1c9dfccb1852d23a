import { describe, expect, it } from "vitest";
import { taxBracketsRise } from "../../../tools/dataChecks/taxBracketsRise.ts";
import { taxData, taxDataAfter } from "./taxData.ts";

const mistakesAfter = (...change: Parameters<typeof taxDataAfter>) =>
  taxBracketsRise.check(taxDataAfter(...change));

describe(taxBracketsRise.name, () => {
  it("holds for the data", () => expect(taxBracketsRise.check(taxData())).toEqual([]));

  it("names brackets that start late", () => {
    const mistakes = mistakesAfter("tax/2026/federal.json", (file) => {
      file.incomeTax.schedule.from.joint[0] = 1;
    });
    expect(mistakes).toEqual([
      "data/tax/2026/federal.json: incomeTax.schedule.from.joint starts at 1, not at 0.",
    ]);
  });

  it("names brackets that fall, in localities too", () => {
    const mistakes = mistakesAfter("tax/2026/NY.json", (file) => {
      file.localities[0].places[0].taxes[0].schedule.from.single[2] = 12_000;
    });
    expect(mistakes).toEqual([
      "data/tax/2026/NY.json: localities.0.places.0.taxes.0.schedule.from.single does not rise at row 3 (12000).",
    ]);
  });

  it("names those of rates on the whole income", () => {
    const mistakes = mistakesAfter("tax/2026/MD.json", (file) => {
      const { from, rates } = file.localities[1].places[1].taxes[0].schedule;
      from.joint = [1, 25_000, 20_000, 250_000];
      rates.pop();
    });
    const at = "data/tax/2026/MD.json: localities.1.places.1.taxes.0.schedule.from";
    expect(mistakes).toEqual([
      `${at}.single has 4 rows, rates has 3.`,
      `${at}.joint starts at 1, not at 0.`,
      `${at}.joint does not rise at row 3 (20000).`,
      `${at}.joint has 4 rows, rates has 3.`,
      `${at}.hoh has 4 rows, rates has 3.`,
    ]);
  });

  it("names a rate and a table value too few", () => {
    const rate = mistakesAfter("tax/2026/VA.json", (file) => file.incomeTax.schedule.rates.pop());
    expect(rate).toEqual(["data/tax/2026/VA.json: incomeTax.schedule.from has 4 rows, rates has 3."]);
    const value = mistakesAfter("tax/2026/MD.json", (file) =>
      file.incomeTax.deductions[1].amount.values.hoh.pop(),
    );
    expect(value).toEqual([
      "data/tax/2026/MD.json: incomeTax.deductions.1.amount.from.hoh has 4 rows, values.hoh has 3.",
    ]);
  });
});
