import { describe, expect, test } from "vitest";
import type { EmployerChoices } from "../../../src/core/hiring/employerTaxes.ts";
import { type Employment, employerTaxesByYear } from "../../../src/core/hiring/employerTaxesByYear.ts";
import { dayOf } from "../../../src/core/units/day.ts";
import { employerRules } from "../../../src/reference/employerRules.ts";

const PLAIN: EmployerChoices = { unemploymentRate: 0, premiums: true, askedFor: new Set() };

/** The rules of 2026 for every year, with the Social Security bases that a test names. */
function byYear(
  pay: number,
  employment: Employment,
  years: readonly number[],
  {
    place = "TX",
    bases = {},
    choices = PLAIN,
  }: {
    place?: string;
    bases?: Readonly<Record<number, number>>;
    choices?: EmployerChoices;
  } = {},
) {
  const rulesOf = (year: number) => {
    const rules = employerRules(place, 2026);
    const { federal } = rules;
    const socialSecurity = {
      ...federal.socialSecurity,
      wageBase: bases[year] ?? federal.socialSecurity.wageBase,
    };
    return { ...rules, federal: { ...federal, socialSecurity } };
  };
  return employerTaxesByYear(pay, employment, years, rulesOf, choices);
}

describe("an employer's taxes by calendar year", () => {
  test("who starts on 1 July at 300,000 is under the cap in that year, and over it in the next", () => {
    const [half, whole] = byYear(300_000, { first: dayOf(2026, 7, 1) }, [2026, 2027]);
    // July to December: 184 days of 365. 300,000 × 184 ÷ 365 = 151,232.8767, all under 184,500.
    expect(half?.days).toBe(184);
    expect(half?.wages).toBeCloseTo(151_232.8767, 4);
    // 6.2% of 151,232.8767 = 9,376.44, where half of a year's 11,439 would be 5,719.50.
    expect(half?.taxes.socialSecurity).toBeCloseTo(9_376.4384, 4);
    // 1.45% of 151,232.8767 = 2,192.88; FUTA on the first 7,000 of it
    expect(half?.taxes.medicare).toBeCloseTo(2_192.8767, 4);
    expect(half?.taxes.federalUnemployment).toBeCloseTo(42, 8);
    expect(half?.taxes.total).toBeCloseTo(9_376.4384 + 2_192.8767 + 42, 3);
    // 6.2% of 184,500; 1.45% of 300,000
    expect(whole).toMatchObject({ year: 2027, days: 365, wages: 300_000 });
    expect(whole?.taxes.socialSecurity).toBeCloseTo(11_439, 8);
    expect(whole?.taxes.medicare).toBeCloseTo(4_350, 8);
  });

  test("each calendar year has its own base", () => {
    const bases = { 2026: 100_000, 2027: 120_000 };
    const [first, second] = byYear(200_000, { first: dayOf(2026, 1, 1) }, [2026, 2027], { bases });
    // 6.2% of 100,000 and of 120,000
    expect(first?.taxes.socialSecurity).toBeCloseTo(6_200, 8);
    expect(second?.taxes.socialSecurity).toBeCloseTo(7_440, 8);
  });

  test("a premium that goes as far as Social Security follows the year's base", () => {
    const years = byYear(200_000, { first: dayOf(2026, 1, 1) }, [2026, 2027], {
      place: "CO",
      bases: { 2027: 190_000 },
    });
    // 0.44% of 184,500 and of 190,000
    expect(years.map(({ taxes }) => taxes.premiums[0]?.amount)).toEqual([
      expect.closeTo(811.8, 8),
      expect.closeTo(836, 8),
    ]);
  });

  test("a leap year has 366 days", () => {
    const [year] = byYear(366_000, { first: dayOf(2028, 3, 1) }, [2028]);
    // March to December: 306 days at 1,000 a day
    expect(year).toMatchObject({ days: 306, wages: 306_000 });
    const [whole] = byYear(100_000, { first: dayOf(2028, 1, 1) }, [2028]);
    expect(whole).toMatchObject({ days: 366, wages: 100_000 });
  });

  test("a leaver is paid through the last day, and nothing after it", () => {
    const employment = { first: dayOf(2025, 5, 5), last: dayOf(2026, 1, 31) };
    const [year, after] = byYear(365_000, employment, [2026, 2027]);
    // 31 days at 1,000 a day: 6.2% of 31,000 = 1,922
    expect(year).toMatchObject({ days: 31, wages: 31_000 });
    expect(year?.taxes.socialSecurity).toBeCloseTo(1_922, 8);
    expect(after).toMatchObject({ days: 0, wages: 0 });
    expect(after?.taxes.total).toBe(0);
  });

  test("one day's work, a day before the year and a last day before the first", () => {
    const day = dayOf(2026, 12, 31);
    expect(byYear(365_000, { first: day, last: day }, [2026])[0]).toMatchObject({ days: 1, wages: 1_000 });
    expect(byYear(365_000, { first: day + 1 }, [2026])[0]?.days).toBe(0);
    expect(byYear(365_000, { first: day, last: day - 1 }, [2026])[0]?.days).toBe(0);
  });

  test("state unemployment is capped by calendar year too", () => {
    const choices = { ...PLAIN, unemploymentRate: 0.03 };
    const years = byYear(365_000, { first: dayOf(2026, 12, 30) }, [2026, 2027], { choices });
    // 3% of 2 days' 2,000; 3% of the Texan base of 9,000
    expect(years.map(({ taxes }) => taxes.stateUnemployment)).toEqual([60, 270]);
  });

  test("takes rules of a year for which there is no folder yet: those of the last one, carried", () => {
    const [year] = employerTaxesByYear(
      200_000,
      { first: dayOf(2031, 1, 1) },
      [2031],
      (each) => employerRules("WA", each),
      PLAIN,
    );
    expect(year?.taxes.socialSecurity).toBeGreaterThan(0);
    expect(employerRules("WA", 2031).federal.socialSecurity.status).toBe("carried");
  });
});
