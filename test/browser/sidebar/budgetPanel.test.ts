import { afterAll, afterEach, describe, expect, it } from "vitest";
import { axeViolations } from "./axeViolations.ts";
import { type Answers, closeBrowser, type OpenSidebar, openSidebar } from "./openSidebar.ts";

const SHEETS = ["Start", "Assumptions", "<b>Reqs</b> 🙂", "Bands", "Cash"];
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

interface Asked {
  step?: number;
  replace?: string;
}

const built = (change: object = {}) => ({ ok: true, value: { message: "", sheets: SHEETS, ...change } });
const previewed = (change: object = {}) => ({
  ok: true,
  value: {
    sheets: SHEETS.map((name) => ({ name, isNew: true })),
    names: ["Budget", "MeritRate", "PlanStart"],
    ...change,
  },
});

let sidebar: OpenSidebar | undefined;
afterAll(closeBrowser);
afterEach(async () => {
  await sidebar?.close();
  sidebar = undefined;
});

async function openBudget(answers: Answers = {}, look: { dark?: boolean } = {}) {
  sidebar = await openSidebar(
    { previewBudget: () => previewed(), buildBudget: () => built(), ...answers },
    look,
  );
  await sidebar.page.getByRole("button", { name: "Hiring budget" }).click();
  await sidebar.page.getByText("3 named ranges").waitFor();
  return sidebar;
}

const steps = ({ sent }: OpenSidebar) =>
  sent.flatMap(({ name, request }) => {
    const asked = request as Asked;
    return name === "buildBudget" ? [asked] : [];
  });

describe("the Hiring budget panel", () => {
  it("says which sheets and names it makes, and what the samples cost against the budget", async () => {
    const { page } = await openBudget();
    await page.getByText("Give months and budget to see").waitFor();
    expect(await page.getByRole("list", { name: "Sheets" }).getByRole("listitem").allTextContents()).toEqual(
      SHEETS.map((name) => `${name}new`),
    );
    expect(await page.locator("b").count()).toBe(0);
    await page.getByText("3 named ranges").click();
    await page.getByText("Budget, MeritRate, PlanStart").waitFor();
    await page.getByLabel("Budget", { exact: true }).fill("4.8m");
    // 4,800,000 ÷ 24
    await page.getByText("$200,000 a month").waitFor();
    expect(await page.getByRole("row", { name: /^Aggressive/ }).textContent()).toContain("-$");
    // Aggressive spends more than that: the month from which it does is named.
    await page.getByRole("radio", { name: "Aggressive" }).check();
    await page.getByText(/Budget spent, from [A-Z][a-z]+ 20\d\d/).waitFor();
    await page.getByText("Pays at least the floor to close; no extra days").waitFor();
    await page.getByRole("radio", { name: "None" }).check();
    await page.getByText("The plan costs nothing until you type requisitions.").waitFor();
  });

  it("builds sheet by sheet, by keyboard, once for a double press, and says how far it is", async () => {
    const waiting: (() => void)[] = [];
    const opened = await openBudget({
      buildBudget: () => new Promise((resolve) => waiting.push(() => resolve(built()))),
    });
    const { page } = opened;
    await page.getByLabel("Budget", { exact: true }).fill("5m");
    await page.getByLabel("Budget", { exact: true }).press("Enter");
    await page.getByRole("button", { name: "Build the plan" }).click({ force: true });
    await page.getByRole("status").getByText("Making the sheets …").waitFor();
    for (let step = 0; step <= 5; step++) {
      await expect.poll(() => waiting.length).toBe(1);
      if (step === 3) {
        await page.getByRole("status").getByText("Filling <b>Reqs</b> 🙂, sheet 3 of 5 …").waitFor();
        expect(await page.getByRole("progressbar").getAttribute("value")).toBe("0.5");
        expect(await axeViolations(page)).toEqual([]);
      }
      waiting.pop()?.();
    }
    await page.getByText("Start, Assumptions, <b>Reqs</b> 🙂, Bands and Cash are ready.").waitFor();
    expect(await page.getByRole("button", { name: "Cancel" }).count()).toBe(0);
    expect(steps(opened).map(({ step }) => step)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(steps(opened)[5]).toMatchObject({
      months: 24,
      budget: 5_000_000,
      scenario: 1,
      states: ["CA", "WA", "NY"],
      sampleRequisitions: 12,
      insertAs: "native",
    });
    // The plan itself keeps its choices: nothing of the money goes into the settings.
    expect(opened.sent.some(({ name }) => name === "rememberChoices")).toBe(false);
  });

  it("stops when it is told to, and says what is there", async () => {
    let release = () => {};
    const opened = await openBudget({
      buildBudget: (request) =>
        (request as Asked).step === 2
          ? new Promise((resolve) => {
              release = () => resolve(built());
            })
          : built(),
    });
    const { page } = opened;
    await page.getByLabel("Budget", { exact: true }).fill("5m");
    await page.getByRole("button", { name: "Build the plan" }).click();
    await page.getByText("Filling Assumptions, sheet 2 of 5 …").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    // The sheet that is being filled is finished first.
    release();
    await page
      .getByText("Stopped. Start and Assumptions filled, the others not; build again to finish.")
      .waitFor();
    expect(steps(opened)).toHaveLength(3);
    await page.getByRole("button", { name: "Build the plan" }).waitFor();
  });

  it("begins with the plan that is there, and asks before it replaces edits", async () => {
    const edited = {
      ok: false,
      code: "edited",
      range: "Cash!A1:X27",
      cells: 0,
      message: "Cash!A1:X27 was edited since the plan was built.",
    };
    const opened = await openBudget({
      previewBudget: () => previewed({ present: PRESENT }),
      buildBudget: (request) => {
        const { step, replace } = request as Asked;
        return step === 0 && !replace ? edited : built();
      },
    });
    const { page } = opened;
    await page.getByText("Your requisitions and assumptions stay as you typed them").waitFor();
    expect(await page.getByLabel("Budget", { exact: true }).inputValue()).toBe("$7,500,000");
    expect(await page.getByRole("radio", { name: "Lean" }).isChecked()).toBe(true);
    expect(await page.getByLabel("Plan start").inputValue()).toBe("2026-03-01");
    expect(await page.getByText("Sample requisitions").count()).toBe(0);
    const update = page.getByRole("button", { name: "Update the plan" });
    await update.click();
    await page.getByRole("dialog").getByText("Cash!A1:X27 was edited").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("Nothing was changed.").waitFor();
    await update.click();
    await page.getByRole("dialog").getByRole("button", { name: "Replace" }).click();
    await page.getByText("are ready.").waitFor();
    expect(steps(opened)[2]).toMatchObject({ ...PRESENT, step: 0, replace: "Cash!A1:X27" });
  });

  it("names a sheet of somebody's own, before and when it is asked to build", async () => {
    const message = 'The sheet "Benchmarks" was not made by AI Comp; rename it.';
    const refused = () => ({ ok: false, code: "refused", message });
    sidebar = await openSidebar({ previewBudget: refused, buildBudget: refused });
    const { page } = sidebar;
    await page.getByRole("button", { name: "Hiring budget" }).click();
    await page.getByLabel("Preview").getByText(message).waitFor();
    await page.getByLabel("Budget", { exact: true }).fill("1");
    await page.getByRole("button", { name: "Build the plan" }).click();
    await page.locator(".send").getByText(message).waitFor();
  });

  it("says once which sheet gets another name", async () => {
    const otherNames = 'There is a sheet "Cash" already; it stays as it is, and the plan\'s is "Cash 2".';
    const { page } = await openBudget({
      previewBudget: () => previewed({ otherNames }),
      buildBudget: (request) => built((request as Asked).step === 0 ? { otherNames } : {}),
    });
    await page.getByLabel("Preview").getByText(otherNames).waitFor();
    await page.getByLabel("Budget", { exact: true }).fill("5m");
    await page.getByRole("button", { name: "Build the plan" }).click();
    await page.locator(".send").getByText(`are ready. ${otherNames}`).waitFor();
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

  it("approves what is selected, and keeps what was typed while the spreadsheet answered", async () => {
    let answer = () => {};
    const opened = await openBudget({
      readSelection: () =>
        new Promise((resolve) => {
          answer = () => resolve({ ok: true, value: { a1: "Reqs!A5:B5", values: [["AI-101", "Senior"]] } });
        }),
      approveRequisition: () => ({
        ok: true,
        value: { message: "AI-101 approved at $301,000 in Reqs!AF5:AH5.", range: "", cost: 1 },
      }),
    });
    const { page, sent } = opened;
    await page.getByRole("radio", { name: "Approve" }).check();
    await page.getByRole("button", { name: "Approve", exact: true }).click();
    await page.getByText("Name the requisition, such as AI-101.").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Use selection for Requisition" }).click();
    await page.getByLabel("Approved by").fill("Dana");
    await page.getByLabel("On", { exact: true }).fill("2026-12-01");
    answer();
    await page.waitForFunction(() =>
      [...document.querySelectorAll("input")].some(({ value }) => value === "AI-101"),
    );
    await page.getByRole("button", { name: "Approve", exact: true }).press("Enter");
    await page.getByText("AI-101 approved at $301,000").waitFor();
    expect(sent.find(({ name }) => name === "approveRequisition")?.request).toEqual({
      requisition: "AI-101",
      by: "Dana",
      on: "2026-12-01",
    });
  });

  it.each([false, true])("is accessible and never wider than its frame (dark: %s)", async (dark) => {
    const { page } = await openBudget({}, { dark });
    await page.getByLabel("Budget", { exact: true }).fill("1m");
    await page.getByText("3 named ranges").click();
    expect(await axeViolations(page)).toEqual([]);
    for (const width of [300, 285]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});
