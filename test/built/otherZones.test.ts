import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { REQUEST } from "../commands/budget/planWorkbook.ts";
import { requisitionCell } from "../commands/budget/typedCells.ts";
import { openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";

/** The script's zone is the machine's. */
function inZone(scriptZone: string): void {
  const before = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = scriptZone;
  });
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
}

describe.each([
  ["UTC", "Asia/Tokyo"],
  ["UTC", "America/Los_Angeles"],
  ["America/Los_Angeles", "Pacific/Kiritimati"],
])("a script in %s with a spreadsheet in %s", (scriptZone, timeZone) => {
  inZone(scriptZone);

  test("a selected date is the day that the sheet shows", async () => {
    const workbook = openWorkbook({ timeZone });
    workbook.type("A1", "2026-03-01");
    workbook.select("A1");
    const { values } = await done<{ values: unknown[][] }>(runCommand(workbook, "readSelection"));
    expect(values).toEqual([["2026-03-01"]]);
  });
});

describe("a script west of its spreadsheet", () => {
  inZone("America/Los_Angeles");

  test("the days of a plan stay when it is updated, and so does one that was typed", async () => {
    const workbook = openWorkbook({ timeZone: "Asia/Tokyo" });
    await done(runCommand(workbook, "buildBudget", { ...REQUEST, sampleRequisitions: 3 }));
    const cell = requisitionCell(workbook, "AI-101", "Known start");
    workbook.type(cell, "2027-04-30");
    const held = () =>
      JSON.stringify(["Assumptions!A1:B30", "Reqs!A3:AK8"].map((area) => workbook.values(area)));
    const first = held();
    expect(workbook.displayed(cell)).toContain("2027");
    await done(runCommand(workbook, "buildBudget", { ...REQUEST, sampleRequisitions: 3 }));
    expect(held()).toBe(first);
  });
});
