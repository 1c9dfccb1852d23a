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

  it("a team lead sees who is flagged and why, writes it, changes a pay, and takes the audit out again", async () => {
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

  it("names every cell that it cannot read, each a link to it, and audits the rest when told", async () => {
    const at = await visit();
    await openTeam(at);
    await at.type("Team!C3", "a lot");
    await at.type("Team!B4", "IC4");
    await at.type("Team!C2", "1200000");
    await at.sidebar.getByLabel("Pay", { exact: true }).fill("Team!C1:C4 ");
    const bad = at.sidebar.getByRole("region", { name: "2 cells cannot be read" });
    await bad.getByText("which companies number differently").waitFor();
    await bad.getByRole("button", { name: "Team!C3" }).press("Enter");
    await at.sidebar.getByText("$1,200,000 against an average of $155,008: is $120,000 meant?").waitFor();
    // 120,000 was meant; what was not asked about is not changed.
    await at.sidebar.getByRole("button", { name: "Audit 1 person" }).press("Enter");
    await at.sidebar.locator("[data-field=pays] .problem", { hasText: "C3: pay must be" }).waitFor();
    expect(await at.sheetNames()).not.toContain("Audit");
    await at.sidebar.getByLabel("Audit the rest").check();
    await at.sidebar.getByRole("button", { name: "Audit 1 person" }).press("Enter");
    await at.sidebar.getByText("Not audited: Team!C3, Team!B4.").waitFor();
    expect((await audit(at)).pick("Name", "Pay")).toEqual([["2", 1_200_000]]);
  });
});
