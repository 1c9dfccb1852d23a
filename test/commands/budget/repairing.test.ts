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

test.each([
  ["Merit rise", "Assumptions"],
  ["Open", "Assumptions"],
  ["Total", "Cash"],
])("a row that was deleted, %s of %s", async (label, sheet) => {
  const workbook = await planWorkbook();
  const before = said(workbook);
  workbook.deleteRows(`${sheet}!A${rowOf(workbook, sheet, label)}`);
  await update(workbook);
  expect(said(workbook)).toEqual(before);
});

test.each([
  ["Assumptions", 10],
  ["Assumptions", 1],
  ["Cash", 1],
])("a row that was put into %s above row %i", async (sheet, above) => {
  const workbook = await planWorkbook();
  const before = said(workbook);
  workbook.insertRows(`${sheet}!A${above}`);
  await update(workbook);
  expect(said(workbook)).toEqual(before);
});

test.each(["MeritRate", "AsOf", "Budget"])("a name that was deleted, %s", async (name) => {
  const workbook = await planWorkbook();
  const before = said(workbook);
  const { [name]: place } = workbook.namedRanges;
  workbook.document.grid.removeName(name);
  expect(said(workbook)).not.toEqual(before);
  await update(workbook);
  expect(said(workbook)).toEqual(before);
  expect(workbook.namedRanges[name]).toBe(place);
});

test("a requisition whose number looks like an error has nothing written again", async () => {
  const updates = ["A-102", "#102"].map(async (number) => {
    const workbook = await planWorkbook();
    workbook.type(requisitionCell(workbook, "AI-102", "Requisition"), number);
    expect(decisions(workbook)[0]).toMatch(`${number}: Stretch`);
    workbook.resetCalls();
    await update(workbook);
    return workbook.readsAndWrites;
  });
  const [plain, likeAnError] = await Promise.all(updates);
  expect(likeAnError).toBe(plain);
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
  rename("Spend", "Cash");
  expect(await command(workbook, "buildBudget", REQUEST)).toMatchObject({ ok: true });
  // A formula that calls another sheet than it did is edited all the same.
  const total = workbook.formula("Board!B9");
  workbook.type("Board!B9", `${total}+0*Cash!A1`);
  expect(await command(workbook, "buildBudget", REQUEST)).toMatchObject({ ok: false, code: "edited" });
});
