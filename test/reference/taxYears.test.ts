import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFAULT_TAX_YEAR, federalRules, stateRules, TAX_YEARS } from "../../src/reference/taxYears.ts";
import { call, sentence, steps } from "../support/formula.ts";

describe("the tax years", () => {
  it("are the folders of data/tax, the newest first", () => {
    const folders = readdirSync("data/tax").filter((name) => /^\d{4}$/.test(name));
    expect([...TAX_YEARS].sort()).toEqual(folders.map(Number).sort());
    expect(TAX_YEARS).toContain(DEFAULT_TAX_YEAR);
  });

  it("have the rules of their own folder, each read once", () => {
    expect(TAX_YEARS.map((year) => federalRules(year).year)).toEqual(TAX_YEARS);
    expect(stateRules(2026, "CA")).toBe(stateRules(2026, "CA"));
  });
});

describe("a formula's tax year", () => {
  it("is the default one where none is named", () => {
    expect(call("AI_TAKE_HOME", 200_000, "CA")).toBe(
      call("AI_TAKE_HOME", 200_000, "CA", "", "", "", DEFAULT_TAX_YEAR),
    );
    expect(call("AI_EQUIVALENT_PAY", 200_000, "TX", "CA")).toBe(
      call("AI_EQUIVALENT_PAY", 200_000, "TX", "CA", "", "", "", "", DEFAULT_TAX_YEAR),
    );
  });

  it("is named by the explanation", () => {
    for (const explained of [
      steps("AI_TAKE_HOME", 200_000, "TX", "", "", "", "2026"),
      steps("AI_EQUIVALENT_PAY", 200_000, "TX", "CA", "", "", "", "", 2026),
    ]) {
      expect(explained.filter(({ step }) => step === "Tax year").map(({ value }) => value)).toEqual([2026]);
    }
  });

  it.each([2025, 2026.5, "last year", new Date(2026, 0, 1)])("is refused where it is %s", (year) => {
    expect(() => call("AI_TAKE_HOME", 200_000, "TX", "", "", "", year)).toThrow(
      /^AI_TAKE_HOME: year must be a tax year in the data: 2026, .*; got /,
    );
  });

  it("is refused in a sentence with the years that are there", () => {
    const years = [...TAX_YEARS].sort().join(", ");
    expect(sentence('=AI_EQUIVALENT_PAY(1,"TX","CA","net","single",,,2016)')).toBe(
      `AI_EQUIVALENT_PAY: year must be a tax year in the data: ${years}; got 2016.`,
    );
  });
});
