import { beforeAll, describe, expect, test } from "vitest";
import type { OpenWorkbook } from "../../support/openWorkbook.ts";
import { assumption, cash, checks, planWorkbook } from "./planWorkbook.ts";
import { columnOf, headRow, requisitionCell } from "./typedCells.ts";

const cashCell = (workbook: OpenWorkbook, head: string, month: number) =>
  `Cash!${columnOf(workbook, "Cash", head)}${headRow(workbook, "Cash", "Month").row + month}`;

/** Each check by name, and how somebody might break what it guards. */
const BREAKS: Record<string, (workbook: OpenWorkbook) => void> = {
  "Rows are understood": (workbook) => workbook.type(requisitionCell(workbook, "AI-102", "Level"), "Staff"),
  // As rows do that are pasted from the head on.
  "Heads stand": (workbook) =>
    workbook.typeRows(`Reqs!A${headRow(workbook, "Reqs", "Requisition").row}`, [["AI-201", "Senior", "WA"]]),
  "Nobody is late": (workbook) =>
    workbook.type(requisitionCell(workbook, "AI-101", "Opened"), new Date(2026, 0, 5)),
  "Approvals hold": (workbook) =>
    // As an approval in another scenario would stand there.
    workbook.typeRows("Approvals!A4", [
      ["AI-101", 1, 250_000, 200_000, "Senior", "CA", 46_400, "Base", "Kim", 46_350],
    ]),
  "As of is fresh": (workbook) => workbook.type(assumption(workbook, "As of"), new Date(2026, 5, 1)),
  "Months are closed": (workbook) => workbook.type(assumption(workbook, "As of"), new Date(2027, 2, 1)),
  "Actuals have their month": (workbook) => workbook.type(cashCell(workbook, "Actual", 3), 90_000),
  "Assumptions are in their limits": (workbook) => workbook.type(assumption(workbook, "Merit rise"), 3.5),
  "By level and by kind": (workbook) => workbook.type(cashCell(workbook, "Bonus", 20), 1),
  "Cash and requisitions": (workbook) => workbook.type(cashCell(workbook, "Plan", 8), 1),
  "No errors": (workbook) => workbook.type(cashCell(workbook, "Senior", 5), "=1/0"),
  Scenario: (workbook) => workbook.type("Board!B2", 2.5),
  "Plan start": (workbook) => workbook.type(assumption(workbook, "Plan start"), new Date(2027, 0, 15)),
  "Pinned version": (workbook) => workbook.type("Benchmarks!A1", "AI Comp benchmarks, version 2020.01"),
};

describe("the checks", () => {
  let workbook: OpenWorkbook;
  beforeAll(async () => {
    workbook = await planWorkbook();
  });

  test("hold in a new plan, and each has a way to break it here", () => {
    expect(Object.keys(checks(workbook))).toEqual(Object.keys(BREAKS));
    // How old the plan is hangs on the day on which this runs.
    const { "As of is fresh": _age, ...others } = checks(workbook);
    expect(new Set(Object.values(others))).toEqual(new Set(["OK"]));
    expect(cash(workbook, "Plan")).toHaveLength(24);
  });

  test.each(Object.keys(BREAKS))("%s says so when it is broken", (check) => {
    const before = workbook.values("Checks!A1:C30");
    workbook.document.grid.asOneStep(() => BREAKS[check]?.(workbook));
    expect(checks(workbook)[check]).toMatch(/^(Broken|Look)$/);
    workbook.undo();
    expect(workbook.values("Checks!A1:C30")).toEqual(before);
  });
});
