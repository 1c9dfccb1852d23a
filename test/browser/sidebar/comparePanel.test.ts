import { afterAll, afterEach, describe, expect, it } from "vitest";
import { axeViolations } from "./axeViolations.ts";
import { type Answers, closeBrowser, FIRST_SESSION, type OpenSidebar, openSidebar } from "./openSidebar.ts";

const WRITTEN = {
  ok: true,
  value: {
    message: "2 rows written to 'Compare offers'!A1:Z4.",
    range: "A1:Z4",
    block: "compare_1",
    outcomes: [],
  },
};

let sidebar: OpenSidebar | undefined;
afterAll(closeBrowser);
afterEach(async () => {
  await sidebar?.close();
  sidebar = undefined;
});

async function openCompare(answers: Answers = {}, look: { dark?: boolean } = {}) {
  sidebar = await openSidebar(answers, look);
  const { page, sent } = sidebar;
  await page.getByRole("button", { name: "Compare offers" }).click();
  const offer = (index: number) => page.locator("details.card").nth(index);
  return { page, sent, offer };
}

/** 185,000 in cash against 150,000 and 75,000 a year of private stock, both in Texas. */
async function typeTwoOffers({ page, offer }: Awaited<ReturnType<typeof openCompare>>) {
  await offer(0).getByLabel("Taxed in").fill("TX");
  await offer(0).getByLabel("Base").fill("185,000");
  await offer(1).getByLabel("Taxed in").fill("TX");
  await offer(1).getByLabel("Base").fill("150k");
  await offer(1).getByText("Equity: none").click();
  await offer(1).getByLabel("Equity", { exact: true }).selectOption("private stock");
  await offer(1).getByLabel("Whole grant").fill("$300,000");
  await offer(1).getByLabel("Vesting in writing").check();
  await page.getByText("Numbers as a table").click();
}

describe("the Compare offers panel", () => {
  it("shows while typing what each offer comes to, and when the equity draws level", async () => {
    const at = await openCompare();
    await at.page.getByText("Type state and base of two offers to compare them.").waitFor();
    await typeTwoOffers(at);
    // (740,000 − 600,000) ÷ 300,000 = 46.67%; one tick of three: 50% ÷ 3 = 16.67%
    await at.page
      .getByText(
        "Offer B draws level with Offer A when 46.7% of its equity comes true; 16.7% counts as certain.",
      )
      .waitFor();
    const table = at.page.getByRole("table", { name: "What each offer comes to, US dollars" });
    const cells = await table.locator("tbody").nth(1).getByRole("cell").allTextContents();
    // 4 × 150,000; 300,000 × 16.67%; the rest
    expect(cells.slice(0, 4)).toEqual(["$600,000", "$50,000", "$250,000", "$650,000"]);
    await at.page.getByText("Over 4 years, single, Senior").click();
    await at.page.getByRole("radio", { name: "1", exact: true }).check();
    // One year: 150,000 and a quarter of the grant
    expect((await table.locator("tbody").nth(1).getByRole("cell").allTextContents()).slice(0, 3)).toEqual([
      "$150,000",
      "$12,500",
      "$62,500",
    ]);
  });

  it("says whose local tax is counted, and takes a city by name or a rate", async () => {
    const at = await openCompare();
    await typeTwoOffers(at);
    for (const offer of [0, 1]) await at.offer(offer).getByText("Sign-on, local tax").click();
    await at.offer(0).getByLabel("Taxed in").fill("IN");
    await at.offer(0).getByText("Local tax: Marion County, for none was named").waitFor();
    await at.offer(0).getByLabel("Taxed in").fill("NY");
    await at.offer(0).getByText("In New York New York City and Yonkers levy one").waitFor();
    expect(await at.offer(0).locator("datalist option").count()).toBe(2);
    await at.offer(0).getByLabel("City or county").fill("new york city");
    await at.offer(0).getByText("Local tax: New York City.").waitFor();
    await at.offer(1).getByLabel("City or county").fill("1.25%");
    await at.offer(1).getByText("Local tax: your rate, 1.25% of gross wages.").waitFor();
    await at.offer(1).getByLabel("City or county").fill("Austin");
    await at.page.getByRole("button", { name: /^Write/ }).click();
    await at.page.getByText(/^Locality must be left out for Texas,/).waitFor();
    expect(await axeViolations(at.page)).toEqual([]);
  });

  it("sends what was typed, and remembers settings without any pay", async () => {
    const at = await openCompare({ compareOffers: () => WRITTEN });
    await typeTwoOffers(at);
    await at.page.getByText("Over 4 years, single, Senior").click();
    await at.page.getByLabel("Tax filing").selectOption("joint");
    await at.page.getByRole("radio", { name: "Native" }).check();
    await at.page.getByText("What is left after tax stays as today's values.").waitFor();
    await at.page.getByRole("radio", { name: "Values" }).check();
    await at.page.getByRole("button", { name: "Write 2 offers" }).dblclick();
    await at.page.getByRole("status").getByText(WRITTEN.value.message).waitFor();
    const requests = at.sent.filter(({ name }) => name === "compareOffers");
    expect(requests).toHaveLength(1);
    const noTicks = { valuation: false, vesting: false, liquidity: false };
    expect(requests[0]?.request).toEqual({
      offers: [
        {
          name: "Offer A",
          state: "TX",
          locality: "",
          base: 185_000,
          bonus: 0,
          signOn: 0,
          equityTotal: 0,
          equityKind: "none",
          ticks: noTicks,
          vesting: [],
          refresh: 0,
          scores: {},
        },
        {
          name: "Offer B",
          state: "TX",
          locality: "",
          base: 150_000,
          bonus: 0,
          signOn: 0,
          equityTotal: 300_000,
          equityKind: "private stock",
          ticks: { ...noTicks, vesting: true },
          vesting: [0.25, 0.25, 0.25, 0.25],
          refresh: 0,
          scores: {},
        },
      ],
      years: 4,
      filing: "joint",
      insertAs: "values",
      destination: "new sheet",
    });
    expect(at.sent.find(({ name }) => name === "rememberChoices")?.request).toEqual({
      panel: "compare",
      choices: {
        ...{ years: 4, filing: "joint", level: "Senior", mix: "" },
        ...{ insertAs: "values", destination: "new sheet" },
      },
    });
  });

  it("unfolds the offer whose vesting is not 100%, and moves the focus there instead of sending", async () => {
    const at = await openCompare();
    await typeTwoOffers(at);
    await at.offer(1).getByLabel("Vests, year by year").fill("25/25/20/25");
    await at.page.getByText("All years together: 95% of 100%").waitFor();
    await at.offer(1).getByText("Equity: private stock").click();
    await at.offer(1).locator("summary").first().click();
    await at.page.getByRole("button", { name: /^Write/ }).click();
    await at.page
      .getByText('Vesting of offer "Offer B" must add up to 100%; its years add up to 95%.')
      .waitFor();
    const first = at.offer(1).getByLabel("Vests, year by year");
    expect(await first.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await first.getAttribute("aria-invalid")).toBe("true");
    expect(await axeViolations(at.page)).toEqual([]);
    expect(at.sent.some(({ name }) => name === "compareOffers")).toBe(false);
  });

  it("puts the server's refusal beside the offer's field that it names", async () => {
    const at = await openCompare({
      compareOffers: () => ({
        ok: false,
        code: "refused",
        field: "offers.1.base",
        message: "offer 2: not this.",
      }),
    });
    await typeTwoOffers(at);
    await at.offer(1).locator("summary").first().click();
    await at.page.getByRole("button", { name: /^Write/ }).click();
    await at.page.getByText("offer 2: not this.").waitFor();
    expect(
      await at
        .offer(1)
        .getByLabel("Base")
        .evaluate((input) => input === document.activeElement),
    ).toBe(true);
  });

  it("says what options pay at an exit, and keeps the answer in sight and the rest folded", async () => {
    const at = await openCompare();
    await typeTwoOffers(at);
    const answer = at.page.locator(".verdict-bar");
    await answer
      .getByText(/^Offer A leads: \$[\d,]+ more cash after tax over 4 years, \$90,000 more/)
      .waitFor();
    await at.offer(1).getByLabel("Equity", { exact: true }).selectOption("options");
    await at.offer(1).getByText("Shares, strike and the exit").click();
    const terms = {
      ...{ Shares: "20000", Strike: "2", "Fully diluted": "10m" },
      ...{ "Exit value": "200m", Preferences: "40m", Dilution: "20%, 25%" },
    };
    for (const [label, text] of Object.entries(terms))
      await at.offer(1).getByLabel(label, { exact: true }).fill(text);
    await at
      .offer(1)
      .getByText("At that exit: $152,000 for all of it, before tax. It pays from $73,333,333 on.")
      .waitFor();
    // 740,000 − 600,000 = 140,000 = (9 − 2) × 20,000; 9 = (190m − 40m) × 0.6 ÷ 10m
    await at.page.getByText("Offer B draws level with the most cash at an exit of $190,000,000").waitFor();
    // What cannot be read leaves the answer of before, and says so.
    await at.offer(1).getByLabel("Strike").fill("two");
    await answer.getByText("Before the last change: Offer A leads").waitFor();
    expect(await axeViolations(at.page)).toEqual([]);
  });

  it("takes up to four offers, and the focus follows", async () => {
    const at = await openCompare();
    expect(await at.page.getByRole("button", { name: /^Take/ }).count()).toBe(0);
    await at.page.getByRole("button", { name: "Add an offer" }).click();
    await at.page.waitForFunction(() => (document.activeElement as HTMLInputElement).value === "Offer C");
    await at.page.getByRole("button", { name: "Add an offer" }).click();
    await at.page.getByRole("button", { name: "Write 4 offers" }).waitFor();
    expect(await at.page.getByRole("button", { name: "Add an offer" }).count()).toBe(0);
    await at.page.getByRole("button", { name: "Take Offer B out" }).click();
    await at.page.waitForFunction(() => document.activeElement?.textContent === "Offer D");
    expect(await at.page.locator("details.card > summary").allTextContents()).toEqual([
      "Offer A",
      "Offer C",
      "Offer D",
    ]);
  });

  it("keeps what is typed while another panel is looked at, and tells the spreadsheet none of it", async () => {
    const at = await openCompare();
    await typeTwoOffers(at);
    await at.offer(1).locator("summary").first().click();
    await at.offer(1).getByText("TX, $150,000").waitFor();
    await at.page.getByRole("button", { name: "All tools" }).click();
    await at.page.getByRole("button", { name: "Compare offers" }).click();
    expect(await at.offer(1).getByLabel("Base").inputValue()).toBe("150k");
    expect(at.sent.map(({ name }) => name)).toEqual(["sessionInfo"]);
  });

  it.each([false, true])("is accessible and never wider than its frame (dark: %s)", async (dark) => {
    const block = { id: "compare_1", kind: "compare", range: "'<b>Offers</b> 🙂'!A1:Z4" };
    const at = await openCompare(
      { sessionInfo: () => ({ ok: true, value: { ...FIRST_SESSION, blocks: [block] } }) },
      { dark },
    );
    await typeTwoOffers(at);
    await at
      .offer(1)
      .getByLabel("Name")
      .fill(`<b>${"Unbreakablename".repeat(4)}`.slice(0, 60));
    await at.offer(1).getByLabel("Base").fill("999,999,999");
    expect(await at.page.locator("main b", { hasText: "Unbreakable" }).count()).toBe(0);
    await at.page.getByRole("button", { name: `Remove ${block.range}` }).waitFor();
    expect(await axeViolations(at.page)).toEqual([]);
    // A scrollbar that takes room leaves 285 of the 300 pixels.
    for (const width of [300, 285]) {
      await at.page.setViewportSize({ width, height: 720 });
      expect(await at.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});
