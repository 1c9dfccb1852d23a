import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WorkbenchPage } from "../../support/openPage.ts";

describe("the Bands panel in a spreadsheet", () => {
  let at: WorkbenchPage;
  beforeAll(async () => {
    at = await WorkbenchPage.open({ port: 9240 });
    await at.sidebar.getByRole("button", { name: "Bands" }).click();
  });
  afterAll(() => at.close());

  it("writes live formulas on their own sheet", async () => {
    await at.sidebar.getByLabel("Round to").fill("");
    await at.sidebar.getByRole("button", { name: "Write 25 rows" }).click();
    await at.sidebar.getByText("25 rows written to Bands!").waitFor();
    expect(await at.sheetNames()).toContain("Bands");
    const rows = (await at.values("Bands!A3:F27")) as (string | number)[][];
    const senior = rows.find(([level, state]) => level === "Senior" && state === "US") ?? [];
    // 155,008 ÷ 1.2 = 129,173.33; × 1.4 = 180,842.67
    expect(senior.slice(3).map((amount) => Number(amount).toFixed(2))).toEqual([
      "129173.33",
      "155008.00",
      "180842.67",
    ]);
    expect(await at.formulas("Bands!D3")).toEqual([[expect.stringContaining("AI_BAND(")]]);
  });

  it("updates its own table when run again, never adds a second", async () => {
    await at.sidebar.getByRole("radio", { name: "Hire" }).check();
    await at.sidebar.getByRole("radio", { name: "Values" }).check();
    await at.sidebar.getByRole("button", { name: "Write 15 rows" }).click();
    await at.sidebar.getByText("15 rows updated in Bands!").waitFor();
    expect((await at.sheetNames()).filter((name) => name.startsWith("Bands"))).toEqual(["Bands"]);
    // Three levels of five places; what the earlier, longer table had below is gone.
    expect(await at.values("Bands!A18")).toEqual([[""]]);
    expect(await at.formulas("Bands!D3:F3")).toEqual([["", "", ""]]);
    const rows = (await at.values("Bands!A3:F17")) as (string | number)[][];
    // The floor is above the average of Senior in the US: 200,000 × 1.1 and × 1.2
    expect(rows.find(([level, state]) => level === "Senior" && state === "US")?.slice(3)).toEqual([
      200_000,
      expect.closeTo(220_000, 6),
      240_000,
    ]);
  });

  it("makes both bases with a premium and the spread that fits, natively, with a chart", async () => {
    await at.sidebar.getByRole("radio", { name: "Both" }).check();
    await at.sidebar.getByText("Skill premium and aging").click();
    await at.sidebar.getByRole("radio", { name: "Google ML" }).check();
    // The smallest step, 7.744%, fits spreads up to 16.788%.
    await at.sidebar.getByRole("button", { name: "Use 16.7%, the largest market spread that fits" }).click();
    await at.sidebar.getByRole("radio", { name: "Native" }).check();
    await at.sidebar.getByRole("button", { name: "Write 40 rows" }).click();
    await at.sidebar.getByText("40 rows updated in Bands!").waitFor();
    expect(await at.sheetNames()).toContain("Benchmarks");
    const rows = (await at.values("Bands!A3:K42")) as (string | number)[][];
    const [market, hire] = rows.filter(([level, state]) => level === "Senior" && state === "US");
    // 155,008 × 1.15 = 178,259.20; ÷ 1.0835 = 164,521.64; × 1.167 = 191,996.76. Hire: 200,000 to 240,000, × 1.15.
    expect(market?.slice(2, 7).map(cents)).toEqual(["market", 164_521.64, 178_259.2, 191_996.76, 0.17]);
    expect(hire?.slice(2, 6).map(cents)).toEqual(["hire", 230_000, 253_000, 276_000]);
    // Nothing overlaps by more than half; the last step stays small.
    expect(rows.filter((row) => row[2] === "market" && /Overlap/.test(String(row[10])))).toEqual([]);
    expect(await at.values("Bands!F1")).toEqual([[expect.closeTo(1.15, 10)]]);
    // Back to what the next tests begin with.
    await at.sidebar.getByRole("radio", { name: "Hire" }).check();
    await at.sidebar.getByRole("radio", { name: "None" }).check();
  });

  it("asks before it replaces cells of the user, and leaves them when told no", async () => {
    await at.page.evaluate(() => window.workbench.select("Try these!A1"));
    const before = await at.values("Try these!A1:O20");
    await at.sidebar.getByRole("radio", { name: "At selection" }).check();
    await at.sidebar.getByRole("button", { name: "Write 15 rows" }).click();
    const dialog = at.sidebar.getByRole("dialog", { name: "These cells are not empty" });
    await dialog.getByText("'Try these'!A1:O17").waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await at.sidebar.getByText("Nothing was changed.").waitFor();
    expect(await at.values("Try these!A1:O20")).toEqual(before);
  });

  it("removes exactly what it wrote", async () => {
    await at.sidebar.getByRole("button", { name: /^Remove Bands!/ }).click();
    await at.sidebar.getByText(/^Bands!.* removed\.$/).waitFor();
    // The sheet was made for it and holds nothing else.
    expect(await at.sheetNames()).not.toContain("Bands");
  });

  it("complained of nothing", () => expect(at.complaints).toEqual([]));
});

function cents(cell: string | number): string | number {
  return typeof cell === "number" ? Math.round(cell * 100) / 100 : cell;
}
