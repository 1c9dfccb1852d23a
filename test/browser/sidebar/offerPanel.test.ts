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
  await page.getByLabel("Base").fill("190,000");
  await page.getByLabel("What kind of equity?").selectOption("private stock");
  await page.getByLabel("Equity a year").fill("$40k");
  await page.getByLabel("Valuation known").check();
  await page.getByLabel("Vesting in writing").check();
  await page.getByLabel("What must go right?").fill("A sale");
  await page.getByLabel("Worth of a day with the seat filled").fill("500");
}

describe("the Offer check panel", () => {
  it("says what the state asks of a posting of the job", async () => {
    const { page } = await openOffer();
    await page.getByLabel("Base").fill("190000");
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
    await page.getByLabel("Base").fill("190000");
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

  it("says while typing whether the offer closes, and prices the three ways out", async () => {
    const { page } = await openOffer();
    await page.getByText("Type a base to see whether it closes.").waitFor();
    await page.getByLabel("Base").fill("190000");
    const preview = page.getByRole("region", { name: "Preview" });
    await preview.getByText("$190,000 is $10,000 (5%) under the floor of $200,000: Stretch.").waitFor();
    // 10,000 ÷ (114 − 114 ÷ 1.45) = 282.65 a day; 200,000 − 138,185; 10,000 ÷ 90%
    await preview.getByText("worth more than $283.").waitFor();
    await preview.getByText("$138,185 a year: $61,815 less than the floor of $200,000.").waitFor();
    await preview.getByText("$11,111 of public stock a year makes up for $10,000.").waitFor();
    expect(await preview.locator(".findings").textContent()).toContain("114");
    await page.getByLabel("Level").selectOption("Mid");
    // Mid is held to the local average, without days.
    await preview.getByText("over the local average of $138,185: At or above market.").waitFor();
    await preview.getByText("none quoted").waitFor();
  });

  it("says what the factor of the offer's state rests on, where it is weak", async () => {
    const remembered = { offer: { place: "AK" } };
    const { page } = await openOffer({
      sessionInfo: () => ({ ok: true, value: { ...FIRST_SESSION, remembered } }),
    });
    await page.getByLabel("Base").fill("190000");
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
      "Check: What must go right? A sale. $26,667 a year depends on it.",
      "Check: What does the role control? Not said: a candidate will ask.",
    ]);
  });

  it("writes once by keyboard alone, and remembers settings without any pay", async () => {
    const { page, sent } = await openOffer({ checkOffer: () => WRITTEN });
    await page.getByLabel("Name of the offer").focus();
    await page.keyboard.type("Jane");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Lead");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Remote");
    await page.keyboard.press("Tab");
    await page.keyboard.type("190k");
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
    const name = page.getByLabel("Name of the offer");
    expect(await name.evaluate((input) => input === document.activeElement)).toBe(true);
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
          publishedVersion: "2026.12",
          valuesOfOthers: [],
          own: [{ key: "senior.floor", value: 220_000, source: "Our survey" }],
        },
      }),
    });
    await page.getByLabel("Base").fill("190,000");
    // 30,000 ÷ 220,000 = 13.6%
    await page.getByText("$30,000 (13.6%) under the floor of $220,000: Not credible.").waitFor();
    await page.getByText("With a figure of your own, from the Benchmarks sheet.").waitFor();
  });

  it("writes its numbers as the spreadsheet's locale does", async () => {
    const at = await openOffer({
      sessionInfo: () => ({ ok: true, value: { ...FIRST_SESSION, locale: "de_DE" } }),
    });
    await typeOffer(at);
    await at.page.getByLabel("Base").fill("190.000");
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
    // The user's words stay words, however long.
    await page.getByLabel("What does the role control?").fill(`<b>${"unbreakable".repeat(20)}</b>`);
    expect(await page.locator("b", { hasText: "unbreakable" }).count()).toBe(0);
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
