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
    await at.sidebar.getByRole("radio", { name: "Floor to close" }).check();
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

  it("asks before it replaces cells of the user, and leaves them when told no", async () => {
    await at.page.evaluate(() => window.workbench.select("Try these!A1"));
    const before = await at.values("Try these!A1:K20");
    await at.sidebar.getByRole("radio", { name: "At selection" }).check();
    await at.sidebar.getByRole("button", { name: "Write 15 rows" }).click();
    const dialog = at.sidebar.getByRole("dialog", { name: "These cells are not empty" });
    await dialog.getByText("'Try these'!A1:K17").waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await at.sidebar.getByText("Nothing was changed.").waitFor();
    expect(await at.values("Try these!A1:K20")).toEqual(before);
  });

  it("removes exactly what it wrote", async () => {
    await at.sidebar.getByRole("button", { name: /^Remove Bands!/ }).click();
    await at.sidebar.getByText(/^Bands!.* removed\.$/).waitFor();
    expect((await at.values("Bands!A1:K30")).flat().every((cell) => cell === "")).toBe(true);
  });

  it("complained of nothing", () => expect(at.complaints).toEqual([]));
});
