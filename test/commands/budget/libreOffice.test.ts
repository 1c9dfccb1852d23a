import { expect, test } from "vitest";
import { cellA1 } from "../../../src/tables/a1.ts";
import { canRecalculate, recalculateXlsx } from "../../support/recalculate.ts";
import { sizeOf } from "../../support/tableIn.ts";
import { assumption, choose, planWorkbook, SHEETS } from "./planWorkbook.ts";
import { columnOf, headRow, requisitionCell } from "./typedCells.ts";
import { typeRequisitions } from "./typedRequisitions.ts";

const DAY = 86_400_000;
const serial = (day: Date) =>
  (Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()) - Date.UTC(1899, 11, 30)) / DAY;

const isAlike = (ours: unknown, theirs: unknown): boolean => {
  const mine = ours instanceof Date ? serial(ours) : ours;
  if (typeof mine === "number") {
    return Math.abs(mine - Number(theirs)) <= 1e-6 * Math.max(1, Math.abs(mine));
  }
  if (typeof mine === "boolean") return String(mine).toUpperCase() === String(theirs);
  return String(mine) === String(theirs) || (mine === "" && theirs === 0);
};

test.runIf(canRecalculate())(
  "every cell of a plan calculates in LibreOffice as in the workbench, in each scenario",
  { timeout: 900_000 },
  async () => {
    const workbook = await planWorkbook();
    typeRequisitions(
      workbook,
      [
        { id: "X-1", level: "Senior", place: "Washington", kind: "Existing", basePlan: 190_000 },
        { id: "X-2", level: "Mid", place: "California", opened: "2026-05-01", end: "2028-03-15" },
        {
          id: "X-3",
          level: "Lead",
          place: "ny",
          kind: "Backfill",
          status: "Offer out",
          basePlan: 220_000,
          knownStart: "2027-05-10",
          end: "2028-09-20",
          replaces: "X-1",
        },
        { id: "X-4", level: "Bogus", basePlan: 5 },
        { id: "X-5", level: "Senior", place: "TX", basePlan: 215 },
      ],
      30,
    );
    for (const [id, department] of Object.entries({
      "AI-101": "Research",
      "X-1": "Platform",
      "X-2": "Research",
    }))
      workbook.type(requisitionCell(workbook, id, "Department"), department);
    const typed = {
      "Attrition, a year": 0.08,
      "Bonus month": 12,
      "State unemployment rate": 0.02,
      "Contractor, a day": 500,
      "Merit, days at work": 120,
    };
    // What was paid in March stands in January's row, as after another plan start.
    const { row } = headRow(workbook, "Cash", "Month");
    for (const [head, values] of Object.entries({
      "Actual for": [new Date(2027, 2, 1)],
      Actual: [120_000, 130_000],
      "Actual heads": [4, 5],
    }))
      values.forEach((value, i) => {
        workbook.type(`Cash!${columnOf(workbook, "Cash", head)}${row + 1 + i}`, value);
      });
    for (const [label, value] of Object.entries(typed)) workbook.type(assumption(workbook, label), value);
    for (const scenario of ["Base", "Lean", "Aggressive"] as const) {
      choose(workbook, scenario);
      const recalculated = recalculateXlsx(await workbook.xlsx());
      const unlike = SHEETS.flatMap((sheet) => {
        const { rows, cols } = sizeOf(workbook, sheet);
        const theirs = recalculated[sheet] ?? [];
        return workbook
          .values(`${sheet}!A1:${cellA1(rows, cols)}`)
          .flatMap((row, i) =>
            row.flatMap((ours, j) =>
              isAlike(ours, theirs[i]?.[j] ?? "")
                ? []
                : [`${sheet} ${i + 1},${j + 1}: ${String(ours)} ${theirs[i]?.[j]}`],
            ),
          );
      });
      expect(unlike.slice(0, 5), scenario).toEqual([]);
    }
  },
);
