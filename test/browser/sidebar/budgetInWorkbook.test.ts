import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WorkbenchPage } from "../../support/openPage.ts";

const SHEETS = ["Start", "Assumptions", "Reqs", "Bands", "Cash", "Offers", "Audit"];

describe("the Hiring budget panel in a spreadsheet", () => {
  let at: WorkbenchPage;
  beforeAll(async () => {
    at = await WorkbenchPage.open({ port: 9244 });
    await at.sidebar.getByRole("button", { name: "Hiring budget" }).click();
    await at.sidebar.getByText("named ranges").waitFor();
  });
  afterAll(() => at.close());

  const rowOf = async (sheet: string, label: string, columns = "B") => {
    const rows = await at.values(`${sheet}!A1:${columns}40`);
    const index = rows.findIndex(([name]) => name === label);
    return { number: index + 1, values: rows[index] ?? [] };
  };

  it("is stopped on the way, and finishes when it is built again", async () => {
    await at.sidebar.getByLabel("Plan start").selectOption("2027-01-01");
    await at.sidebar.getByLabel("Budget").fill("$5m");
    await at.sidebar.getByRole("button", { name: "Build the plan" }).press("Enter");
    await at.sidebar.getByRole("button", { name: "Cancel" }).click();
    await at.sidebar.getByText(/^Stopped\..*build again to finish\.$/).waitFor({ timeout: 60_000 });
    expect((await at.sheetNames()).slice(0, 7)).toEqual(SHEETS);
    await at.sidebar.getByRole("button", { name: "Update the plan" }).click();
    await at.sidebar
      .getByText("Start, Assumptions, Reqs, Bands, Cash, Offers and Audit are ready.")
      .waitFor({ timeout: 90_000 });
    expect((await rowOf("Assumptions", "Budget for all months")).values[1]).toBe(5_000_000);
    expect((await rowOf("Reqs", "AI-101")).values[1]).toBe("Senior");
    const checks = (await at.values("Start!A1:B80")).map(([, state]) => state);
    expect(checks).toContain("OK");
    expect(checks).not.toContain("Broken");
  });

  it("begins with what was typed into the plan since", async () => {
    const { number } = await rowOf("Assumptions", "Budget for all months");
    const budget = `Assumptions!B${number}`;
    await at.type(budget, "6000000");
    expect(await at.values(budget)).toEqual([[6_000_000]]);
    await at.sidebar.getByRole("button", { name: "All tools" }).click();
    await at.sidebar.getByRole("button", { name: "Hiring budget" }).click();
    await at.sidebar.getByRole("button", { name: "Update the plan" }).waitFor();
    expect(await at.sidebar.getByLabel("Budget").inputValue()).toBe("$6,000,000");
  });

  it("approves the requisition that is selected", async () => {
    const requisition = await rowOf("Reqs", "AI-102");
    await at.sidebar.getByRole("radio", { name: "Approve" }).check();
    await at.page.evaluate((row) => window.workbench.select(`Reqs!A${row}`), requisition.number);
    await at.sidebar.getByRole("button", { name: "Use selection for Requisition" }).click();
    await at.sidebar.getByLabel("Approved by").fill("Dana <b>Lee</b>");
    await at.sidebar.getByLabel("On", { exact: true }).fill("2026-12-01");
    await at.sidebar.getByRole("button", { name: "Approve", exact: true }).press("Enter");
    await at.sidebar.getByText(/^AI-102 approved at \$/).waitFor();
    const [row] = await at.values(`Reqs!A${requisition.number}:AK${requisition.number}`);
    expect(row).toContain("Dana <b>Lee</b>");
    expect(await at.sidebar.locator("b").count()).toBe(0);
  });

  it("complained of nothing", () => expect(at.complaints).toEqual([]));
});
