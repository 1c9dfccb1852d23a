import { expect, test } from "vitest";
import { rulesOfYear } from "../../src/reference/rulesOfYear.ts";

const BEFORE = {
  code: "XX",
  source: "a law",
  effective: 2026,
  status: "final",
  incomeTax: {
    schedule: { rates: [0.01, 0.02], from: [0, 1000] },
    deductions: [{ name: "exemption", amount: 500, effective: 2026, status: "approximate", why: "a guess" }],
  },
  localities: [{ source: "a city", effective: 2024, status: "carried", why: "not found for 2026" }],
};

test("the first year is its own file", () => {
  expect(rulesOfYear(2026, BEFORE, undefined)).toEqual({ ...BEFORE, year: 2026 });
  expect(rulesOfYear(2026, undefined, undefined)).toBeUndefined();
});

test("what a year does not say is the year before's, carried", () => {
  const wanting = "those of 2027 were not found when the data was put together";
  expect(rulesOfYear(2027, undefined, rulesOfYear(2026, BEFORE, undefined))).toEqual({
    ...BEFORE,
    year: 2027,
    status: "carried",
    why: wanting,
    incomeTax: {
      ...BEFORE.incomeTax,
      deductions: [
        {
          name: "exemption",
          amount: 500,
          effective: 2026,
          status: "carried",
          why: `${wanting}; approximate even for 2026: a guess`,
        },
      ],
    },
  });
});

test("what it says replaces it, with its own standing; a list is replaced whole and null takes away", () => {
  const own = {
    source: "the law of 2026",
    effective: 2027,
    status: "final",
    incomeTax: { schedule: { rates: [0.01, 0.015] }, deductions: null },
  };
  expect(rulesOfYear(2027, own, BEFORE)).toEqual({
    ...BEFORE,
    year: 2027,
    source: "the law of 2026",
    effective: 2027,
    incomeTax: { schedule: { rates: [0.01, 0.015], from: [0, 1000] } },
  });
});

test("the reason why earlier figures are not final goes with them", () => {
  const before = { localities: { status: "carried", effective: 2025, why: "not found", rate: 0.01 } };
  const own = { localities: { status: "final", effective: 2027, rate: 0.02 } };
  expect(rulesOfYear(2027, own, before)).toEqual({ ...own, year: 2027 });
});
