import { beforeAll, describe, expect, test } from "vitest";
import type { OpenWorkbook } from "../../support/openWorkbook.ts";
import { tableIn } from "../../support/tableIn.ts";
import { committedMonths, expectedMonths, type PaidMonth, planMonths, type Seat } from "./payDays.ts";
import { assumption, broken, cash, choose, planWorkbook } from "./planWorkbook.ts";
import { LEVELS, PLAN, SCENARIOS } from "./randomPlan.ts";
import { typedSeats, typeRequisitions } from "./typedRequisitions.ts";

const NAMES = ["Base", "Lean", "Aggressive"] as const;
const KINDS = {
  base: "Base",
  bonus: "Bonus",
  taxes: "Payroll taxes",
  benefits: "Benefits",
  oneTime: "One-time",
} as const;

/** Each figure of the cash sheet, month by month, against those of a second calculation. */
function expectSame(workbook: OpenWorkbook, expected: readonly PaidMonth[]): void {
  const compare = (head: string, of: (month: PaidMonth) => number) =>
    cash(workbook, head, expected.length).forEach((value, i) => {
      const difference = Math.abs(Number(value) - of(expected[i] as PaidMonth));
      expect(difference, `${head}, month ${i + 1}: ${value}`).toBeLessThan(0.005);
    });
  compare("Plan", ({ total }) => total);
  compare("Heads", ({ heads }) => heads);
  for (const [key, head] of Object.entries(KINDS)) compare(head, (month) => month[key as keyof typeof KINDS]);
  for (const level of LEVELS) compare(level, ({ byLevel }) => byLevel[level] ?? 0);
}

const total = (months: readonly PaidMonth[]) => months.reduce((sum, month) => sum + month.total, 0);

/** The board's three scenarios, which stand there whichever is chosen. */
function expectScenarios(workbook: OpenWorkbook, seats: readonly Seat[], plan: typeof PLAN): void {
  const board = tableIn(workbook, "Board", "Scenario", "All-in cost");
  NAMES.forEach((name, i) => {
    const assumed = { ...plan, ...(SCENARIOS[i] as (typeof SCENARIOS)[number]) };
    const shown = board.rows[i] ?? {};
    expect(shown.Scenario).toBe(name);
    expect(shown["All-in cost"], name).toBeCloseTo(total(planMonths(seats, assumed)), 1);
    expect(shown["Expected cost"], name).toBeCloseTo(total(expectedMonths(seats, assumed)), 1);
    expect(shown.Committed, name).toBeCloseTo(total(committedMonths(seats, assumed)), 1);
  });
}

describe("the cash of a plan", () => {
  test("is prorated by day as the specification says", async () => {
    const plan = await planWorkbook({ sampleRequisitions: 0 });
    typeRequisitions(plan, [
      { id: "R1", level: "Senior", status: "Filled", basePlan: 200_000, knownStart: "2027-03-15" },
    ]);
    // 200,000 ÷ 12 × 17 ÷ 31 = 9,139.78; 200,000 ÷ 12 = 16,666.67, and 3.5% more from the merit month, April.
    plan.type(assumption(plan, "Merit rise"), 0);
    const [, february, march, april] = cash(plan, "Base");
    expect(february).toBe(0);
    expect(march).toBeCloseTo(9_139.78, 2);
    expect(april).toBeCloseTo(16_666.67, 2);
    plan.type(assumption(plan, "Merit rise"), 0.035);
    // 16,666.67 × 1.035 = 17,250, and × 1.035² = 17,853.75 a year later.
    const base = cash(plan, "Base");
    expect(base[3]).toBeCloseTo(17_250, 2);
    expect(base[14]).toBeCloseTo(17_250, 2);
    expect(base[15]).toBeCloseTo(17_853.75, 2);
  });

  test("has the payroll taxes of a calendar year for who starts in July", async () => {
    const plan = await planWorkbook({ sampleRequisitions: 0 });
    typeRequisitions(plan, [
      {
        id: "R1",
        level: "Senior",
        place: "TX",
        status: "Filled",
        basePlan: 240_000,
        knownStart: "2027-07-01",
      },
    ]);
    // Half a year of 240,000 + 10% is 132,000, under the cap: 6.2% + 1.45% of it + 42 = 10,140. The whole of 2028, with
    // merit from April (12 × 22,000 + 9 × 770 = 270,930): 11,439 + 1.45% of 270,930 + 42 = 15,409.49.
    const taxes = cash(plan, "Payroll taxes").map(Number);
    const sum = (from: number, to: number) => taxes.slice(from, to).reduce((all, month) => all + month, 0);
    expect(sum(0, 12)).toBeCloseTo(10_140, 2);
    expect(sum(12, 24)).toBeCloseTo(15_409.49, 2);
  });

  test("has the payroll taxes of who leaves in the plan's first month, at work since before it", async () => {
    const plan = await planWorkbook({ sampleRequisitions: 0 });
    typeRequisitions(plan, [
      {
        id: "R1",
        kind: "Existing",
        level: "Senior",
        place: "TX",
        basePlan: 240_000,
        knownStart: "2026-05-20",
        end: "2027-01-05",
      },
    ]);
    // Four of January's 31 days: 20,000 × 4 ÷ 31 = 2,580.65, with 10% bonus 2,838.71. 7.65% of it and 0.6% are 234.19.
    expect(cash(plan, "Base")[0]).toBeCloseTo(2_580.65, 2);
    expect(cash(plan, "Payroll taxes").slice(0, 2)).toEqual([expect.closeTo(234.19, 2), 0]);
    expect(broken(plan)).toEqual([]);
  });

  test("has no merit for who has been at work for too few days, and one for who was there before", async () => {
    const plan = await planWorkbook({ sampleRequisitions: 0 });
    plan.type(assumption(plan, "Merit, days at work"), 180);
    const seat = { kind: "Existing", level: "Senior", place: "TX", basePlan: 240_000 };
    // On 2027-04-01 the first has been there for 90 days, the second for 181; of the third it is not said since when.
    typeRequisitions(plan, [
      { ...seat, id: "R1", knownStart: "2027-01-01" },
      { ...seat, id: "R2", knownStart: "2026-10-02" },
      { ...seat, id: "R3" },
      { ...seat, id: "R4", knownStart: "2026-10-04" },
    ]);
    const [march, april] = cash(plan, "Base").slice(2, 4);
    expect(march).toBeCloseTo(4 * 20_000, 6);
    expect(april).toBeCloseTo(4 * 20_000 + 2 * 700, 6);
  });

  describe("against a day-by-day calculation", () => {
    let workbook: OpenWorkbook;
    beforeAll(async () => {
      workbook = await planWorkbook();
    });

    test.each(NAMES)("in scenario %s", (name) => {
      choose(workbook, name);
      const seats = typedSeats(workbook);
      expect(seats).toHaveLength(12);
      const assumed = { ...PLAN, ...(SCENARIOS[NAMES.indexOf(name)] as (typeof SCENARIOS)[number]) };
      expectSame(workbook, planMonths(seats, assumed));
      expectScenarios(workbook, seats, PLAN);
      expect(broken(workbook)).toEqual([]);
    });
  });
});
