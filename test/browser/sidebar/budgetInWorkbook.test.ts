import { beforeAll, describe, expect, it } from "vitest";
import type { SavedDocument } from "../../../src/workbench/host/WorkbookDocument.ts";
import { planWorkbook, SHEETS } from "../../commands/budget/planWorkbook.ts";
import { workbenchVisits } from "../../support/workbenchVisits.ts";

describe("the Hiring budget panel in a spreadsheet", () => {
  const visit = workbenchVisits();
  let plan: SavedDocument;
  beforeAll(async () => {
    plan = (await planWorkbook({ months: 12, states: ["TX"], sampleRequisitions: 2 })).saved();
  });
  /** A visit to a spreadsheet that has a small plan already, with the panel open. */
  const visitPlan = async () => {
    const at = await visit({ kept: plan });
    await at.openPanel("Hiring budget");
    return at;
  };

  // Two builds of a whole plan.
  it("is stopped on the way, and finishes when it is built again", { timeout: 400_000 }, async () => {
    const at = await visit();
    await at.openPanel("Hiring budget");
    await at.sidebar.getByText("named ranges").waitFor();
    await at.sidebar.getByLabel("Plan start").selectOption("2027-01-01");
    await at.sidebar.getByLabel("Budget").fill("$5m");
    await at.sidebar.getByRole("button", { name: "Build the plan" }).press("Enter");
    // As soon as it is there: between two sheets is little time to aim.
    await at.sidebar.getByRole("button", { name: "Cancel" }).dispatchEvent("click");
    await at.sidebar.getByText(/^Stopped\..*build again to finish\.$/).waitFor();
    expect((await at.sheetNames()).slice(0, SHEETS.length)).toEqual(SHEETS);
    await at.sidebar.getByRole("button", { name: "Update the plan" }).click();
    await at.sidebar
      .getByText("Start, Assumptions, Reqs, Bands, Cash, Offers and Audit are ready.")
      .waitFor();
    const assumptions = await at.tableIn("Assumptions", "Plan");
    expect(assumptions.value("Budget for all months", "Value")).toBe(5_000_000);
    expect((await at.tableIn("Reqs", "Requisition")).value("AI-101", "Level")).toBe("Senior");
    const start = (await at.displayed(await at.whole("Start"))).flat();
    expect(start).toContain("OK");
    expect(start).not.toContain("Broken");
  });

  it("begins with what was typed into the plan since", async () => {
    const at = await visitPlan();
    const budget = (await at.tableIn("Assumptions", "Plan")).cell("Budget for all months", "Value");
    await at.type(budget, "6000000");
    expect(await at.values(budget)).toEqual([[6_000_000]]);
    await at.openPanel("Hiring budget");
    await at.sidebar.getByRole("button", { name: "Update the plan" }).waitFor();
    await expect.poll(() => at.sidebar.getByLabel("Budget").inputValue()).toBe("$6,000,000");
  });

  it("approves the requisition that is selected", async () => {
    const at = await visitPlan();
    await at.sidebar.getByRole("radio", { name: "Approve" }).check();
    await at.select((await at.tableIn("Reqs", "Requisition")).cell("AI-102", "Requisition"));
    await at.sidebar.getByRole("button", { name: "Use selection for Requisition" }).click();
    await at.sidebar.getByLabel("Approved by").fill("Dana <b>Lee</b>");
    await at.sidebar.getByLabel("On", { exact: true }).fill("2026-12-01");
    await at.sidebar.getByRole("button", { name: "Approve", exact: true }).press("Enter");
    await at.sidebar.getByText(/^AI-102 approved at \$/).waitFor();
    expect((await at.tableIn("Reqs", "Requisition")).value("AI-102", "Approved by")).toBe("Dana <b>Lee</b>");
    expect(await at.sidebar.locator("b").count()).toBe(0);
  });
});
