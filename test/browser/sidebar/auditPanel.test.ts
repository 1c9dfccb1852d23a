import { afterAll, afterEach, describe, expect, it } from "vitest";
import { axeViolations } from "./axeViolations.ts";
import { type Answers, closeBrowser, FIRST_SESSION, type OpenSidebar, openSidebar } from "./openSidebar.ts";

// National averages: Mid 138,185, Senior 155,008, Lead 172,361.
const TEAM = [
  { level: "Senior", place: "US", pay: 120_000 },
  { level: "Senior", place: "US", pay: 160_000 },
  { level: "Mid", place: "US", pay: 138_185 },
  { level: "Lead", place: "US", pay: 172_361 },
];
const PREVIEW = {
  ...{ team: TEAM, incomplete: 1, own: [], people: 4, byFlag: {}, clear: 2, costToFix: 80_000 },
  ...{ bad: [], odd: [], groups: [] },
};
const SELECTED = {
  a1: "'<i>Team</i> 🙂'!A1:D6",
  values: [
    ["Name", "Level", "Base pay", "State"],
    ["Ann", "Senior", 120_000, "US"],
  ],
};
const AUDITED = {
  ok: true,
  value: {
    message: "4 rows written to Audit!A1:N6.",
    range: "Audit!A1:N6",
    block: "audit_1",
    counts: {},
    reminder: "",
  },
};

let sidebar: OpenSidebar | undefined;
afterAll(closeBrowser);
afterEach(async () => {
  await sidebar?.close();
  sidebar = undefined;
});

async function openAudit(answers: Answers = {}, look: { dark?: boolean } = {}) {
  sidebar = await openSidebar(
    {
      previewAudit: () => ({ ok: true, value: PREVIEW }),
      readSelection: () => ({ ok: true, value: SELECTED }),
      auditTeam: () => AUDITED,
      ...answers,
    },
    look,
  );
  await sidebar.page.getByRole("button", { name: "Team audit" }).click();
  return sidebar;
}

describe("the Team audit panel", () => {
  it("takes the whole team from the selection, by its heads, and writes it by keyboard", async () => {
    const { page, sent } = await openAudit();
    await page.getByRole("button", { name: "Use selection for the whole team" }).press("Enter");
    await page.getByRole("button", { name: "Audit 4 people" }).press("Enter");
    await page.getByRole("status").getByText("4 rows written to Audit!A1:N6.").waitFor();
    expect(sent.find(({ name }) => name === "auditTeam")?.request).toEqual({
      levels: "'<i>Team</i> 🙂'!B1:B6",
      pays: "'<i>Team</i> 🙂'!C1:C6",
      states: "'<i>Team</i> 🙂'!D1:D6",
      names: "'<i>Team</i> 🙂'!A1:A6",
      auditRest: false,
      minStep: 0.1,
      insertAs: "live",
      destination: "new sheet",
    });
    const remembered = sent.find(({ name }) => name === "rememberChoices")?.request;
    expect(remembered).toMatchObject({ panel: "audit", choices: { minStep: "10%" } });
    // Where the pay stands is remembered, never the pay.
    expect(JSON.stringify(remembered)).not.toContain("120000");
    expect(await page.locator("i", { hasText: "Team" }).count()).toBe(0);
  });

  it("counts the flags while the step is typed, without asking the spreadsheet again", async () => {
    const { page, sent } = await openAudit();
    await page.getByLabel("Levels", { exact: true }).fill("Team!B2:B6");
    await page.getByLabel("Pay", { exact: true }).fill("Team!C2:C6");
    // Mid 138,185 → Senior median 140,000 is a step of 1.3%; Senior → Lead 23.1%.
    const flag = (name: string) => page.getByRole("row", { name }).getByRole("cell");
    await page.getByText("Of 4 people").waitFor();
    expect(await flag("Compression").textContent()).toBe("1");
    expect(await flag("Below floor").textContent()).toBe("1");
    expect(await flag("No flag").textContent()).toBe("2");
    // 200,000 − 120,000
    await page.getByText("Cost to fix: $80,000 a year").waitFor();
    await page.getByText("Left out: 1 row without level or pay.").waitFor();
    await page.getByLabel("Smallest step").fill("25%");
    await page.getByRole("row", { name: "Compression" }).getByText("3").waitFor();
    await page.getByLabel("Smallest step").fill("25%x");
    expect(await flag("Compression").textContent()).toBe("3");
    await page.getByLabel("Smallest step").fill("1%");
    await page.getByRole("row", { name: "Compression" }).waitFor({ state: "detached" });
    expect(sent.filter(({ name }) => name === "previewAudit")).toHaveLength(1);
  });

  it("says what the factor of a place rests on, where it is weak", async () => {
    const team = [...TEAM, { level: "Mid", place: "WY", pay: 120_000 }];
    const { page } = await openAudit({ previewAudit: () => ({ ok: true, value: { ...PREVIEW, team } }) });
    await page.getByRole("button", { name: "Use selection for the whole team" }).click();
    await page.getByText("State factor for Wyoming.").waitFor();
    await page.getByText("Reliability C: fewer than 3,000 software developers.").waitFor();
  });

  it("names the cell that cannot be read, in the preview and beside its field", async () => {
    const message = 'Team!C3: pay must be an amount in US dollars from 0 to 1,000,000,000; got "a lot".';
    const refused = () => ({ ok: false, code: "refused", field: "pays", message });
    const { page } = await openAudit({ previewAudit: refused, auditTeam: refused });
    await page.getByRole("button", { name: "Use selection for the whole team" }).click();
    await page.getByLabel("Preview").getByText(message).waitFor();
    await page.getByRole("button", { name: "Audit the team" }).click();
    const pay = page.getByLabel("Pay", { exact: true });
    await page.locator("[data-field=pays]").getByText(message).waitFor();
    expect(await pay.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await pay.getAttribute("aria-invalid")).toBe("true");
    expect(await axeViolations(page)).toEqual([]);
  });

  it("asks for what is missing, and says so when a selection is no team", async () => {
    const { page, sent } = await openAudit({
      readSelection: () => ({ ok: true, value: { a1: "Sheet1!A1", values: [[""]] } }),
    });
    await page.getByRole("button", { name: "Use selection for the whole team" }).click();
    await page.getByText("Sheet1!A1 has no column of levels to be seen.").waitFor();
    await page.getByRole("button", { name: "Use selection for Names" }).click();
    await page.getByRole("button", { name: "Audit the team" }).click();
    await page.getByText("Say where the levels stand, such as Team!B2:B40.").waitFor();
    const levels = page.getByLabel("Levels", { exact: true });
    expect(await levels.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await page.getByLabel("Names", { exact: true }).inputValue()).toBe("Sheet1!A1");
    expect(sent.some(({ name }) => name === "auditTeam" || name === "previewAudit")).toBe(false);
  });

  it("says that hiding a sheet does not hide pay", async () => {
    const { page } = await openAudit();
    await page.getByText("Hiding a sheet does not hide it").waitFor();
  });

  it.each([false, true])("is accessible and never wider than its frame (dark: %s)", async (dark) => {
    const remembered = { audit: { levels: "Team!B:B", pays: "Team!C:C" } };
    const { page } = await openAudit(
      { sessionInfo: () => ({ ok: true, value: { ...FIRST_SESSION, remembered } }) },
      { dark },
    );
    await page.getByText("Numbers as a table").click();
    expect(await axeViolations(page)).toEqual([]);
    for (const width of [300, 285]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});
