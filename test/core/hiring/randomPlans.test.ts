import fc from "fast-check";
import { expect, test } from "vitest";
import { HIRING_SCENARIOS, type HiringScenario } from "../../../src/core/hiring/hiringScenario.ts";
import { DEFAULT_ASSUMPTIONS } from "../../../src/core/hiring/planAssumptions.ts";
import { planCash } from "../../../src/core/hiring/planCash.ts";
import { plannedSeat, type Requisition } from "../../../src/core/hiring/plannedSeat.ts";
import { dayOf, dayOfIso } from "../../../src/core/units/day.ts";
import { publishedBenchmarks } from "../../../src/reference/benchmarks.ts";
import { benefitsRate } from "../../../src/reference/benefitsRate.ts";
import { employerRules } from "../../../src/reference/employerRules.ts";
import { payrollTaxes, planMonths, type Seat, seatMonths } from "../../commands/budget/payDays.ts";
import { PLAN, randomPlan, SCENARIOS } from "../../commands/budget/randomPlan.ts";

const COSTS = { rulesOf: employerRules, benefitsRate: benefitsRate() };

function requisition({ level, place, skills, opened, status, basePlan, knownStart }: Seat, i: number) {
  return {
    id: `R${i}`,
    level,
    place: place || "US",
    skills: skills === "" ? [] : skills.split(", "),
    opened: dayOfIso(opened),
    status: status || "Open",
    basePlan: basePlan === "" ? undefined : basePlan,
    knownStart: dayOfIso(knownStart),
  } as Requisition;
}

// The panel's sample has nobody who is at work already or leaves.
const toHire = (seats: readonly Seat[]): Seat[] => seats.map((seat) => ({ ...seat, kind: "New", end: "" }));

test("200 random plans cost what a day-by-day calculation says", () => {
  fc.assert(
    fc.property(randomPlan(12), ({ seats, scenario, assumed }) => {
      const months = 18;
      // What the panel's preview takes as it is by default stays so.
      const { meritMonth, meritRate, noticeDays, equipment: equipmentCost } = assumed;
      const typed = { meritMonth, meritRate, noticeDays };
      const assumptions = {
        ...DEFAULT_ASSUMPTIONS,
        ...typed,
        equipmentCost,
        planStart: dayOf(2027, 1, 1),
        asOf: dayOf(2026, 11, 23),
        months,
        budget: 0,
      };
      const planned = toHire(seats).map((seat, i) =>
        plannedSeat(
          requisition(seat, i),
          assumptions,
          HIRING_SCENARIOS[scenario] as HiringScenario,
          publishedBenchmarks(),
          COSTS,
        ),
      );
      const expected = planMonths(toHire(seats), {
        ...PLAN,
        ...typed,
        equipment: equipmentCost,
        months,
        ...(SCENARIOS[scenario] as (typeof SCENARIOS)[number]),
      });
      planCash(planned, assumptions).forEach((cash, i) => {
        expect(Math.abs(cash - (expected[i]?.total as number)), `month ${i + 1}`).toBeLessThan(0.005);
      });
    }),
    { numRuns: 200, seed: 6 },
  );
});

test("a year's payroll taxes are those of a payroll that runs twice a month", () => {
  for (const [base, place, start] of [
    [240_000, "CA", "2027-07-01"],
    [240_000, "WA", "2026-05-01"],
    [150_000, "US", "2027-11-20"],
    [500_000, "MN", "2027-02-11"],
  ] as const) {
    const seat = { id: "R0", kind: "New", level: "Lead", place, skills: "", opened: "" } as const;
    const months = seatMonths(
      { ...seat, status: "Filled", basePlan: base, knownStart: start, end: "", replaces: "" },
      { ...PLAN, ...(SCENARIOS[0] as (typeof SCENARIOS)[number]), meritRate: 0 },
      [],
    );
    for (const [year, first] of [
      [2027, 0],
      [2028, 12],
    ] as const) {
      const taxes = months.slice(first, first + 12).reduce((sum, month) => sum + month.taxes, 0);
      expect(taxes).toBeCloseTo(payrollTaxes(base * 1.1, place, start, year), 4);
    }
  }
});
