import { describe, expect, it } from "vitest";
import { taxStatusIsSaid } from "../../../tools/dataChecks/taxStatusIsSaid.ts";
import { taxData, taxDataAfter } from "./taxData.ts";

const mistakesAfter = (...change: Parameters<typeof taxDataAfter>) =>
  taxStatusIsSaid.check(taxDataAfter(...change));

describe(taxStatusIsSaid.name, () => {
  it("holds for the data", () => expect(taxStatusIsSaid.check(taxData())).toEqual([]));

  it("wants the reason of a carried and of an approximate figure", () => {
    expect(mistakesAfter("tax/2026/CA.json", (file) => delete file.why)).toEqual([
      "data/tax/2026/CA.json: approximate figures must say why.",
    ]);
    expect(mistakesAfter("tax/2026/OR.json", (file) => delete file.incomeTax.deductions[0].why)).toEqual([
      "data/tax/2026/OR.json: incomeTax.deductions.0: approximate figures must say why.",
    ]);
  });

  it("wants carried figures to be older than the tax year, and final ones not to be", () => {
    const carried = mistakesAfter("tax/2026/NJ.json", (file) => {
      file.effective = 2026;
    });
    expect(carried).toEqual([
      "data/tax/2026/NJ.json: carried figures come from a year before 2026, not from 2026.",
    ]);
    const final = mistakesAfter("tax/2026/WA.json", (file) => {
      file.contributions[1].effective = 2025;
    });
    expect(final).toEqual([
      "data/tax/2026/WA.json: contributions.1: final figures of 2026 cannot be effective 2025.",
    ]);
  });

  it("wants the year of a carried wage base, and its reason", () => {
    const carried = mistakesAfter("tax/2026/TX.json", (file) => {
      file.employer.unemployment.status = "carried";
    });
    expect(carried).toEqual([
      "data/tax/2026/TX.json: employer.unemployment: carried figures come from a year before 2026, not from 2026.",
      "data/tax/2026/TX.json: employer.unemployment: carried figures must say why.",
    ]);
  });

  it("knows no figures from after the tax year", () => {
    const approximate = mistakesAfter("tax/2026/OR.json", (file) => {
      file.incomeTax.deductions[0].effective = 2027;
    });
    expect(approximate).toEqual([
      "data/tax/2026/OR.json: incomeTax.deductions.0: approximate figures of 2026 cannot be effective 2027.",
    ]);
  });

  it("refuses a reason where there is none to give, or no status to go with it", () => {
    const final = mistakesAfter("tax/2026/federal.json", (file) => {
      file.medicare.why = "not sure";
    });
    expect(final).toEqual(["data/tax/2026/federal.json: medicare: final figures need no reason."]);
    const statusless = mistakesAfter(
      "tax/2026/MD.json",
      (file) => delete file.incomeTax.deductions[0].status,
    );
    expect(statusless).toEqual([
      "data/tax/2026/MD.json: incomeTax.deductions.0: has an effective year or a reason, but no status.",
    ]);
  });
});
