import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WorkbenchPage } from "../../support/openPage.ts";

// National averages: Mid 138,185, Senior 155,008.
const TEAM = [
  ["Name", "Level", "Base pay"],
  ["=1+1", "Senior", "120000"],
  ["<b>Bob</b>", "Senior", "160000"],
  ["Cid 🎉", "Mid", "138185"],
];

describe("the Team audit panel in a spreadsheet", () => {
  let at: WorkbenchPage;
  beforeAll(async () => {
    at = await WorkbenchPage.open({ port: 9243 });
    await at.sidebar.getByRole("button", { name: "Team audit" }).click();
  });
  afterAll(() => at.close());

  it("reads the selection, counts the flags and writes them with reasons", async () => {
    for (const [row, cells] of TEAM.entries()) {
      for (const [column, text] of cells.entries())
        await at.type(`Try these!${"QRS"[column]}${row + 1}`, text);
    }
    await at.select("Q1:S4");
    await at.sidebar.getByRole("button", { name: "Use selection for the whole team" }).click();
    const flags = at.sidebar.getByRole("table", { name: "People by flag" });
    // Seniors' median 140,000 is 1.3% over Mid: compression; 120,000 is 77% of market and under the floor.
    await flags.getByRole("row", { name: "Below 80% of market 1" }).waitFor();
    await flags.getByRole("row", { name: "Compression 1" }).waitFor();
    await flags.getByRole("row", { name: "No flag 1" }).waitFor();
    await at.sidebar.getByRole("radio", { name: "Values" }).check();
    await at.sidebar.getByRole("button", { name: "Audit 3 people" }).click();
    await at.sidebar.getByText("3 rows written to Audit!A1:N5.").waitFor();
    const rows = await at.values("Audit!A3:N5");
    // 200,000 − 120,000 for the first; 138,185 × 1.1 − 140,000 = 12,003.50 to restore the step above Mid.
    expect(rows.map((row) => [row[0], row[1], row[3], row[10], row[12]])).toEqual([
      // The formula's value: it came from a cell.
      ["2", "Senior", 120_000, "Below floor, Below 80% of market", 80_000],
      ["<b>Bob</b>", "Senior", 160_000, "", 0],
      ["Cid 🎉", "Mid", 138_185, "Compression", 0],
    ]);
    expect(Number(rows[2]?.[13])).toBeCloseTo(12_003.5, 6);
  });

  it("names the cell that it cannot read, in the preview and at the field", async () => {
    await at.type("Try these!S3", "a lot");
    await at.sidebar.getByLabel("Pay", { exact: true }).fill("'Try these'!S1:S4 ");
    await at.sidebar
      .getByLabel("Preview")
      .getByText(/!S3: pay must be an amount in US dollars/)
      .waitFor();
    await at.sidebar.getByRole("button", { name: "Audit the team" }).press("Enter");
    await at.sidebar.locator("[data-field=pays] .problem", { hasText: "S3: pay must be" }).waitFor();
    const pay = at.sidebar.getByLabel("Pay", { exact: true });
    expect(await pay.evaluate((input) => input === document.activeElement)).toBe(true);
    expect((await at.values("Audit!A3:N5"))[1]?.[3]).toBe(160_000);
  });

  it("updates its own sheet, and takes out what it wrote", async () => {
    await at.type("Try these!S3", "170000");
    await at.sidebar.getByRole("button", { name: /^Audit (the team|3 people)$/ }).click();
    await at.sidebar.getByText("3 rows updated in Audit!A1:N5.").waitFor();
    expect((await at.values("Audit!D4"))[0]?.[0]).toBe(170_000);
    expect((await at.sheetNames()).filter((name) => name.startsWith("Audit"))).toEqual(["Audit"]);
    await at.sidebar.getByRole("button", { name: /^Remove Audit!/ }).click();
    await at.sidebar.getByText("Audit!A1:N5 removed.").waitFor();
    // The sheet was made for it and holds nothing else.
    expect(await at.sheetNames()).not.toContain("Audit");
  });

  it("complained of nothing", () => expect(at.complaints).toEqual([]));
});
