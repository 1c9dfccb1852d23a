import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../../support/openWorkbook.ts";
import { checks, column, planWorkbook, rowOf } from "./planWorkbook.ts";

/** Each check by name, and how somebody might break what it guards. */
const BREAKS: Record<string, (workbook: OpenWorkbook) => void> = {
  "First 12 months": (workbook) => workbook.type(`Cash!${column(workbook, "Cash", "Senior")}8`, 1),
  "By level and by kind": (workbook) => workbook.type(`Cash!${column(workbook, "Cash", "Bonus")}20`, 1),
  "No errors": (workbook) => workbook.type(`Reqs!${column(workbook, "Reqs", "Verdict")}7`, "=1/0"),
  "Every requisition has a level": (workbook) => workbook.type("Reqs!B6", ""),
  "Every requisition is understood": (workbook) => workbook.type("Reqs!F6", "Someday"),
  "Every requisition calculates": (workbook) => {
    workbook.select("Reqs!A7");
    workbook.insertRows(7);
    workbook.typeRows("Reqs!A7", [["AI-200", "Senior", "WA"]]);
  },
  "Offers and audit are complete": (workbook) => workbook.type("Offers!B6", ""),
  "Approvals hold": (workbook) =>
    workbook.type(`Reqs!${column(workbook, "Reqs", "Approved cost")}6`, 250_000),
  Scenario: (workbook) => workbook.type("Start!B4", 2.5),
  "Cash begins at the plan start": (workbook) =>
    workbook.type(`Assumptions!B${rowOf(workbook, "Assumptions", "Plan start")}`, new Date(2027, 0, 15)),
  "Pinned version": (workbook) => workbook.type("Benchmarks!A1", "AI Comp benchmarks, version 2020.01"),
};

describe("the checks on the start sheet", () => {
  let saved: ReturnType<OpenWorkbook["saved"]>;
  let workbook: OpenWorkbook;
  beforeAll(async () => {
    saved = (await planWorkbook()).saved();
  });
  beforeEach(() => {
    workbook = openWorkbook({ saved });
  });

  test("hold in a new plan, and each has a way to break it here", () => {
    const states = checks(workbook);
    expect(Object.keys(states).sort()).toEqual(Object.keys(BREAKS).sort());
    expect(new Set(Object.values(states))).toEqual(new Set(["OK"]));
  });

  test.each(Object.entries(BREAKS))("%s turns red", (name, spoil) => {
    spoil(workbook);
    expect(checks(workbook)[name]).toBe("Broken");
  });
});
