import { describe, expect, it } from "vitest";
import { taxFilingStatuses } from "../../../tools/dataChecks/taxFilingStatuses.ts";
import { taxData, taxDataAfter } from "./taxData.ts";

describe(taxFilingStatuses.name, () => {
  it("holds for the data", () => expect(taxFilingStatuses.check(taxData())).toEqual([]));

  it("names a couple's threshold that is mistyped, and a head of household's", () => {
    const data = taxDataAfter("tax/2026/HI.json", (file) => {
      file.incomeTax.schedule.from.joint[1] += 1;
    });
    const [first] = taxFilingStatuses.check(data);
    expect(first).toMatch(
      /^data\/tax\/2026\/HI\.json: incomeTax\.schedule\.from has \d+, \d+ and \d+; a couple/,
    );
    const other = taxDataAfter("tax/2026/HI.json", (file) => {
      file.incomeTax.schedule.from.hoh[2] += 10;
    });
    expect(taxFilingStatuses.check(other)).not.toEqual([]);
  });
});
