import fc from "fast-check";
import { expect, test } from "vitest";
import { HIRING_SCENARIOS, type HiringScenario } from "../../../src/core/hiring/hiringScenario.ts";
import { DEFAULT_ASSUMPTIONS } from "../../../src/core/hiring/planAssumptions.ts";
import { planCash } from "../../../src/core/hiring/planCash.ts";
import { plannedSeat, type Requisition } from "../../../src/core/hiring/plannedSeat.ts";
import { dayOf } from "../../../src/core/units/day.ts";
import { publishedBenchmarks } from "../../../src/reference/benchmarks.ts";
import { benefitsRate } from "../../../src/reference/benefitsRate.ts";
import { employerRules } from "../../../src/reference/employerRules.ts";
import { dailyPlan } from "../../commands/budget/dailyPlan.ts";
import { PLAN, type RandomSeat, randomPlan, SCENARIOS, typedSeat } from "../../commands/budget/randomPlan.ts";

const dayIn = (date: Date | undefined) =>
  date && dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());

function requisition(
  { level, place, skills, opened, status, basePlan, knownStart }: RandomSeat,
  i: number,
): Requisition {
  return {
    id: `R${i}`,
    level,
    place: (place || "US") as Requisition["place"],
    skills: (skills === "" ? [] : skills.split(", ")) as Requisition["skills"],
    opened: dayIn(opened),
    status: (status || "Open") as Requisition["status"],
    basePlan,
    knownStart: dayIn(knownStart),
  };
}

test("200 random plans cost what a day-by-day calculation says", () => {
  const months = 18;
  const costs = { rulesOf: (place: string) => employerRules(place), benefitsRate: benefitsRate() };
  fc.assert(
    fc.property(randomPlan, ({ seats, scenario, ...assumed }) => {
      const assumptions = {
        ...DEFAULT_ASSUMPTIONS,
        ...assumed,
        planStart: dayOf(2027, 1, 1),
        asOf: dayOf(2026, 11, 23),
        months,
        budget: 0,
      };
      const drivers = HIRING_SCENARIOS[scenario] as HiringScenario;
      const planned = seats.map((seat, i) =>
        plannedSeat(requisition(seat, i), assumptions, drivers, publishedBenchmarks(), costs),
      );
      const expected = dailyPlan(seats.map(typedSeat), {
        ...PLAN,
        ...assumed,
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
