import { expect, test } from "vitest";
import type { OpenWorkbook } from "../../support/openWorkbook.ts";
import { broken, command, decisions, done, planWorkbook, REQUEST, rowOf, tile } from "./planWorkbook.ts";
import { requisitionCell } from "./typedCells.ts";

// The plan is put right by updating it, whatever was taken out of it; what others call stands where they look for it.

/** Updates the plan, and agrees to what is asked. */
async function update(workbook: OpenWorkbook): Promise<void> {
  const asked = await command(workbook, "buildBudget", REQUEST);
  if (!asked.ok) await done(workbook, "buildBudget", { ...REQUEST, replace: asked.range });
}

/** What the plan says, to be the same again. */
const said = (workbook: OpenWorkbook) => [
  tile(workbook, "Cost against budget"),
  tile(workbook, "People, now → end"),
  workbook.values("Board!A9:F11"),
  workbook.values("Summary!A1:K60"),
  broken(workbook),
];

test("rows that were deleted", async () => {
  const workbook = await planWorkbook();
  const before = said(workbook);
  workbook.deleteRows(`Assumptions!A${rowOf(workbook, "Assumptions", "Merit rise")}`);
  workbook.deleteRows(`Assumptions!A${rowOf(workbook, "Assumptions", "Open")}`);
  workbook.deleteRows(`Cash!A${rowOf(workbook, "Cash", "Total")}`);
  await update(workbook);
  expect(said(workbook)).toEqual(before);
});

test("a row that was put into a sheet which others call", async () => {
  const workbook = await planWorkbook();
  const before = said(workbook);
  workbook.insertRows("Cash!A1");
  await update(workbook);
  expect(said(workbook)).toEqual(before);
});

test("names that were deleted", async () => {
  const workbook = await planWorkbook();
  const before = said(workbook);
  const { MeritRate, AsOf, Budget } = workbook.namedRanges;
  for (const name of ["MeritRate", "AsOf", "Budget"]) workbook.document.grid.removeName(name);
  expect(said(workbook)).not.toEqual(before);
  await update(workbook);
  expect(said(workbook)).toEqual(before);
  expect(workbook.namedRanges).toMatchObject({ MeritRate, AsOf, Budget });
});

test("a requisition whose number looks like an error has nothing written again", async () => {
  const workbook = await planWorkbook();
  workbook.type(requisitionCell(workbook, "AI-102", "Requisition"), "#102");
  expect(decisions(workbook)[0]).toMatch("#102: Stretch");
  expect((await done(workbook, "buildBudget", REQUEST)).message).not.toContain("Cash");
});

test("sheets that were renamed are updated without a question, and what somebody edits is still asked about", async () => {
  const workbook = await planWorkbook();
  const { grid } = workbook.document;
  const rename = (from: string, to: string) => grid.renameSheet(grid.sheetIdByName(from) as string, to);
  rename("Reqs", "Head count '27");
  rename("Cash", "Spend");
  const before = said(workbook);
  expect(await command(workbook, "buildBudget", REQUEST)).toMatchObject({ ok: true });
  expect(said(workbook)).toEqual(before);
  // A formula that calls another sheet than it did is edited all the same.
  const total = workbook.formula("Board!B9");
  workbook.type("Board!B9", `${total}+0*Spend!A1`);
  expect(await command(workbook, "buildBudget", REQUEST)).toMatchObject({ ok: false, code: "edited" });
});
