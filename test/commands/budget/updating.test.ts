import { describe, expect, test } from "vitest";
import { command, done, figure, planWorkbook, REQUEST, tile } from "./planWorkbook.ts";
import { columnOf, headRow, requisitionCell, typedCells } from "./typedCells.ts";

describe("updating a plan", () => {
  test("writes nothing but the panel's choices where nothing has changed", async () => {
    const workbook = await planWorkbook();
    const before = typedCells(workbook, 20);
    const { message } = await done(workbook, "buildBudget", { ...REQUEST, budget: 6_000_000, scenario: 2 });
    expect(message).toBe("Updated Board, Assumptions; requisitions as you typed them.");
    expect(tile(workbook, "Cost against budget")[1]).toContain("$6,000,000");
    expect(typedCells(workbook, 20)).toEqual(before);
  });

  test("leaves columns, rows and their order as people made them", async () => {
    const workbook = await planWorkbook();
    const cost = tile(workbook, "Cost against budget")[0];
    workbook.select("Reqs!A1");
    workbook.insertColumns(3);
    workbook.type("Reqs!C3", "Notes");
    workbook.type("Reqs!C4", "mine");
    workbook.insertRows(8, 2);
    const base = columnOf(workbook, "Reqs", "Base plan");
    workbook.sort(`Reqs!A4:${columnOf(workbook, "Reqs", "Recruiter")}40`, base, "desc");
    expect(tile(workbook, "Cost against budget")[0]).toBeCloseTo(cost as number, 4);
    const before = typedCells(workbook, 20);
    await done(workbook, "buildBudget", REQUEST);
    expect(typedCells(workbook, 20)).toEqual(before);
    expect(workbook.values(`Reqs!C3:C40`).flat()).toContain("mine");
    expect(tile(workbook, "Cost against budget")[0]).toBeCloseTo(cost as number, 4);
  });

  test("names what was typed where a formula fills the column, and empties it when that is agreed", async () => {
    const workbook = await planWorkbook();
    const loaded = figure(workbook, "AI-101", "Loaded cost");
    const cell = requisitionCell(workbook, "AI-101", "Loaded cost");
    workbook.type(cell, 123_456);
    const asked = await command(workbook, "buildBudget", REQUEST);
    expect([asked.code, asked.range]).toEqual(["edited", cell]);
    expect(workbook.value(cell)).toBe(123_456);
    await done(workbook, "buildBudget", { ...REQUEST, replace: asked.range });
    expect(figure(workbook, "AI-101", "Loaded cost")).toBe(loaded);
  });

  test("refuses a head that is missing or doubled by name, and writes nothing", async () => {
    const workbook = await planWorkbook();
    const { row } = headRow(workbook, "Reqs", "State");
    const letter = columnOf(workbook, "Reqs", "State");
    workbook.type(`Reqs!${letter}${row}`, "Where");
    const missing = await command(workbook, "buildBudget", { ...REQUEST, budget: 1 });
    expect(missing.message).toMatch(
      /^The sheet "Reqs" has no column headed "State"\. .* Nothing was changed\.$/,
    );
    workbook.type(`Reqs!${letter}${row}`, "Level");
    const doubled = await command(workbook, "buildBudget", { ...REQUEST, budget: 1 });
    expect(doubled.message).toContain('has more than one column headed "Level"');
    expect(tile(workbook, "Cost against budget")[1]).toContain("$5,000,000");
  });

  test("keeps actuals", async () => {
    const workbook = await planWorkbook();
    const { row } = headRow(workbook, "Cash", "Month");
    const [actual, planned] = ["Actual", "Plan"].map((head) => columnOf(workbook, "Cash", head));
    workbook.type(`Cash!${actual}${row + 1}`, 150_000);
    const plan = workbook.value(`Cash!${planned}${row + 1}`);
    await done(workbook, "buildBudget", { ...REQUEST, months: 36 });
    expect(workbook.value(`Cash!${actual}${row + 1}`)).toBe(150_000);
    expect(workbook.value(`Cash!${planned}${row + 1}`)).toBeCloseTo(plan as number, 6);
    expect(workbook.value(`Cash!${planned}${row + 36}`)).toBeGreaterThan(0);
  });
});
