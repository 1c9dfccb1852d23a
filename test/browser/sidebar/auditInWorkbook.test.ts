import { describe, expect, it } from "vitest";
import type { WorkbenchPage } from "../../support/WorkbenchPage.ts";
import { workbenchVisits } from "../../support/workbenchVisits.ts";

// National averages: Mid 138,185, Senior 155,008.
const TEAM = [
  ["Name", "Level", "Base pay"],
  ["=1+1", "Senior", "120000"],
  ["<b>Bob</b>", "Senior", "160000"],
  ["Cid 🎉", "Mid", "138185"],
];

describe("the Team audit panel in a spreadsheet", () => {
  const visit = workbenchVisits();
  const audit = (at: WorkbenchPage) => at.tableIn("Audit", "Name");

  /** A team on a sheet of its own, chosen in the panel. */
  const openTeam = async (at: WorkbenchPage) => {
    await at.fill("Team", TEAM);
    await at.openPanel("Team audit");
    await at.select("Team!A1:C4");
    await at.sidebar.getByRole("button", { name: "Use selection for the whole team" }).click();
    await at.sidebar.getByRole("radio", { name: "Values" }).check();
  };
  const write = (at: WorkbenchPage) => at.sidebar.getByRole("button", { name: "Audit 3 people" }).click();

  it("reads the selection, counts the flags and writes them with reasons", async () => {
    const at = await visit();
    await openTeam(at);
    const flags = at.sidebar.getByRole("table", { name: "People by flag" });
    // Seniors' median 140,000 is 1.3% over Mid: compression; 120,000 is 77% of market and under the floor.
    await flags.getByRole("row", { name: "Below 80% of market 1" }).waitFor();
    await flags.getByRole("row", { name: "Compression 1" }).waitFor();
    await flags.getByRole("row", { name: "No flag 1" }).waitFor();
    await write(at);
    await at.sidebar.getByText("3 rows written to Audit!").waitFor();
    const table = await audit(at);
    // 200,000 − 120,000 for the first
    expect(table.pick("Name", "Level", "Pay", "Flag", "Cost to fix")).toEqual([
      // The formula's value: it came from a cell.
      ["2", "Senior", 120_000, "Below floor, Below 80% of market", 80_000],
      ["<b>Bob</b>", "Senior", 160_000, "", 0],
      ["Cid 🎉", "Mid", 138_185, "Compression", 0],
    ]);
    // 138,185 × 1.1 − 140,000 restores the step above Mid.
    expect(table.value("Cid 🎉", "To restore step")).toBeCloseTo(12_003.5, 6);
  });

  it("names the cell that it cannot read, in the preview and at the field", async () => {
    const at = await visit();
    await openTeam(at);
    await at.type("Team!C3", "a lot");
    await at.sidebar.getByLabel("Pay", { exact: true }).fill("Team!C1:C4 ");
    await at.sidebar
      .getByLabel("Preview")
      .getByText(/!C3: pay must be an amount in US dollars/)
      .waitFor();
    await at.sidebar.getByRole("button", { name: "Audit the team" }).press("Enter");
    await at.sidebar.locator("[data-field=pays] .problem", { hasText: "C3: pay must be" }).waitFor();
    const pay = at.sidebar.getByLabel("Pay", { exact: true });
    expect(await pay.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await at.sheetNames()).not.toContain("Audit");
  });

  it("updates its own sheet, and takes out what it wrote", async () => {
    const at = await visit();
    await openTeam(at);
    await write(at);
    await at.sidebar.getByText("3 rows written to Audit!").waitFor();
    await at.type("Team!C3", "170000");
    await write(at);
    await at.sidebar.getByText("3 rows updated in Audit!").waitFor();
    expect((await audit(at)).value("<b>Bob</b>", "Pay")).toBe(170_000);
    expect((await at.sheetNames()).filter((name) => name.startsWith("Audit"))).toEqual(["Audit"]);
    await at.sidebar.getByRole("button", { name: /^Remove Audit!/ }).click();
    await at.sidebar.getByText(/^Audit!.* removed\.$/).waitFor();
    // The sheet was made for it and holds nothing else.
    expect(await at.sheetNames()).not.toContain("Audit");
  });
});
