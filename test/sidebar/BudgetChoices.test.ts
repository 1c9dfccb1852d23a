import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/core/units/day.ts";
import {
  choicesOfPlan,
  firstBudgetChoices,
  readBudgetChoices,
} from "../../src/sidebar/panels/budget/BudgetChoices.ts";
import { planStartMonths } from "../../src/sidebar/panels/budget/planStartMonths.ts";
import { readApproval } from "../../src/sidebar/panels/budget/readApproval.ts";
import { readClosing } from "../../src/sidebar/panels/budget/readClosing.ts";
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
      states: "Choose at least one state, metropolitan area, US or REMOTE.",
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
    // AI-110 alone has started before 2027; AI-105 starts on the 7th and AI-107 on the 22nd of January. Each is paid a
    // twelfth of the year by the days of the month; the taxes of 2027, with merit from April, by the days worked in it.
    const january = samplePlan(request).months[0]?.cost;
    const paid = (base: number, days: number) => {
      const share = days / 31;
      const wages = ((base * 1.1) / 12) * (share + 2 + 9 * 1.035);
      const taxes = 0.062 * Math.min(wages, 184_500) + 0.0145 * wages + 42;
      return ((base * 1.1 + (base * 8.04) / 57.29) / 12) * share + (taxes * days) / (334 + days);
    };
    const oneTime = (165_000 + 240_000) * 0.2 + 2 * 5_000;
    expect(january).toBeCloseTo(paid(205_000, 31) + paid(165_000, 25) + paid(240_000, 10) + oneTime, 2);
  });
});

describe("readApproval", () => {
  it("reads a day however it is typed, and names what is missing", () => {
    const approval = { requisition: " AI-101 ", by: "Dana", on: "2026-12-01", reason: " Board " };
    expect(readApproval(approval, 250_000).request).toEqual({
      requisition: "AI-101",
      cost: 250_000,
      by: "Dana",
      on: "2026-12-01",
      reason: "Board",
    });
    expect(readApproval(approval, undefined).problems).toEqual({
      requisition: "Wait until its cost is shown, then approve.",
    });
    expect(readApproval({ requisition: "", by: " ", on: "soon", reason: "" }, undefined).problems).toEqual({
      requisition: "Name the requisition, such as AI-101.",
      by: "Say who approves.",
      on: 'On must be a date from 1950-01-01 to 2199-12-31, such as 2026-11-23; got "soon".',
    });
  });
});

describe("readClosing", () => {
  it("reads amounts however they are typed, and names what is missing", () => {
    expect(readClosing({ month: "2027-01-01", actual: "$412k", heads: "9" }).request).toEqual({
      month: "2027-01-01",
      actual: 412_000,
      heads: 9,
    });
    expect(readClosing({ month: "2027-01-01", actual: "", heads: "8.5" }).problems).toEqual({
      actual: "Say what was paid, such as $412,000.",
      heads: 'People at work must be a whole number of people from 0 to 100,000; got "8.5".',
    });
  });
});
