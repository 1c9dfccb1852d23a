import { describe, expect, it } from "vitest";
import { taxSchema } from "../../../tools/dataChecks/taxSchema.ts";
import { taxData, taxDataAfter } from "./taxData.ts";

const mistakesAfter = (...change: Parameters<typeof taxDataAfter>) =>
  taxSchema.check(taxDataAfter(...change));

describe(taxSchema.name, () => {
  it("holds for the data", () => expect(taxSchema.check(taxData())).toEqual([]));

  it("refuses figures without a source", () => {
    const [mistake, ...rest] = mistakesAfter(
      "tax/2026/CA.json",
      (file) => delete file.contributions[0].source,
    );
    expect(rest).toEqual([]);
    expect(mistake).toMatch(/^data\/tax\/2026\/CA\.json: contributions\.0\.source: /);
  });

  it("refuses figures without a status, and one that nobody knows", () => {
    expect(mistakesAfter("tax/2026/federal.json", (file) => delete file.medicare.status)[0]).toMatch(
      /^data\/tax\/2026\/federal\.json: medicare\.status: /,
    );
    const [mistake] = mistakesAfter("tax/2026/NY.json", (file) => {
      file.localities[0].status = "guessed";
    });
    expect(mistake).toMatch(/^data\/tax\/2026\/NY\.json: localities\.0\.status: .*"guessed"/);
  });

  it("refuses figures by filing status that leave one out", () => {
    expect(
      mistakesAfter("tax/2026/VA.json", (file) => delete file.incomeTax.deductions[0].amount.hoh),
    ).toHaveLength(1);
    expect(
      mistakesAfter("tax/2026/federal.json", (file) => delete file.incomeTax.standardDeduction.joint),
    ).toHaveLength(1);
  });

  it("refuses a rule and a field it does not know", () => {
    const spoilt = mistakesAfter("tax/2026/CT.json", (file) => {
      file.incomeTax.deductions[0].amount.kind = "stepdown";
    });
    expect(spoilt).toHaveLength(1);
    expect(
      mistakesAfter("tax/2026/WA.json", (file) => {
        file.contributions[0].wagebase = 1;
      })[0],
    ).toMatch(/^data\/tax\/2026\/WA\.json: contributions\.0\.wagebase: /);
  });

  it("refuses rates on the whole income that are not made like that", () => {
    const spoilt = (spoil: (schedule: { kind?: string; minus?: number[] }) => void) =>
      mistakesAfter("tax/2026/MD.json", (file) => spoil(file.localities[1].places[1].taxes[0].schedule));
    expect(
      spoilt((schedule) => {
        schedule.minus = [0, 0, 0, 0];
      }),
    ).toHaveLength(1);
    expect(
      spoilt((schedule) => {
        schedule.kind = "whole";
      }),
    ).toHaveLength(1);
  });

  it("refuses a state whose unemployment base is missing", () => {
    expect(mistakesAfter("tax/2026/WY.json", (file) => delete file.employer)[0]).toMatch(
      /^data\/tax\/2026\/WY\.json: employer: /,
    );
    expect(
      mistakesAfter("tax/2026/WY.json", (file) => delete file.employer.unemployment.wageBase)[0],
    ).toMatch(/^data\/tax\/2026\/WY\.json: employer\.unemployment\.wageBase: /);
  });

  it("refuses a premium that does not say up to what wages it falls on, and a base nobody knows", () => {
    expect(mistakesAfter("tax/2026/DC.json", (file) => delete file.employer.premiums[0].wageBase)[0]).toMatch(
      /^data\/tax\/2026\/DC\.json: employer\.premiums\.0\.wageBase: /,
    );
    expect(
      mistakesAfter("tax/2026/WA.json", (file) => {
        file.employer.premiums[0].wageBase = "medicare";
      }),
    ).toHaveLength(1);
  });

  it("refuses a file that is named otherwise", () => {
    expect(taxSchema.check({ ...taxData(), "tax/2026.json": {} })).toEqual([
      "data/tax/2026.json: tax files are named tax/<year>/<state or federal>.json.",
    ]);
  });
});
