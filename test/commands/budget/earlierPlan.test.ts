import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../../support/openWorkbook.ts";
import { checks, command, done, REQUEST, rowOf } from "./planWorkbook.ts";
import { columnOf, moveColumn, requisitionCell, typedCells } from "./typedCells.ts";

// A document that version 0.1.0 saved: a plan of a dozen, two approvals, live bands, an own figure.
const SAVED = readFileSync(new URL("plan-0.1.0.json", import.meta.url), "utf8");

/** What people gave the plan: requisitions, blue cells, own figures, and a block of the Bands panel. */
function given(workbook: OpenWorkbook) {
  return {
    typed: typedCells(workbook),
    plan: workbook.values(`Assumptions!A5:B22`),
    drivers: ["Base", "Lean", "Aggressive"].map((head) => {
      const letters = columnOf(workbook, "Assumptions", head);
      return workbook.values(`Assumptions!${letters}25:${letters}37`);
    }),
    own: workbook.values("Benchmarks!A3:C158"),
    bands: workbook.values("'Bands 2'!A1:O6"),
  };
}

const broken = (workbook: OpenWorkbook) =>
  Object.entries(checks(workbook)).filter(([, state]) => state !== "OK");

describe("a plan that version 0.1.0 wrote", () => {
  let workbook: OpenWorkbook;
  beforeEach(() => {
    workbook = openWorkbook({ saved: JSON.parse(SAVED) });
  });

  test("is found, updated without a question, and approved", async () => {
    const before = given(workbook);
    const answer = (await workbook.call("runCommand", "previewBudget", {})) as {
      value: { present: object };
    };
    expect(answer.value.present).toMatchObject({ planStart: "2027-01-01", months: 24, budget: 5_000_000 });
    await done(workbook, "buildBudget", { ...REQUEST, sampleRequisitions: 0 });
    expect(given(workbook)).toEqual(before);
    // As the document has them: a base plan of its own, an own average, two approvals.
    expect(workbook.value(requisitionCell(workbook, "AI-102", "Base plan"))).toBe(191_000);
    expect(workbook.value(`Assumptions!B${rowOf(workbook, "Assumptions", "Senior")}`)).toBe(162_000);
    expect(workbook.value(requisitionCell(workbook, "AI-101", "Approved cost"))).toBeCloseTo(
      329_583.055_027,
      6,
    );
    expect(workbook.value(requisitionCell(workbook, "AI-103", "Approved cost"))).toBeCloseTo(
      312_107.591_491,
      6,
    );
    // Both pay their base plan, so that what they cost is what was approved.
    for (const requisition of ["AI-101", "AI-103"]) {
      expect(workbook.value(requisitionCell(workbook, requisition, "Drift"))).toBeCloseTo(0, 6);
    }
    await done(workbook, "approveRequisition", { requisition: "AI-102", by: "Kim", on: "2026-12-01" });
    expect(workbook.value(requisitionCell(workbook, "AI-102", "Approved by"))).toBe("Kim");
    expect(broken(workbook)).toEqual([]);
  });

  test("with columns moved and one of the user's own, keeps all of it where it stands", async () => {
    moveColumn(workbook, "Reqs", "Approved cost", "Requisition");
    moveColumn(workbook, "Reqs", "State", "Merit years");
    workbook.select("Reqs!A1");
    workbook.insertColumns(4);
    workbook.typeRows("Reqs!D3", [["Department"], [null], ["Research"], ["Platform"]]);
    const before = given(workbook);
    const heads = workbook.values("Reqs!A3:AN3");
    await done(workbook, "buildBudget", { ...REQUEST, sampleRequisitions: 0 });
    expect(given(workbook)).toEqual(before);
    expect(workbook.values("Reqs!A3:AN3")).toEqual(heads);
    expect(workbook.values("Reqs!D3:D6")).toEqual([["Department"], [""], ["Research"], ["Platform"]]);
    await done(workbook, "approveRequisition", { requisition: "AI-102", by: "Kim", on: "2026-12-01" });
    expect(workbook.value(requisitionCell(workbook, "AI-102", "Drift"))).toBeCloseTo(0, 6);
    expect(broken(workbook)).toEqual([]);
  });

  test("that lacks a column is refused by its head, with a way on", async () => {
    workbook.select("Reqs!A1");
    workbook.deleteColumns(26);
    const before = workbook.values("Reqs!A1:AK105");
    expect(await command(workbook, "buildBudget", REQUEST)).toMatchObject({
      code: "refused",
      message:
        'The sheet "Reqs" has no column headed "Re-scope to Mid". Type the head in row 3 again, above an empty column if its own is gone. Nothing was changed.',
    });
    expect(workbook.values("Reqs!A1:AK105")).toEqual(before);
    // A column that a later version adds begins the same way.
    workbook.insertColumns(9);
    workbook.type("Reqs!I3", "Re-scope to Mid");
    await done(workbook, "buildBudget", { ...REQUEST, sampleRequisitions: 0 });
    expect(workbook.value(requisitionCell(workbook, "AI-102", "Re-scope to Mid"))).toBeGreaterThan(100_000);
    expect(broken(workbook)).toEqual([]);
  });
});
