import { afterAll, afterEach, describe, expect, it } from "vitest";
import { axeViolations } from "./axeViolations.ts";
import { type Answers, closeBrowser, type OpenSidebar, openSidebar } from "./openSidebar.ts";

const SHEETS = ["Board", "Assumptions", "<b>Reqs</b> 🙂", "Bands", "Cash"];
const PRESENT = {
  planStart: "2026-03-01",
  asOf: "2026-02-10",
  months: 36,
  budget: 7_500_000,
  scenario: 2,
  states: ["TX"],
  sampleRequisitions: 12,
  insertAs: "live",
};

const built = (change: object = {}) => ({
  ok: true,
  value: { message: "Made Board, Reqs and Cash.", sheets: SHEETS, ...change },
});
const previewed = (change: object = {}) => ({
  sheets: SHEETS.map((name) => ({ name, isNew: true })),
  names: ["Budget", "MeritRate", "PlanStart"],
  ...change,
});
const noPlan = (change: object = {}) => ({ ok: true, value: { isThere: false, preview: previewed(change) } });
const BOARD = {
  sentence: "The plan costs $4,552,225 in 24 months, $447,775 less than the budget.",
  tiles: [
    {
      label: "Cost against budget",
      value: 4_552_225,
      isDollars: true,
      note: "$447,775 left of $5,000,000",
    },
    { label: "People, now → end", value: "1 → 9", isDollars: false, note: "8 still to start" },
    { label: "Budget lasts until", value: "the end", isDollars: false, note: "of all 24 months" },
    {
      label: "Offers that will not close",
      value: 2,
      isDollars: false,
      note: "raising: $44,823, waiting: $48,939",
    },
    { label: "Decisions needed", value: 1, isDollars: false, note: "all checks hold" },
  ].map((tile, i) => ({ ...tile, range: `Board!${"ACEGI"[i]}5` })),
  decisions: [{ sentence: "AI-102: Stretch: raise $15,000 or <b>re-scope</b> to Mid", range: "Reqs!A5" }],
};
const withBoard = (board: object = BOARD) => ({ ok: true, value: { isThere: true, board } });
const APPROVAL = {
  ok: true,
  value: {
    requisition: "AI-101",
    what: "Senior, CA, Open",
    range: "Reqs!A4",
    scenario: "Base",
    cost: 301_000.4,
    base: 215_000,
    start: "2027-02-24",
    verdict: "Meets floor",
    gap: 15_000,
    earlier: { cost: 290_000, by: "Kim", on: "2026-11-02" },
  },
};
const MONTHS = {
  ok: true,
  value: {
    months: [
      { month: "2027-01-01", planned: 136_626, heads: 3, actual: 140_000 },
      { month: "2027-02-01", planned: 118_724, heads: 4 },
    ],
  },
};

let sidebar: OpenSidebar | undefined;
afterAll(closeBrowser);
afterEach(async () => {
  await sidebar?.close();
  sidebar = undefined;
});

async function openBudget(answers: Answers = {}, look: { dark?: boolean } = {}) {
  sidebar = await openSidebar(
    {
      openPlan: () => noPlan(),
      previewBudget: () => ({ ok: true, value: previewed({ present: PRESENT }) }),
      buildBudget: () => built(),
      previewApproval: () => APPROVAL,
      previewClose: () => MONTHS,
      showRange: () => ({ ok: true, value: { shown: "" } }),
      ...answers,
    },
    look,
  );
  await sidebar.page.getByRole("button", { name: "Hiring budget" }).click();
  return sidebar;
}
const withPlan = { openPlan: () => withBoard() };
const requests = ({ sent }: OpenSidebar, name: string) =>
  sent.filter((each) => each.name === name).map(({ request }) => request as Record<string, unknown>);

describe("the Hiring budget panel without a plan", () => {
  it("asks for four things, folds the rest, and says what the samples cost against the budget", async () => {
    const { page } = await openBudget();
    await page.getByText("Give months and budget to see").waitFor();
    // All that is needed is on one screen.
    const button = await page.getByRole("button", { name: "Build the plan" }).boundingBox();
    expect((button?.y ?? 999) + (button?.height ?? 0)).toBeLessThan(720);
    expect(await page.getByText("Sample requisitions", { exact: true }).isVisible()).toBe(false);
    await page.getByText("5 sheets, 3 named ranges").click();
    expect(await page.getByRole("list", { name: "Sheets" }).getByRole("listitem").allTextContents()).toEqual(
      SHEETS.map((name) => `${name}new`),
    );
    expect(await page.locator("b").count()).toBe(0);
    await page.getByText("Budget, MeritRate, PlanStart").waitFor();
    await page.getByLabel("Budget", { exact: true }).fill("4.8m");
    // 4,800,000 ÷ 24
    await page.getByText("$200,000 a month").waitFor();
    await page.getByText("Scenario, samples and formulas").click();
    // Aggressive spends more than that: the month from which it does is named.
    await page.getByRole("radio", { name: "Aggressive" }).check();
    await page.getByText(/Budget spent, from [A-Z][a-z]+ 20\d\d/).waitFor();
    await page.getByText("Pays at least the floor to close; no extra days").waitFor();
    await page.getByRole("radio", { name: "None" }).check();
    await page.getByText("The plan costs nothing until you type requisitions.").waitFor();
  });

  it("builds at once, by keyboard, once for a double press, and can be cancelled; then the board is there", async () => {
    const waiting: (() => void)[] = [];
    let isBuilt = false;
    const opened = await openBudget({
      openPlan: () => (isBuilt ? withBoard() : noPlan()),
      buildBudget: () =>
        new Promise((resolve) =>
          waiting.push(() => {
            isBuilt = true;
            resolve(built());
          }),
        ),
      cancelRun: () => ({ ok: true, value: null }),
    });
    const { page } = opened;
    await page.getByLabel("Budget", { exact: true }).fill("5m");
    await page.getByLabel("Budget", { exact: true }).press("Enter");
    await page.getByRole("button", { name: "Build the plan" }).click({ force: true });
    await page.getByRole("status").getByText("Building the plan …").waitFor();
    await page.getByRole("button", { name: "Cancel" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    waiting.pop()?.();
    await page.getByText("Made Board, Reqs and Cash.").waitFor();
    await page.getByText("The plan costs $4,552,225").waitFor();
    expect(requests(opened, "buildBudget")).toMatchObject([
      {
        months: 24,
        budget: 5_000_000,
        scenario: 1,
        states: ["CA", "WA", "NY"],
        sampleRequisitions: 12,
        insertAs: "native",
      },
    ]);
    // The plan itself keeps its choices: nothing of the money goes into the settings.
    expect(requests(opened, "rememberChoices")).toEqual([]);
  });

  it("offers to carry an earlier plan over, and begins with what that says", async () => {
    const message = "This plan was made by an earlier version. 12 requisitions go into the new one.";
    const { page } = await openBudget({
      openPlan: () => noPlan({ earlier: { present: PRESENT, message } }),
    });
    await page.getByText(message).waitFor();
    expect(await page.getByLabel("Budget", { exact: true }).inputValue()).toBe("$7,500,000");
    await page.getByRole("button", { name: "Build the new plan" }).waitFor();
  });

  it("names a sheet of somebody's own, before and when it is asked to build", async () => {
    const message = 'The sheet "Benchmarks" was not made by AI Comp; rename it.';
    const refused = () => ({ ok: false, code: "refused", message });
    const { page } = await openBudget({ openPlan: refused, buildBudget: refused });
    await page.getByLabel("Preview").getByText(message).waitFor();
    await page.getByLabel("Budget", { exact: true }).fill("1");
    await page.getByRole("button", { name: "Build the plan" }).click();
    await page.locator(".send").getByText(message).waitFor();
  });

  it("shows problems beside their fields, the server's too", async () => {
    const { page } = await openBudget({
      buildBudget: () => ({
        ok: false,
        code: "refused",
        field: "months",
        message: "months must be fewer here.",
      }),
    });
    await page.getByLabel("Months").fill("40");
    await page.getByRole("button", { name: "Build the plan" }).click();
    await page.getByText("Months must be a whole number of months from 12 to 36").waitFor();
    await page.getByText("Say what the plan may cost in all its months").waitFor();
    const months = page.getByLabel("Months");
    expect(await months.evaluate((input) => input === document.activeElement)).toBe(true);
    await months.fill("36");
    await page.getByLabel("Budget", { exact: true }).fill("1");
    await page.getByRole("button", { name: "Build the plan" }).click();
    await page.getByText("months must be fewer here.").waitFor();
    expect(await months.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it.each([false, true])("is accessible and never wider than its frame (dark: %s)", async (dark) => {
    const { page } = await openBudget({}, { dark });
    await page.getByLabel("Budget", { exact: true }).fill("1m");
    await page.getByText("5 sheets, 3 named ranges").click();
    expect(await axeViolations(page)).toEqual([]);
    for (const width of [300, 285]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});

describe("the Hiring budget panel with a plan", () => {
  it("shows the board's tiles and decisions, each a press away from its cells", async () => {
    const opened = await openBudget(withPlan);
    const { page } = opened;
    await page.getByText("The plan costs $4,552,225").waitFor();
    expect(await page.getByRole("list", { name: "Figures of the board" }).getByRole("button").count()).toBe(
      5,
    );
    await page.getByRole("button", { name: /^Cost against budget/ }).click();
    await page
      .getByRole("button", { name: "AI-102: Stretch: raise $15,000 or <b>re-scope</b> to Mid" })
      .press("Enter");
    await expect
      .poll(() => requests(opened, "showRange"))
      .toEqual([{ range: "Board!A5" }, { range: "Reqs!A5" }]);
    expect(await page.locator("b").count()).toBe(0);
  });

  it.each([false, true])("is accessible and never wider than its frame (dark: %s)", async (dark) => {
    const { page } = await openBudget(withPlan, { dark });
    for (const view of ["Board", "Approve", "Close", "Plan"]) {
      await page.getByRole("radio", { name: view, exact: true }).check();
      await page
        .getByText(
          { Board: "To decide", Approve: "Approved by", Close: "Paid in the month", Plan: "Plan start" }[
            view
          ] ?? "",
        )
        .first()
        .waitFor();
      expect(await axeViolations(page), view).toEqual([]);
      await page.setViewportSize({ width: 285, height: 720 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(285);
    }
  });

  it("reads the board anew for who comes back to it, and says where it cannot", async () => {
    let isBroken = false;
    const problem = 'The board must have "In short" once; run the panel to put it back.';
    const { page } = await openBudget({ openPlan: () => withBoard(isBroken ? { problem } : BOARD) });
    await page.getByText("The plan costs $4,552,225").waitFor();
    isBroken = true;
    await page.getByRole("radio", { name: "Close" }).check();
    await page.getByRole("radio", { name: "Board" }).check();
    await page.getByText(problem).waitFor();
    expect(await page.getByText("The plan costs").count()).toBe(0);
    // The panel puts it back.
    await page.getByRole("radio", { name: "Plan" }).check();
    await page.getByRole("button", { name: "Update the plan" }).waitFor();
  });

  it("updates with what was typed on the sheets meanwhile, but for what is changed here", async () => {
    let present = PRESENT;
    const opened = await openBudget({
      ...withPlan,
      previewBudget: () => ({ ok: true, value: previewed({ present }) }),
    });
    const { page } = opened;
    await page.getByRole("radio", { name: "Plan" }).check();
    const months = page.getByLabel("Months", { exact: true });
    await expect.poll(() => months.inputValue()).toBe("36");
    await months.fill("24");
    present = { ...PRESENT, budget: 9_000_000, asOf: "2026-03-01" };
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect.poll(() => page.getByLabel("Budget", { exact: true }).inputValue()).toBe("$9,000,000");
    await page.getByRole("button", { name: "Update the plan" }).click();
    await expect
      .poll(() => requests(opened, "buildBudget")[0])
      .toMatchObject({ months: 24, budget: 9_000_000, asOf: "2026-03-01" });
  });

  it("updates what is there, and asks before it replaces edits", async () => {
    const edited = {
      ok: false,
      code: "edited",
      range: "Cash!A1:X27",
      cells: 0,
      message: "Cash!A1:X27 was edited since the plan was built.",
    };
    const opened = await openBudget({
      ...withPlan,
      buildBudget: (request) => ((request as { replace?: string }).replace ? built() : edited),
    });
    const { page } = opened;
    await page.getByRole("radio", { name: "Plan" }).check();
    await page.getByText("Your requisitions and assumptions stay as you typed them").waitFor();
    expect(await page.getByLabel("Budget", { exact: true }).inputValue()).toBe("$7,500,000");
    expect(await page.getByLabel("Plan start").inputValue()).toBe("2026-03-01");
    const update = page.getByRole("button", { name: "Update the plan" });
    await update.click();
    await page.getByRole("dialog").getByText("Cash!A1:X27 was edited").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("Nothing was changed.").waitFor();
    await update.click();
    await page.getByRole("dialog").getByRole("button", { name: "Replace" }).click();
    await page.getByText("Made Board, Reqs and Cash.").waitFor();
    expect(requests(opened, "buildBudget")[2]).toMatchObject({ ...PRESENT, replace: "Cash!A1:X27" });
  });

  it("shows cost and verdict of what is selected before it approves them", async () => {
    const opened = await openBudget({
      ...withPlan,
      readSelection: () => ({ ok: true, value: { a1: "Reqs!A4:B4", values: [["AI-101", "Senior"]] } }),
      approveRequisition: () => ({
        ok: true,
        value: { message: "AI-101 approved at $301,000 in scenario Base, in Approvals!A4.", range: "" },
      }),
    });
    const { page } = opened;
    await page.getByRole("radio", { name: "Approve" }).check();
    await page.getByRole("button", { name: "Approve", exact: true }).click();
    await page.getByText("Name the requisition, such as AI-101.").waitFor();
    await page.getByRole("button", { name: "Use selection for Requisition" }).click();
    const shown = page.getByLabel("What is approved");
    await shown.getByText("$301,000").waitFor();
    await shown.getByText("$15,000 above").waitFor();
    await shown.getByText("$290,000 by Kim on 2026-11-02").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel("Approved by").fill("Dana");
    await page.getByLabel("On", { exact: true }).fill("2026-12-01");
    await page.getByLabel("Reason").fill("Board");
    await page.getByRole("button", { name: "Approve", exact: true }).press("Enter");
    await page.getByText("AI-101 approved at $301,000").waitFor();
    // Emptied for the next one, which nobody has forgotten yet.
    expect(await page.locator("form .problem:not(:empty)").count()).toBe(0);
    expect(requests(opened, "approveRequisition")).toEqual([
      { requisition: "AI-101", cost: 301_000.4, by: "Dana", on: "2026-12-01", reason: "Board" },
    ]);
  });

  it("closes the next month, against what was planned of it", async () => {
    const opened = await openBudget({
      ...withPlan,
      closeMonth: () => ({ ok: true, value: { message: "Feb 2027 closed with $120,000.", range: "" } }),
    });
    const { page } = opened;
    await page.getByRole("radio", { name: "Close" }).check();
    expect(await page.getByLabel("Month", { exact: true }).inputValue()).toBe("2027-02-01");
    await page.getByText("$118,724").waitFor();
    await page.getByLabel("Paid in the month").fill("120k");
    await page.getByLabel("People at work").fill("4");
    await page.getByText("$1,276 more than planned").waitFor();
    await page.getByRole("button", { name: "Close the month" }).click();
    await page.getByText("Feb 2027 closed with $120,000.").waitFor();
    expect(requests(opened, "closeMonth")).toEqual([{ month: "2027-02-01", actual: 120_000, heads: 4 }]);
  });
});
