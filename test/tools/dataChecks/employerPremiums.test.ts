import { describe, expect, it } from "vitest";
import { employerPremiums } from "../../../tools/dataChecks/employerPremiums.ts";
import { taxData, taxDataAfter } from "./taxData.ts";

const mistakesAfter = (...change: Parameters<typeof taxDataAfter>) =>
  employerPremiums.check(taxDataAfter(...change));

describe(employerPremiums.name, () => {
  it("holds for the data", () => expect(employerPremiums.check(taxData())).toEqual([]));

  it("names a rate that is a percentage, and one that is nothing", () => {
    const percentage = mistakesAfter("tax/2026/CO.json", (file) => {
      file.employer.premiums[0].rate = 0.44;
    });
    expect(percentage).toEqual([
      "data/tax/2026/CO.json: employer.premiums: Colorado FAMLI has 0.44, which is not within 0 and 0.02.",
    ]);
    const nothing = mistakesAfter("tax/2026/DC.json", (file) => {
      file.employer.premiums[0].rate = 0;
    });
    expect(nothing).toHaveLength(1);
  });

  it("names a second premium for every employer of a state", () => {
    const mistakes = mistakesAfter("tax/2026/OR.json", (file) => {
      file.employer.premiums.push({ ...file.employer.premiums[0], name: "Transit" });
    });
    expect(mistakes).toEqual([
      "data/tax/2026/OR.json: employer.premiums: Transit is a second one for every employer.",
    ]);
  });

  it("names an option that two taxes have, in one state or in two", () => {
    const twice = mistakesAfter("tax/2026/NY.json", (file) => {
      file.employer.premiums[1].option = "mctmt";
    });
    expect(twice).toEqual([
      'data/tax/2026/NY.json: employer.premiums: MCTMT, New York City, payroll over $2.5 million a quarter is a second one of "mctmt".',
    ]);
    const elsewhere = mistakesAfter("tax/2026/WA.json", (file) => {
      file.employer.premiums[0].option = "mctmt";
    });
    expect(elsewhere).toHaveLength(1);
  });
});
