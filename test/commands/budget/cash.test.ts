import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { OpenWorkbook } from "../../support/openWorkbook.ts";
import { canRecalculate, recalculateXlsx } from "../../support/recalculate.ts";
import { type DailyMonth, dailyPlan, type Seat } from "./dailyPlan.ts";
import { checks, column, EXTENTS, planWorkbook, rowOf } from "./planWorkbook.ts";
import { LEVELS, PLAN, randomPlan, SCENARIOS, typedSeat } from "./randomPlan.ts";

const iso = (cell: unknown): string => {
  if (!(cell instanceof Date)) return "";
  const [month, day] = [cell.getMonth() + 1, cell.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${cell.getFullYear()}-${month}-${day}`;
};

function seatsIn(workbook: OpenWorkbook, rows: number): Seat[] {
  return workbook
    .values(`Reqs!A5:H${4 + rows}`)
    .filter(([, level]) => level !== "")
    .map(([, level, place, skills, opened, status, basePlan, knownStart]) => ({
      level: String(level),
      place: String(place),
      skills: String(skills),
      opened: iso(opened),
      status: String(status),
      basePlan: typeof basePlan === "number" ? basePlan : "",
      knownStart: iso(knownStart),
    }));
}

/** Months of the cash sheet as the daily calculation gives them. */
function cashIn(workbook: OpenWorkbook, months = PLAN.months): DailyMonth[] {
  return workbook.values(`Cash!A4:X${3 + months}`).map((row) => ({
    byLevel: Object.fromEntries(LEVELS.map((level, i) => [level, row[4 + i] as number])),
    total: row[9] as number,
    base: row[10] as number,
    oneTime: row[14] as number,
    heads: row[23] as number,
  }));
}

function expectSame(actual: readonly DailyMonth[], expected: readonly DailyMonth[]): void {
  const cents = (months: readonly DailyMonth[]) =>
    months.map(({ byLevel, total, base, oneTime, heads }) => [
      ...LEVELS.map((level) => byLevel[level] ?? 0),
      total,
      base,
      oneTime,
      heads,
    ]);
  const [left, right] = [cents(actual), cents(expected)];
  left.forEach((month, i) => {
    month.forEach((value, j) => {
      expect(Math.abs(value - (right[i]?.[j] as number)), `month ${i + 1}, figure ${j}`).toBeLessThan(0.005);
    });
  });
}

describe("the cash of a plan", () => {
  let workbook: OpenWorkbook;
  beforeAll(async () => {
    workbook = await planWorkbook();
  });

  test("is prorated by day as the specification says", async () => {
    const plan = await planWorkbook({ sampleRequisitions: 0 });
    plan.typeRows("Reqs!A5", [["R1", "Senior", "", "", "", "Filled", 200_000, new Date(2027, 2, 15)]]);
    const base = column(plan, "Cash", "Base");
    // 200,000 ÷ 12 × 17 ÷ 31 = 9,139.78; 200,000 ÷ 12 = 16,666.67, and 3.5% more from the merit month, April.
    plan.type(`Assumptions!B${rowOf(plan, "Assumptions", "Merit rise")}`, 0);
    expect(plan.value(`Cash!${base}5`)).toBe(0);
    expect(plan.value(`Cash!${base}6`)).toBeCloseTo(9_139.78, 2);
    expect(plan.value(`Cash!${base}7`)).toBeCloseTo(16_666.67, 2);
    plan.type(`Assumptions!B${rowOf(plan, "Assumptions", "Merit rise")}`, 0.035);
    // 16,666.67 × 1.035 = 17,250, and × 1.035² = 17,853.75 a year later.
    expect(plan.value(`Cash!${base}7`)).toBeCloseTo(17_250, 2);
    expect(plan.value(`Cash!${base}18`)).toBeCloseTo(17_250, 2);
    expect(plan.value(`Cash!${base}19`)).toBeCloseTo(17_853.75, 2);
  });

  test.each(SCENARIOS.map((scenario, i) => [["Base", "Lean", "Aggressive"][i], i, scenario] as const))(
    "equals a day-by-day calculation in scenario %s",
    (_, i, scenario) => {
      workbook.type("Start!B4", i + 1);
      const seats = seatsIn(workbook, 12);
      expect(seats).toHaveLength(12);
      expectSame(cashIn(workbook), dailyPlan(seats, { ...PLAN, ...scenario }));
      expect(Object.values(checks(workbook)).every((state) => state === "OK")).toBe(true);
    },
  );

  test("equals a day-by-day calculation for random plans", { timeout: 400_000 }, async () => {
    // A year and a half holds up to two merit dates.
    const months = 18;
    const workbook = await planWorkbook({ months, sampleRequisitions: 0 });
    const at = (label: string) => `Assumptions!B${rowOf(workbook, "Assumptions", label)}`;
    const cells = {
      meritMonth: at("Merit month"),
      meritRate: at("Merit rise"),
      noticeDays: at("Notice, days"),
    };
    const local = (utc: Date | undefined) =>
      utc ? new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate()) : null;
    fc.assert(
      fc.property(randomPlan, ({ seats, scenario, meritMonth, meritRate, noticeDays }) => {
        workbook.document.grid.asOneStep(() => {
          workbook.type(cells.meritMonth, meritMonth);
          workbook.type(cells.meritRate, meritRate);
          workbook.type(cells.noticeDays, noticeDays);
          workbook.type("Start!B4", scenario + 1);
          const rows = seats.map(({ level, place, skills, opened, status, basePlan, knownStart }, i) => [
            `R${i}`,
            level,
            place || null,
            skills || null,
            local(opened),
            status || null,
            basePlan ?? null,
            local(knownStart),
          ]);
          workbook.typeRows("Reqs!A5", [
            ...rows,
            ...Array.from({ length: 12 - rows.length }, () => Array(8).fill(null)),
          ]);
        });
        const expected = dailyPlan(seats.map(typedSeat), {
          ...PLAN,
          months,
          meritMonth,
          meritRate,
          noticeDays,
          ...(SCENARIOS[scenario] as (typeof SCENARIOS)[number]),
        });
        expectSame(cashIn(workbook, months), expected);
        expect(Object.entries(checks(workbook)).filter(([, state]) => state !== "OK")).toEqual([]);
      }),
      { numRuns: 15, seed: 6 },
    );
  });
});

describe.runIf(canRecalculate())("the plan in LibreOffice", () => {
  test("calculates every number as here, to the cent", { timeout: 400_000 }, async () => {
    const workbook = await planWorkbook();
    for (const scenario of [1, 2, 3]) {
      workbook.type("Start!B4", scenario);
      const recalculated = recalculateXlsx(await workbook.xlsx());
      let compared = 0;
      const different: string[] = [];
      for (const [sheet, extent] of Object.entries(EXTENTS)) {
        workbook.values(`${sheet}!${extent}`).forEach((row, i) => {
          row.forEach((value, j) => {
            if (typeof value !== "number") return;
            compared++;
            const other = recalculated[sheet]?.[i]?.[j];
            const isSame = typeof other === "number" && Math.abs(other - value) < 0.005;
            if (!isSame) different.push(`${sheet} row ${i + 1} column ${j + 1}: ${other} for ${value}`);
          });
        });
      }
      expect(different).toEqual([]);
      expect(compared).toBeGreaterThan(1_000);
    }
  });
});
