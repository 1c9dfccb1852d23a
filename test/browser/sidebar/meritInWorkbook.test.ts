import { expect, it } from "vitest";
import { workbenchVisits } from "../../support/workbenchVisits.ts";

// National averages: Senior 155,008, Lead 172,361; ranges are average ÷ 1.2 to × 1.4 ÷ 1.2.
const TEAM = [
  ["Name", "Level", "Base pay", "State", "Rating", "Promoted to"],
  ["Ann", "Senior", "120000", "US", "Meets", ""],
  ["<b>Bob</b>", "Senior", "180000", "US", "5", ""],
  ["Dee", "Lead", "172361", "US", "", ""],
  ["Eve", "Lead", "a lot", "US", "Meets", ""],
];

const visit = workbenchVisits();

it("a team lead goes on without a cell that cannot be read, sees the budget exceeded, and keeps what she types into the sheet", async () => {
  const at = await visit();
  const { sidebar } = at;
  const merit = () => at.tableIn("Merit", "Name");
  await at.fill("Team", TEAM);
  await at.openPanel("Merit sheet");
  await at.select("Team!A1:F5");
  await sidebar.getByRole("button", { name: "Use selection for the whole team" }).click();
  const bad = sidebar.getByRole("region", { name: "1 cell cannot be read" });
  await bad.getByRole("button", { name: "Team!C5" }).press("Enter");
  await sidebar.getByRole("button", { name: "Write raises of 3 people" }).press("Enter");
  await sidebar.locator("[data-field=pays] .problem", { hasText: "C5: pay must be" }).waitFor();
  expect(await at.sheetNames()).not.toContain("Merit");

  await sidebar.getByLabel("Leave these people out").check();
  const preview = sidebar.getByRole("region", { name: "Preview" });
  // 120,000 × 5% and 180,000 × 4%, against 1% of 472,361
  await sidebar.getByLabel("Budget", { exact: true }).fill("1%");
  await preview.getByText("Over the budget: $8,476 too much.").first().waitFor();
  await sidebar.getByLabel("Budget", { exact: true }).fill("3.5%");
  await preview.getByText("Within the budget: $3,333 left.").first().waitFor();
  await sidebar.getByRole("button", { name: "Write raises of 3 people" }).press("Enter");
  await sidebar.getByText("3 rows written to Merit!").waitFor();
  expect((await merit()).pick("Name", "Rating", "Raise", "Lump sum")).toEqual([
    ["Ann", "Meets", 6_000, 0],
    // Up to the maximum of his range, 180,842.67; the rest once
    ["<b>Bob</b>", "Outstanding", expect.closeTo(842.67, 2), expect.closeTo(6_357.33, 2)],
    ["Dee", "", "", ""],
  ]);

  await at.type((await merit()).cell("Dee", "Rating"), "Meets");
  await at.type("Team!C2", "130000");
  await sidebar.getByRole("button", { name: "Write raises of 3 people" }).press("Enter");
  await sidebar.getByText("3 rows updated in Merit!").waitFor();
  expect((await merit()).pick("Name", "Rating", "Pay")).toEqual([
    ["Ann", "Meets", 130_000],
    ["<b>Bob</b>", "Outstanding", 180_000],
    ["Dee", "Meets", 172_361],
  ]);
});
