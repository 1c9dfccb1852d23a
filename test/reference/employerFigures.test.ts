import { expect, it } from "vitest";
import {
  NO_PREMIUM_KEY,
  nationalEmployerFigures,
  stateEmployerFigures,
} from "../../src/reference/employerFigures.ts";
import { STATE_CODES } from "../../src/reference/states.ts";

const states = new Map(stateEmployerFigures().map((figure) => [figure.key, figure]));

it("nationalEmployerFigures are the employer's federal taxes of 2026 and the default benefits rate", () => {
  const national = nationalEmployerFigures();
  expect(national.socialSecurityWageBase).toMatchObject({
    key: "social_security.wage_base",
    value: 184_500,
    unit: "USD/year",
    class: "C",
    asOf: "2026",
    status: "final",
  });
  expect(national.socialSecurityRate.value).toBe(0.062);
  expect(national.medicareRate.value).toBe(0.0145);
  expect(national.futaWageBase.value).toBe(7_000);
  expect(national.futaRate).toMatchObject({ value: 0.006, status: "final" });
  // (5.31 + 2.73) ÷ (50.53 + 6.76) = 8.04 ÷ 57.29
  expect(national.benefitsRate).toMatchObject({ class: "C", asOf: "2026-03", status: "derived" });
  expect(national.benefitsRate.value).toBeCloseTo(8.04 / 57.29, 12);
});

it("stateEmployerFigures have the unemployment wage base of 2026 of each of the 51", () => {
  const bases = STATE_CODES.map((code) => states.get(`unemployment.wage_base.${code}`));
  expect(bases.every((figure) => (figure?.value ?? 0) >= 7_000)).toBe(true);
  // As the corrections of November 2026 have them.
  const expected = {
    ...{ IA: 20_400, NY: 17_600, OK: 25_000, CO: 30_600, CT: 27_000, DE: 14_500, ID: 58_300, IL: 14_250 },
    ...{ AK: 54_200, NJ: 44_800, AL: 8_000, AZ: 8_000, FL: 7_000, GA: 9_500, IN: 9_500, MA: 15_000 },
    ...{ MD: 8_500, ME: 12_000, MS: 14_000, DC: 9_000, WA: 78_200, LA: 7_000, MO: 9_000 },
  };
  for (const [code, value] of Object.entries(expected)) {
    expect(states.get(`unemployment.wage_base.${code}`), code).toMatchObject({ value, status: "final" });
  }
});

it("a disputed base names the other figure, who says it and what it is worth", () => {
  const kansas = states.get("unemployment.wage_base.KS");
  expect(kansas).toMatchObject({ value: 15_100, status: "disputed" });
  expect(kansas?.note).toMatch(/First Nonprofit.* says 14,000: \$30 a year less at a rate of 2\.7%/);
});

it("premiums are there by state: a rate, and a base unless all wages count", () => {
  const premiums = Object.fromEntries(
    [...states].filter(([key]) => key.startsWith("leave_premium.")).map(([key, { value }]) => [key, value]),
  );
  const socialSecurity = 184_500;
  expect(premiums).toEqual({
    [NO_PREMIUM_KEY]: 0,
    "leave_premium.CO.rate": 0.0044,
    "leave_premium.CO.wage_base": socialSecurity,
    "leave_premium.DC.rate": 0.0075,
    "leave_premium.DE.rate": 0.004,
    "leave_premium.DE.wage_base": socialSecurity,
    "leave_premium.MA.rate": 0.0042,
    "leave_premium.MA.wage_base": socialSecurity,
    "leave_premium.ME.rate": 0.005,
    "leave_premium.ME.wage_base": socialSecurity,
    "leave_premium.MN.rate": 0.0044,
    "leave_premium.MN.wage_base": 185_000,
    "leave_premium.OR.rate": 0.004,
    "leave_premium.OR.wage_base": socialSecurity,
    // 28.57% of 1.13%
    "leave_premium.WA.rate": 0.003_228_41,
    "leave_premium.WA.wage_base": socialSecurity,
  });
  expect(states.get("mctmt.rate")?.value).toBe(0.006);
  expect(states.get("mctmt_large.rate")?.value).toBe(0.008_95);
});
