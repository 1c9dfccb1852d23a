import { expect, test } from "vitest";
import { planMonths, type Seat } from "./payDays.ts";
import { assumption, planWorkbook } from "./planWorkbook.ts";
import { PLAN, SCENARIOS } from "./randomPlan.ts";
import { headRow, requisitionCell } from "./typedCells.ts";
import { typedSeats } from "./typedRequisitions.ts";

const DEPARTMENTS = {
  Research: ["AI-101", "AI-105", "AI-110"],
  Platform: ["AI-102", "AI-106", "AI-107"],
};
/** From February, so that quarters of the calendar are not those of the plan. */
const FROM_FEBRUARY = {
  ...PLAN,
  ...(SCENARIOS[0] as (typeof SCENARIOS)[number]),
  planStart: "2027-02-01",
};
/** Months of the plan until a quarter of the calendar ends: two in the first, one in the last. */
const QUARTER_ENDS = [2, 5, 8, 11, 14, 17, 20, 23, 24];

test("tells what each department costs in a month and a quarter, and its people at the end of it", async () => {
  const workbook = await planWorkbook();
  workbook.type(assumption(workbook, "Plan start"), new Date(2027, 1, 1));
  for (const [department, ids] of Object.entries(DEPARTMENTS))
    for (const id of ids) workbook.type(requisitionCell(workbook, id, "Department"), department);
  const seats = typedSeats(workbook);

  const under = (period: string, department: string) => {
    const { row, heads } = headRow(workbook, "Summary", period);
    const cells = workbook.values(`Summary!A${row + 1}:K${row + 36}`);
    return cells.map((line) => line[heads.indexOf(department)]);
  };
  const expectSame = (shown: readonly unknown[], expected: readonly number[], what: string) =>
    expected.forEach((value, i) => {
      expect(Math.abs(Number(shown[i]) - value), `${what} ${i + 1}: ${shown[i]}`).toBeLessThan(0.005);
    });
  const expectDepartment = (department: string, isOf: (seat: Seat) => boolean) => {
    const months = planMonths(seats.filter(isOf), FROM_FEBRUARY);
    const quarters = QUARTER_ENDS.map((end, i) => months.slice(QUARTER_ENDS[i - 1] ?? 0, end));
    expectSame(
      under("Cost in quarter", department),
      quarters.map((quarter) => quarter.reduce((sum, { total }) => sum + total, 0)),
      `${department}, quarter`,
    );
    expectSame(
      under("People at the end of", department),
      quarters.map((quarter) => quarter.at(-1)?.heads ?? 0),
      `${department}, people of quarter`,
    );
    expectSame(
      under("Cost in month", department),
      months.map(({ total }) => total),
      `${department}, month`,
    );
  };
  const named = Object.values(DEPARTMENTS).flat();
  for (const [department, ids] of Object.entries(DEPARTMENTS))
    expectDepartment(department, ({ id }) => ids.includes(id));
  expectDepartment("Others", ({ id }) => !named.includes(id));
  expectDepartment("Total", () => true);
});
