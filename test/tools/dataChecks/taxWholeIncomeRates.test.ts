import { describe, expect, it } from "vitest";
import { taxWholeIncomeRates } from "../../../tools/dataChecks/taxWholeIncomeRates.ts";
import { taxData, taxDataAfter } from "./taxData.ts";

const mistakesAfter = (...change: Parameters<typeof taxDataAfter>) =>
  taxWholeIncomeRates.check(taxDataAfter(...change));

describe(taxWholeIncomeRates.name, () => {
  it("holds for the data", () => expect(taxWholeIncomeRates.check(taxData())).toEqual([]));

  it("names a rate that falls, and one that is the same for all", () => {
    const frederick = (file: Parameters<Parameters<typeof taxDataAfter>[1]>[0]) =>
      file.localities[1].places[1].taxes[0].schedule;
    const falling = mistakesAfter("tax/2026/MD.json", (file) => {
      frederick(file).rates[2] = 0.0275;
    });
    expect(falling[0]).toBe(
      "data/tax/2026/MD.json: localities.1.places.1.taxes.0.schedule: the rate on the whole income (single) does not rise at row 3 (0.0275).",
    );
    expect(falling).toHaveLength(3);
    const flat = mistakesAfter("tax/2026/MD.json", (file) => {
      frederick(file).rates = { single: [0.0225], joint: [0.0225, 0.03], hoh: [0.0225, 0.03] };
    });
    expect(flat).toEqual([
      "data/tax/2026/MD.json: localities.1.places.1.taxes.0.schedule: the rate on the whole income (single) does not depend on the income.",
    ]);
  });
});
