import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/core/units/day.ts";
import {
  choicesOfPlan,
  firstBudgetChoices,
  readBudgetChoices,
} from "../../src/sidebar/panels/budget/BudgetChoices.ts";
import { planStartMonths } from "../../src/sidebar/panels/budget/planStartMonths.ts";
import { readApproval } from "../../src/sidebar/panels/budget/readApproval.ts";
import { samplePlan } from "../../src/sidebar/panels/budget/samplePlan.ts";

const TODAY = dayOf(2026, 11, 23);
const CHOICES = { ...firstBudgetChoices(TODAY), planStart: "2027-01-01", budget: "$5m" };

describe("readBudgetChoices", () => {
  it("makes the request that the choices mean", () => {
    expect(readBudgetChoices({ ...CHOICES, scenario: "Aggressive", placeTyped: "texas" }).request).toEqual({
      planStart: "2027-01-01",
      asOf: "2026-11-23",
      months: 24,
      budget: 5_000_000,
      scenario: 3,
      states: ["CA", "WA", "NY", "TX"],
      sampleRequisitions: 12,
      insertAs: "native",
    });
    expect(readBudgetChoices({ ...CHOICES, samples: "none" }).request?.sampleRequisitions).toBe(0);
  });

  it("says what is wrong beside each field", () => {
    expect(readBudgetChoices({ ...CHOICES, months: "11", budget: " ", places: [] }).problems).toEqual({
      months: 'Months must be a whole number of months from 12 to 36; got "11".',
      budget: "Say what the plan may cost in all its months, such as $5,000,000.",
      states: "Choose at least one state, US or REMOTE.",
    });
    expect(readBudgetChoices({ ...CHOICES, months: "12.5", budget: "lots" }).problems).toEqual({
      months: 'Months must be a whole number of months from 12 to 36; got "12.5".',
      budget: 'Budget must be an amount in US dollars from 0 to 1,000,000,000,000; got "lots".',
    });
  });
});

describe("choicesOfPlan", () => {
  it("sends again what the plan was made with", () => {
    const plan = {
      planStart: "2026-03-01",
      asOf: "2026-02-10",
      months: 36,
      budget: 1_234_567.5,
      scenario: 2,
      states: ["US", "TX"],
      sampleRequisitions: 12,
      insertAs: "live",
    } as const;
    expect(choicesOfPlan(plan).budget).toBe("$1,234,567.5");
    expect(readBudgetChoices(choicesOfPlan(plan)).request).toEqual(plan);
  });
});

describe("planStartMonths", () => {
  it("begins a year back, ends two years ahead, and has what is chosen", () => {
    const months = planStartMonths(TODAY, "2027-01-01");
    expect([months[0], months.at(-1), months.length]).toEqual(["2025-11-01", "2028-11-01", 37]);
    expect(planStartMonths(TODAY, "2024-06-01")[0]).toBe("2024-06-01");
  });

  it("starts a first plan in the next month, in December too", () => {
    expect(firstBudgetChoices(TODAY).planStart).toBe("2026-12-01");
    expect(firstBudgetChoices(dayOf(2026, 12, 31)).planStart).toBe("2027-01-01");
  });
});

describe("samplePlan", () => {
  const { request } = readBudgetChoices(CHOICES);
  if (!request) throw new Error("The choices of this test must be readable.");

  it("spreads each scenario's cost over the months, and says when the budget is spent", () => {
    const { scenarios, months } = samplePlan({ ...request, budget: 1_000_000 });
    expect(months.map(({ first }) => first)[0]).toBe(dayOf(2027, 1, 1));
    const total = months.reduce((sum, { cost }) => sum + cost, 0);
    expect(scenarios[0]?.cost).toBeCloseTo(total, 6);
    expect(scenarios[0]?.left).toBeCloseTo(1_000_000 - total, 6);
    let spent = 0;
    for (const { cost, overBudget } of months) {
      spent += cost;
      expect(overBudget).toBe(spent > 1_000_000);
    }
    // Lean counts only offers that are out and filled seats: at market, without a recruiter.
    expect(scenarios.map(({ name }) => name)).toEqual(["Base", "Lean", "Aggressive"]);
    expect(scenarios[1]?.cost).toBeLessThan(scenarios[0]?.cost ?? 0);
  });

  it("pays one filled seat by hand: Georgia's senior in the first month, base scenario", () => {
    // AI-110 alone has started before 2027: 205,000 base, 20,500 bonus; taxes 0.062 × 184,500 + 0.0145 × 225,500
    // + 42 = 14,750.75; benefits 205,000 × 8.04 ÷ 57.29 = 28,769.42; a twelfth of 269,020.17.
    // AI-105 starts 45 days and AI-107 60 days after 2026-11-23: both in January, so theirs come on top.
    const [january] = samplePlan(request).months;
    const filled = (205_000 + 20_500 + 14_750.75 + (205_000 * 8.04) / 57.29) / 12;
    // Mid in New York from 2027-01-07 (25 of 31 days): 165,000, 16,500, taxes 0.062 × 181,500 + 0.0145 × 181,500 + 42.
    const mid = 165_000 + 16_500 + 181_500 * 0.0765 + 42 + (165_000 * 8.04) / 57.29;
    // Lead in California from 2027-01-22 (10 of 31 days): taxes 0.062 × 184,500 + 0.0145 × 264,000 + 42.
    const lead = 240_000 + 24_000 + 11_439 + 264_000 * 0.0145 + 42 + (240_000 * 8.04) / 57.29;
    const oneTime = (165_000 + 240_000) * 0.2 + 2 * 5_000;
    expect(january?.cost).toBeCloseTo(filled + ((mid / 12) * 25) / 31 + ((lead / 12) * 10) / 31 + oneTime, 2);
  });
});

describe("readApproval", () => {
  it("reads a day however it is typed, and names what is missing", () => {
    expect(readApproval({ requisition: " AI-101 ", by: "Dana", on: "2026-12-01" }).request).toEqual({
      requisition: "AI-101",
      by: "Dana",
      on: "2026-12-01",
    });
    expect(readApproval({ requisition: "", by: " ", on: "soon" }).problems).toEqual({
      requisition: "Name the requisition, such as AI-101.",
      by: "Say who approves.",
      on: 'On must be a date from 1950-01-01 to 2199-12-31, such as 2026-11-23; got "soon".',
    });
  });
});
