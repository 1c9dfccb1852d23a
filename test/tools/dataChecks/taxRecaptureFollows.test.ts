import { describe, expect, it } from "vitest";
import { taxRecaptureFollows } from "../../../tools/dataChecks/taxRecaptureFollows.ts";
import { taxData, taxDataAfter } from "./taxData.ts";

const mistakesAfter = (...change: Parameters<typeof taxDataAfter>) =>
  taxRecaptureFollows.check(taxDataAfter(...change));
const at = "data/tax/2026/NY.json: incomeTax.recapture.rows";

describe(taxRecaptureFollows.name, () => {
  it("holds for the data", () => expect(taxRecaptureFollows.check(taxData())).toEqual([]));

  it("names an amount that is another", () => {
    const mistakes = mistakesAfter("tax/2026/NY.json", (file) => {
      file.incomeTax.recapture.rows.hoh[3][2] = 32_400;
    });
    expect(mistakes).toEqual([`${at}.hoh, row 4 makes 81006, where the brackets saved 81106.`]);
  });

  it("names a sum of the rows before that is another, and a start that no bracket has", () => {
    const mistakes = mistakesAfter("tax/2026/NY.json", (file) => {
      file.incomeTax.recapture.rows.single[2][1] = 2_615;
      file.incomeTax.recapture.rows.joint[3][0] = 2_155_000;
    });
    expect(mistakes).toEqual([
      `${at}.single, row 3 has 2615 of the rows before, which make 2614.`,
      `${at}.joint, row 4 starts at 2155000, where no bracket does.`,
    ]);
  });

  it("notices a rate", () => {
    const mistakes = mistakesAfter("tax/2026/NY.json", (file) => {
      file.incomeTax.schedule.rates[3] = 0.055;
    });
    expect(mistakes).not.toEqual([]);
  });
});
