import { describe, expect, test } from "vitest";
import { type EmployerChoices, employerTaxes } from "../../../src/core/hiring/employerTaxes.ts";
import { loadedCost } from "../../../src/core/hiring/loadedCost.ts";
import { recording, silent } from "../../../src/core/trace.ts";
import { benefitsRate } from "../../../src/reference/benefitsRate.ts";
import { employerRules } from "../../../src/reference/employerRules.ts";

const PLAIN: EmployerChoices = { unemploymentRate: 0, premiums: true, askedFor: new Set() };
const taxes = (wages: number, place: string, choices: Partial<EmployerChoices> = {}) =>
  employerTaxes(wages, employerRules(place, 2026), { ...PLAIN, ...choices }, silent);

describe("an employer's taxes of a calendar year", () => {
  test("are four parts and the state's premium", () => {
    const { premiums, ...parts } = taxes(200_000, "CO", { unemploymentRate: 0.027 });
    // 6.2% of 184,500; 1.45% of 200,000; 0.6% of 7,000; 2.7% of 30,600; 0.44% of 184,500
    expect(parts.socialSecurity).toBeCloseTo(11_439, 8);
    expect(parts.medicare).toBeCloseTo(2_900, 8);
    expect(parts.federalUnemployment).toBeCloseTo(42, 8);
    expect(parts.stateUnemployment).toBeCloseTo(826.2, 8);
    expect(premiums).toEqual([{ name: "Colorado FAMLI", amount: expect.closeTo(811.8, 8) }]);
    expect(parts.total).toBeCloseTo(11_439 + 2_900 + 42 + 826.2 + 811.8, 8);
  });

  test.each([
    // Of 200,000: up to the Social Security base of 184,500, in Minnesota to 185,000, in DC on all of it.
    ["CO", 0.0044 * 184_500],
    ["DE", 0.004 * 184_500],
    ["MA", 0.0042 * 184_500],
    ["ME", 0.005 * 184_500],
    ["MN", 0.0044 * 185_000],
    ["OR", 0.004 * 184_500],
    ["WA", 0.0113 * 0.2857 * 184_500],
    ["DC", 0.0075 * 200_000],
  ])("a premium falls on wages as far as the law says: %s", (place, expected) => {
    expect(taxes(200_000, place).premiums[0]?.amount).toBeCloseTo(expected, 6);
    expect(taxes(200_000, place, { premiums: false }).premiums).toEqual([]);
  });

  test("New York City's payroll tax is counted where it is asked for, on all wages", () => {
    expect(taxes(200_000, "NY").premiums).toEqual([]);
    const asked = (option: "mctmt" | "mctmt_large") =>
      taxes(200_000, "NY", { askedFor: new Set([option]), premiums: false }).premiums[0]?.amount;
    expect(asked("mctmt")).toBeCloseTo(1_200, 8);
    expect(asked("mctmt_large")).toBeCloseTo(1_790, 8);
  });

  test("without a single state there is no premium, and the reader is told", () => {
    const trace = recording();
    employerTaxes(100_000, employerRules("REMOTE"), PLAIN, trace);
    const notes = trace.steps.filter(({ step }) => step === "Note").map(({ source }) => source);
    expect(notes.join(" ")).toMatch(/No employer leave premium is included/);
  });

  test("refuse a tax of another state, and two rates of one tax", () => {
    expect(() => taxes(1, "US", { askedFor: new Set(["mctmt"]) })).toThrow(
      'state must be "NY" with the option "mctmt", the payroll tax of New York City; got "US".',
    );
    expect(() => taxes(1, "NY", { askedFor: new Set(["mctmt", "mctmt_large"]) })).toThrow(
      'options must name one rate of New York City\'s payroll tax; got "mctmt" and "mctmt_large".',
    );
  });

  test("each part is as sure as its own figures", () => {
    const trace = recording();
    const choices = { ...PLAIN, unemploymentRate: 0.027 };
    employerTaxes(200_000, employerRules("KS"), choices, trace);
    const status = (step: string) => trace.steps.find((each) => each.step === step)?.status;
    expect(status("Social Security")).toBe("derived");
    expect(status("Unemployment wage base, KS")).toBe("disputed");
    expect(status("State unemployment tax")).toBe("disputed");
    const whole = recording();
    loadedCost(
      { base: 200_000, bonus: 0, benefitsRate: undefined, unemploymentRate: 0.027, options: new Set() },
      employerRules("KS"),
      benefitsRate(),
      whole,
    );
    expect(whole.steps.slice(-2).map((each) => [each.step, each.status])).toEqual([
      ["Benefits", "derived"],
      ["Loaded cost", "disputed"],
    ]);
  });

  test("a premium is a step with rate, base, status and source", () => {
    const trace = recording();
    employerTaxes(200_000, employerRules("MA"), PLAIN, trace);
    expect(trace.steps).toContainEqual({
      step: "Massachusetts PFML: 0.42% of wages to $184,500",
      value: 0.0042,
      unit: "ratio",
      class: "C",
      status: "final",
      source: expect.stringMatching(/^Final 2026\. Note: employers with fewer than 25 .*Source: Mass\. DFML/),
    });
  });
});
