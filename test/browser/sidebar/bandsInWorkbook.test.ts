import { describe, expect, it } from "vitest";
import type { WorkbenchPage } from "../../support/WorkbenchPage.ts";
import { workbenchVisits } from "../../support/workbenchVisits.ts";

describe("the Bands panel in a spreadsheet", () => {
  const visit = workbenchVisits();

  const bands = (at: WorkbenchPage) => at.tableIn("Bands", "Level", "State", "Basis");
  const openBands = async (at: WorkbenchPage) => {
    await at.openPanel("Bands");
    await at.sidebar.getByLabel("Round to").fill("");
  };
  const write = (at: WorkbenchPage, rows: number) =>
    at.sidebar.getByRole("button", { name: `Write ${rows} rows` }).click();

  it("an analyst writes live bands, writes them anew as values of the hire basis, and takes them out again", async () => {
    const at = await visit();
    await openBands(at);
    await write(at, 25);
    await at.sidebar.getByText("25 rows written to Bands!").waitFor();
    expect((await bands(at)).row("Senior US market")).toMatchObject({
      // 155,008 ÷ 1.2; × 1.4
      Minimum: expect.closeTo(129_173.33, 2),
      Midpoint: 155_008,
      Maximum: expect.closeTo(180_842.67, 2),
    });
    expect((await bands(at)).formulas("Minimum").join()).toContain("AI_BAND(");

    await at.sidebar.getByRole("radio", { name: "Hire" }).check();
    await at.sidebar.getByRole("radio", { name: "Values" }).check();
    await write(at, 15);
    await at.sidebar.getByText("15 rows updated in Bands!").waitFor();
    expect((await at.sheetNames()).filter((name) => name.startsWith("Bands"))).toEqual(["Bands"]);
    // Three levels of five places; what the earlier, longer table had below is gone.
    const table = await bands(at);
    expect(table.keys).toHaveLength(15);
    expect(await at.whole("Bands")).toBe(table.place);
    expect(["Minimum", "Midpoint", "Maximum"].flatMap((head) => table.formulas(head))).toEqual([]);
    // The floor is above the average of Senior in the US: 200,000 × 1.1 and × 1.2
    expect(table.row("Senior US hire")).toMatchObject({
      Minimum: 200_000,
      Midpoint: expect.closeTo(220_000, 6),
      Maximum: 240_000,
    });
    await at.sidebar.getByRole("button", { name: /^Remove Bands!/ }).click();
    await at.sidebar.getByText(/^Bands!.* removed\.$/).waitFor();
    // The sheet was made for it and holds nothing else.
    expect(await at.sheetNames()).not.toContain("Bands");
  });

  it("makes both bases with a premium and the spread that fits, natively, with a chart", async () => {
    const at = await visit();
    await openBands(at);
    await at.sidebar.getByRole("radio", { name: "Both" }).check();
    await at.sidebar.getByText("Skill premium and aging").click();
    await at.sidebar.getByRole("radio", { name: "Google ML" }).check();
    // The smallest step, 7.744%, fits spreads up to 16.788%.
    await at.sidebar.getByRole("button", { name: "Use 16.7%, the largest market spread that fits" }).click();
    await at.sidebar.getByRole("radio", { name: "Native" }).check();
    await write(at, 40);
    await at.sidebar.getByText("40 rows written to Bands!").waitFor();
    expect(await at.sheetNames()).toContain("Benchmarks");
    const table = await bands(at);
    expect(table.title("Premium × aging").value).toBeCloseTo(1.15, 10);
    // 155,008 × 1.15 = 178,259.20; ÷ 1.0835 = 164,521.64; × 1.167 = 191,996.76
    expect(table.row("Senior US market")).toMatchObject({
      Minimum: expect.closeTo(164_521.64, 2),
      Midpoint: expect.closeTo(178_259.2, 2),
      Maximum: expect.closeTo(191_996.76, 2),
      Spread: expect.closeTo(0.167, 10),
    });
    // 200,000 to 240,000, × 1.15
    expect(table.row("Senior US hire")).toMatchObject({
      Minimum: expect.closeTo(230_000, 2),
      Midpoint: expect.closeTo(253_000, 2),
      Maximum: expect.closeTo(276_000, 2),
    });
    // Nothing overlaps by more than half; the last step stays small.
    const market = table.rows.filter(({ Basis }) => Basis === "market");
    expect(market.filter(({ Flag }) => /Overlap/.test(String(Flag)))).toEqual([]);
  });
});
