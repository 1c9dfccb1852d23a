import { describe, expect, it } from "vitest";
import { taxDisputes } from "../../../tools/dataChecks/taxDisputes.ts";
import { taxData, taxDataAfter } from "./taxData.ts";

const mistakesAfter = (...change: Parameters<typeof taxDataAfter>) =>
  taxDisputes.check(taxDataAfter(...change));

describe(taxDisputes.name, () => {
  it("holds for the data", () => expect(taxDisputes.check(taxData())).toEqual([]));

  it("wants the other figure of disputed ones, and no dispute about others", () => {
    expect(mistakesAfter("tax/2026/DC.json", (file) => delete file.incomeTax.deductions[0].dispute)).toEqual([
      "data/tax/2026/DC.json: incomeTax.deductions.0: disputed figures must name the other figure, who says which, and the effect.",
    ]);
    const settled = mistakesAfter("tax/2026/DC.json", (file) => {
      file.incomeTax.deductions[0].status = "final";
    });
    expect(settled).toEqual([
      "data/tax/2026/DC.json: incomeTax.deductions.0: only disputed figures have a dispute.",
    ]);
  });

  it("wants two figures, said by two", () => {
    const same = mistakesAfter("tax/2026/MD.json", (file) => {
      file.incomeTax.deductions[0].dispute.other.joint = 6850;
    });
    expect(same).toEqual([
      "data/tax/2026/MD.json: incomeTax.deductions.0: the other figure, 6850, is the one in use.",
    ]);
    const oneVoice = mistakesAfter("tax/2026/OR.json", (file) => {
      const { dispute } = file.localities[0].places[1].taxes[0];
      dispute.otherBy = dispute.chosenBy;
    });
    expect(oneVoice).toEqual([
      "data/tax/2026/OR.json: localities.0.places.1.taxes.0: both figures are said by the code as voted in 2020.",
    ]);
  });
});
