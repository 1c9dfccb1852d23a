import { expect, it } from "vitest";
import { employerCost } from "../../src/reference/employerCost.ts";
import { unemploymentWageBase } from "../../src/reference/unemploymentWageBase.ts";

it("employerCost holds the employer's federal taxes of 2026 and the default benefits rate", () => {
  const cost = employerCost();
  expect(cost.socialSecurityWageBase).toMatchObject({ value: 184_500, unit: "USD/year", class: "C" });
  expect(cost.socialSecurityRate.value).toBe(0.062);
  expect(cost.medicareRate.value).toBe(0.0145);
  expect(cost.futaWageBase.value).toBe(7_000);
  expect(cost.futaRate.value).toBe(0.006);
  expect(cost.futaCreditReductionCalifornia).toMatchObject({ value: 0.012, asOf: "2025" });
  // (5.31 + 2.73) ÷ (50.53 + 6.76) = 8.04 ÷ 57.29
  expect(cost.benefitsRate).toMatchObject({ class: "C", asOf: "2026-03" });
  expect(cost.benefitsRate.value).toBeCloseTo(8.04 / 57.29, 12);
});

it("employerCost gives the specification's loaded cost: 155,008 with 20% benefits costs 197,909.71", () => {
  // 155,008 + 155,008 × 6.2% + 155,008 × 1.45% + 7,000 × 0.6% + 155,008 × 20%
  // = 155,008 + 9,610.496 + 2,247.616 + 42 + 31,001.60
  const { socialSecurityRate, medicareRate, futaWageBase, futaRate } = employerCost();
  const taxes =
    155_008 * (socialSecurityRate.value + medicareRate.value) + futaWageBase.value * futaRate.value;
  expect(155_008 * 1.2 + taxes).toBeCloseTo(197_909.71, 2);
});

it("unemploymentWageBase is the 2025 base of the state", () => {
  expect(unemploymentWageBase("WA")).toMatchObject({ value: 72_800, unit: "USD/year", asOf: "2025" });
  expect(unemploymentWageBase("CA")?.value).toBe(7_000);
  expect(unemploymentWageBase("WA")?.note).toContain("carried to 2026");
  for (const place of ["US", "PR", ""]) expect(unemploymentWageBase(place)).toBeUndefined();
});
