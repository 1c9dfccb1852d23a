import { afterAll, afterEach, describe, expect, it } from "vitest";
import { axeViolations } from "./axeViolations.ts";
import { type Answers, closeBrowser, FIRST_SESSION, type OpenSidebar, openSidebar } from "./openSidebar.ts";

const WRITTEN = {
  ok: true,
  value: {
    message: "Jane: Stretch. 1 row written to Offers!A1:W3.",
    range: "Offers!A1:W3",
    block: "offers_1",
  },
};
const BLOCKS = [
  { id: "offers_1", kind: "offers", range: "'<b>Offers</b> 🙂'!A1:W3" },
  { id: "rationale_1", kind: "rationale", range: "'Rationale Jane'!A1:C14" },
];

let sidebar: OpenSidebar | undefined;
afterAll(closeBrowser);
afterEach(async () => {
  await sidebar?.close();
  sidebar = undefined;
});

async function openOffer(answers: Answers = {}, look: { dark?: boolean } = {}) {
  sidebar = await openSidebar(answers, look);
  await sidebar.page.getByRole("button", { name: "Offer check" }).click();
  return sidebar;
}

/** 190,000 and 40,000 a year of private stock with two of three ticks. */
async function typeOffer({ page }: OpenSidebar) {
  await page.getByLabel("Name of the offer").fill("Jane");
  await page.getByLabel("Base", { exact: true }).fill("190,000");
  await page.getByText("Bonus, equity, the four questions").click();
  await page.getByLabel("What kind of equity?").selectOption("private stock");
  await page.getByLabel("Equity a year").fill("$40k");
  await page.getByLabel("Valuation known").check();
  await page.getByLabel("Vesting in writing").check();
  await page.getByLabel("A sale or listing").check();
  await page.getByLabel("Worth of a day").fill("500");
}

describe("the Offer check panel", () => {
  it("says what the state asks of a posting of the job", async () => {
    const { page } = await openOffer();
    await page.getByLabel("Base", { exact: true }).fill("190000");
    await page.getByLabel("Place").fill("RI");
    await page.getByText("Posting laws: no range required").click();
    await page.getByText("Rhode Island. On request since 2023-01-01").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel("Place").fill("US");
    expect(await page.getByText(/^Posting laws/).count()).toBe(0);
  });

  it("finds a place by what people call it, asks which Portland, and sends nothing that it cannot read", async () => {
    const { page, sent } = await openOffer();
    const place = page.getByRole("combobox", { name: "Place" });
    const listed = page.getByRole("listbox", { name: "States and cities" }).getByRole("option");
    await page.getByLabel("Name of the offer").fill("One");
    await page.getByLabel("Base", { exact: true }).fill("190000");
    await place.click();
    // Typing replaces what stands there; the largest hubs come before the other areas.
    expect(await listed.allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("New York, NY121,000 developers")]),
    );
    await place.pressSequentially("silicon");
    await place.press("Enter");
    expect(await place.inputValue()).toBe("San Jose, CA");
    await place.fill("Portland");
    await place.press("Enter");
    await page.getByText("Which one is meant?").waitFor();
    expect(await listed.allTextContents()).toEqual([
      expect.stringContaining("Portland, OR"),
      expect.stringContaining("Portland, ME"),
    ]);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: /^Write/ }).click();
    await page.getByText('Place must say which is meant, "Portland, ME" or "Portland, OR"').waitFor();
    expect(sent.some(({ name }) => name === "checkOffer")).toBe(false);
    await place.press("ArrowDown");
    await place.press("Enter");
    expect(await place.inputValue()).toBe("Portland, ME");
    await place.fill("Washington DC");
    await place.press("Tab");
    expect(await place.inputValue()).toBe("District of Columbia");
    await place.fill("remote");
    await page.getByRole("button", { name: /^Write/ }).click();
    await expect
      .poll(() => sent.find(({ name }) => name === "checkOffer")?.request)
      .toMatchObject({
        state: "REMOTE",
      });
  });

  it("keeps the verdict in sight while typing, with its figures, and prices the three ways out", async () => {
    const { page } = await openOffer();
    const blank = page.locator(".verdict-bar").getByText("Type a base to see whether it closes.");
    await blank.waitFor();
    await page.getByLabel("Base", { exact: true }).fill("190000");
    const says = (text: string) => page.getByRole("status").getByText(text).waitFor();
    // 114 − 114 ÷ 1.45 = 35.38 days
    await says("$10,000 (5%) under the floor of $200,000. Waiting takes 35.4 days longer.");
    await page.getByLabel("Worth of a day").fill("1500");
    await says("$10,000 (5%) under the floor of $200,000. Waiting costs $53,069 (35.4 days × $1,500).");
    const preview = page.getByRole("region", { name: "Preview" });
    // 200,000 − 138,185; 10,000 ÷ 90%
    await preview.getByText("$138,185 a year: $61,815 less than the floor of $200,000.").waitFor();
    await preview.getByText("$11,111 of public stock a year makes up for $10,000. It changes").waitFor();
    await page.getByLabel("Base", { exact: true }).fill("19x");
    // Nothing is said of an offer that is no longer there.
    await blank.waitFor();
    expect(await preview.getByText("Raise to the floor").count()).toBe(0);
    await page.getByLabel("Base", { exact: true }).fill("190");
    await page.getByLabel("Level").selectOption("Mid");
    await page.getByRole("button", { name: "$190,000?" }).click();
    // 190,000 − 138,185 = 51,815, 37.5%
    await says("$51,815 (37.5%) over the local average of $138,185.");
  });

  it("says the verdict aloud once the typing stands still, not at each key", async () => {
    const { page } = await openOffer();
    const spoken = page.locator(".verdict-bar [role=status]");
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByLabel("Base", { exact: true }).focus();
    for (const key of "190000") {
      await page.keyboard.type(key);
      await page.clock.runFor(500);
    }
    expect(await spoken.textContent()).toBe("");
    await page.clock.runFor(1_000);
    expect(await spoken.textContent()).toMatch(/^Stretch: \$10,000 \(5%\) under the floor of \$200,000\./);
  });

  it("holds a remote offer to the top quartile, and the process to the search", async () => {
    const { page } = await openOffer();
    await page.getByLabel("Base", { exact: true }).fill("210000");
    await page.getByLabel("Place").fill("remote");
    await page.keyboard.press("Tab");
    // 155,008 × 1.203056 × 1.1557
    await page.getByText("Not competitive for remote. The top quartile begins at $215,519").first().waitFor();
    await page.getByLabel("Clearer ownership").check();
    await page.getByText("Below top quartile, compensated by clearer ownership.").first().waitFor();
    await page.getByText("Interview speed").click();
    await page.getByLabel("Stages").fill("6");
    await page.getByLabel("Days each").fill("14");
    await page
      .getByText("84 days, against 78.6 for a search at the floor. The process is the bottleneck")
      .first()
      .waitFor();
    await page.getByLabel("Base", { exact: true }).fill("190000");
    await page.getByText("Pay and process are both too slow").first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it("opens a saved offer again", async () => {
    const saved = {
      ...{ label: "Jane", level: "Lead", place: "WA", base: 205_000, bonus: 20_500, guaranteedCash: 205_000 },
      ...{ equityPerYear: 30_000, equityKind: "options", mustGoRight: "a sale or listing" },
      ...{ ticks: { valuation: true, vesting: true, liquidity: false }, roleControls: "In her words" },
    };
    const { page } = await openOffer({
      sessionInfo: () => ({ ok: true, value: { ...FIRST_SESSION, blocks: BLOCKS } }),
      readSavedOffers: () => ({ ok: true, value: { offers: [saved] } }),
    });
    await page.getByText("Open a saved offer").click();
    await page.getByRole("button", { name: "Jane", exact: true }).click();
    await page.getByRole("status").getByText("$5,000 (2.5%) over the floor of $200,000.").waitFor();
    expect(await page.getByLabel("Name of the offer").inputValue()).toBe("Jane");
    await page.getByText("Bonus, equity, the four questions").click();
    expect(await page.getByLabel("A sale or listing").isChecked()).toBe(true);
    await page.getByText("In the sheet: In her words").waitFor();
  });

  it("says what the factor of the offer's state rests on, where it is weak", async () => {
    const remembered = { offer: { place: "AK" } };
    const { page } = await openOffer({
      sessionInfo: () => ({ ok: true, value: { ...FIRST_SESSION, remembered } }),
    });
    await page.getByLabel("Base", { exact: true }).fill("190000");
    const preview = page.getByRole("region", { name: "Preview" });
    await preview.getByText("State factor for Alaska, carried.").waitFor();
  });

  it("lights the four questions in words, not in colour alone", async () => {
    const at = await openOffer();
    await typeOffer(at);
    const lights = await at.page.locator(".lights li").allTextContents();
    // 40,000 × 50% × ⅔ = 13,333 counts; the other 26,667 hang on a sale.
    expect(lights).toEqual([
      expect.stringMatching(/^Check: How much is guaranteed cash\? \$190,000 is guaranteed\./),
      expect.stringMatching(/^OK: What kind of equity\? \$13,333 of \$40,000 a year counts/),
      "Check: What must go right? A sale or listing. $26,667 a year depends on it.",
      "Check: What does the role control? Not said: a candidate will ask.",
    ]);
  });

  it("writes once by keyboard alone, and remembers settings without any pay", async () => {
    const { page, sent } = await openOffer({ checkOffer: () => WRITTEN });
    await page.getByLabel("Base", { exact: true }).focus();
    for (const typed of ["190k", "", "Lead", "Remote"]) {
      await page.keyboard.type(typed);
      await page.keyboard.press("Tab");
    }
    await page.getByLabel("Name of the offer").focus();
    await page.keyboard.type("Jane");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText(WRITTEN.value.message).waitFor();
    expect(sent.filter(({ name }) => name === "checkOffer").map(({ request }) => request)).toEqual([
      {
        label: "Jane",
        level: "Lead",
        state: "REMOTE",
        base: 190_000,
        bonus: 0,
        equityPerYear: 0,
        equityKind: "none",
        ticks: { valuation: false, vesting: false, liquidity: false },
        answers: { guaranteedCash: 190_000, mustGoRight: "", roleControls: "" },
        rationale: false,
        insertAs: "live",
        destination: "new sheet",
      },
    ]);
    expect(sent.find(({ name }) => name === "rememberChoices")?.request).toEqual({
      panel: "offer",
      choices: {
        level: "Lead",
        place: "REMOTE",
        mix: "",
        rationale: false,
        insertAs: "live",
        destination: "new sheet",
      },
    });
  });

  it("moves the focus to the first field with a problem instead of sending", async () => {
    const { page, sent } = await openOffer();
    await page.getByRole("button", { name: "Write the offer" }).click();
    await page.getByText("Name the offer: its row is found by its name.").waitFor();
    await page.getByText("Base is needed, in US dollars a year.").waitFor();
    const base = page.getByLabel("Base", { exact: true });
    expect(await base.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    expect(sent.some(({ name }) => name === "checkOffer")).toBe(false);
  });

  it("checks against the user's own floor where the spreadsheet has one", async () => {
    const pinned = { id: "benchmarks_1", kind: "benchmarks", range: "Benchmarks!A1:J250" };
    const { page } = await openOffer({
      sessionInfo: () => ({ ok: true, value: { ...FIRST_SESSION, blocks: [pinned] } }),
      readOverrides: () => ({
        ok: true,
        value: {
          pinned: { version: "2026.12", range: pinned.range },
          overrides: "Benchmarks!$A$3:$C$250",
          publishedVersion: "2026.12",
          valuesOfOthers: [],
          own: [{ key: "senior.floor", value: 220_000, source: "Our survey" }],
        },
      }),
    });
    await page.getByLabel("Base", { exact: true }).fill("190,000");
    // 30,000 ÷ 220,000 = 13.6%
    await page.getByRole("status").getByText("$30,000 (13.6%) under the floor of $220,000.").waitFor();
    await page
      .getByText(
        "With your own Floor to close, Senior: the formulas take Benchmarks!$A$3:$C$250 as their last argument.",
      )
      .waitFor();
  });

  it("writes its numbers as the spreadsheet's locale does", async () => {
    const at = await openOffer({
      sessionInfo: () => ({ ok: true, value: { ...FIRST_SESSION, locale: "de_DE" } }),
    });
    await at.page.getByLabel("Base", { exact: true }).fill("190.000");
    await at.page
      .getByText(/under the floor of .*200\.000/)
      .first()
      .waitFor();
    const text = (await at.page.getByRole("region", { name: "Preview" }).textContent()) ?? "";
    expect(text).toContain("200.000");
    expect(text).not.toMatch(/\d,\d{3}/);
  });

  it.each([false, true])("is accessible and never wider than its frame (dark: %s)", async (dark) => {
    const at = await openOffer(
      { sessionInfo: () => ({ ok: true, value: { ...FIRST_SESSION, blocks: BLOCKS } }) },
      { dark },
    );
    await typeOffer(at);
    const { page } = at;
    await page.getByText("Interview speed").click();
    await page.getByText("Who else makes offers").click();
    await page.getByRole("button", { name: "Remove 'Rationale Jane'!A1:C14" }).waitFor();
    // The row is added where the earlier ones stand, wherever that is.
    expect(await page.getByRole("radio", { name: "At selection" }).count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    // A scrollbar that takes room leaves 285 of the 300 pixels.
    for (const width of [300, 285]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});
