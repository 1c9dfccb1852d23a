import { beforeAll, describe, expect, it } from "vitest";
import type { SavedDocument } from "../../../src/workbench/host/WorkbookDocument.ts";
import { planWorkbook } from "../../commands/budget/planWorkbook.ts";
import { workbenchVisits } from "../../support/workbenchVisits.ts";

describe("the Hiring budget panel in a spreadsheet", () => {
  const visit = workbenchVisits();
  let plan: SavedDocument;
  beforeAll(async () => {
    plan = (await planWorkbook({ months: 12, states: ["TX"], sampleRequisitions: 2 })).saved();
  });

  it("a finance partner reads the board, follows it to a cell, and approves what is selected there", async () => {
    const at = await visit({ kept: plan });
    const budget = (await at.tableIn("Assumptions", "Plan")).cell("Budget for all months", "Value");
    await at.type(budget, "6000000");
    await at.openPanel("Hiring budget");
    await at.sidebar.getByRole("button", { name: /of \$6,000,000/ }).waitFor();
    await at.sidebar.getByRole("button", { name: /^AI-102: / }).click();
    await expect.poll(() => at.page.evaluate(() => window.workbench.activeSheet())).toBe("Reqs");
    await at.sidebar.getByRole("radio", { name: "Plan" }).check();
    await expect.poll(() => at.sidebar.getByLabel("Budget").inputValue()).toBe("$6,000,000");

    await at.sidebar.getByRole("radio", { name: "Approve" }).check();
    await at.select((await at.tableIn("Reqs", "Requisition")).cell("AI-102", "Requisition"));
    await at.sidebar.getByRole("button", { name: "Use selection for Requisition" }).click();
    await at.sidebar.getByLabel("What is approved").getByText("Stretch").waitFor();
    await at.sidebar.getByLabel("Approved by").fill("Dana <b>Lee</b>");
    await at.sidebar.getByLabel("On", { exact: true }).fill("2026-12-01");
    await at.sidebar.getByRole("button", { name: "Approve", exact: true }).press("Enter");
    await at.sidebar.getByText(/^AI-102 approved at \$/).waitFor();
    const approvals = await at.tableIn("Approvals", "Requisition");
    expect(approvals.value("AI-102", "Approved by")).toBe("Dana <b>Lee</b>");
    expect(await at.sidebar.locator("b").count()).toBe(0);
  });
});
