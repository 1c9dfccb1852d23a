import { describe, expect, it } from "vitest";
import { OFFER } from "../../support/requests.ts";
import type { WorkbenchPage } from "../../support/WorkbenchPage.ts";
import { workbenchVisits } from "../../support/workbenchVisits.ts";

describe("the panels of offers in a spreadsheet", () => {
  const visit = workbenchVisits();
  const offers = (at: WorkbenchPage) => at.tableIn("Offers", "Offer");

  async function write(at: WorkbenchPage, name: string, base: string): Promise<void> {
    await at.sidebar.getByLabel("Name of the offer").fill(name);
    await at.sidebar.getByLabel("Base", { exact: true }).fill(base);
    await at.sidebar.getByRole("button", { name: "Write the offer" }).click();
  }

  it("a CTO checks an offer by keyboard with its rationale, adds a second, raises the first, and takes both as plain formulas", async () => {
    const at = await visit();
    const press = (key: string) => at.page.keyboard.press(key);
    await at.sidebar.getByRole("button", { name: /^Offer check/ }).focus();
    await press("Enter");
    await at.sidebar.getByLabel("Base", { exact: true }).focus();
    for (const typed of ["190k", "", "Senior", "US"]) {
      await at.page.keyboard.type(typed);
      await press("Tab");
    }
    await at.sidebar.getByLabel("Name of the offer").focus();
    // A name that a spreadsheet could take for a formula
    await at.page.keyboard.type("=1+1");
    await at.sidebar.getByLabel("Also a one-page rationale").focus();
    await press("Space");
    await at.sidebar.getByRole("button", { name: "Write the offer and its rationale" }).focus();
    await press("Enter");
    await at.sidebar.getByText("=1+1: Stretch. 1 row written to Offers!").waitFor();
    const table = await offers(at);
    expect(table.row("=1+1")).toMatchObject({
      Level: "Senior",
      State: "US",
      Base: 190_000,
      Verdict: "Stretch",
      // 10,000 under 200,000 is 5%; 114 days under the floor
      Gap: -10_000,
      "Gap share": -0.05,
      "Expected days": 114,
    });
    expect(table.formulas("Offer")).toEqual([]);
    expect(table.formulas("Verdict").join()).toContain("AI_OFFER_CHECK(");
    const sheet = (await at.sheetNames()).find((name) => name.startsWith("Rationale")) ?? "";
    const rationale = await at.tableIn(sheet, "Point");
    expect(rationale.keys).toContain("How much is guaranteed cash?");
    // 10,000 ÷ 90% of public stock
    expect(rationale.under("What it says").join(" ")).toContain(
      "$11,111 of public stock a year makes up for $10,000.",
    );

    await at.sidebar.getByLabel("Also a one-page rationale").uncheck();
    await write(at, "Second", "150,000");
    await at.sidebar.getByText("Second: Not credible.").waitFor();
    await write(at, "=1+1", "200,000");
    await at.sidebar.getByText("=1+1: Meets floor.").waitFor();
    expect((await offers(at)).pick("Offer", "Base", "Verdict", "Gap")).toEqual([
      ["=1+1", 200_000, "Meets floor", 0],
      // 150,000 − 200,000
      ["Second", 150_000, "Not credible", -50_000],
    ]);

    await at.sidebar.getByRole("radio", { name: "Native" }).check();
    await write(at, "Second", "150,000");
    await at.sidebar.getByText("2 rows updated in Offers!").waitFor();
    expect(await at.sheetNames()).toContain("Benchmarks");
    const plain = await offers(at);
    expect(plain.formulas("Verdict").length).toBeGreaterThan(0);
    expect(plain.formulas("Verdict").join()).not.toContain("AI_");
    expect(plain.pick("Offer", "Verdict", "Gap")).toEqual([
      ["=1+1", "Meets floor", 0],
      ["Second", "Not credible", -50_000],
    ]);
  });

  /** Writes a comparison of cash with cash and options. */
  async function compareTwo(at: WorkbenchPage): Promise<void> {
    await at.openPanel("Compare offers");
    const offer = (index: number) => at.sidebar.locator("details.card").nth(index);
    await offer(0).getByLabel("Taxed in").fill("TX");
    await offer(0).getByLabel("Base").fill("185,000");
    await offer(1).getByLabel("Taxed in").fill("TX");
    await offer(1).getByLabel("Base").fill("150,000");
    await offer(1).getByText("Equity: none").click();
    await offer(1).getByLabel("Equity", { exact: true }).selectOption("options");
    await offer(1).getByLabel("Whole grant").fill("300,000");
    for (const tick of ["Valuation known", "Vesting in writing", "A way to sell"]) {
      await offer(1).getByLabel(tick).check();
    }
    await at.sidebar.getByRole("button", { name: "Write 2 offers" }).click();
    await at.sidebar.getByText(/^2 \w+ written to 'Compare offers'!/).waitFor();
  }

  it("a candidate compares two offers, sees in panel and sheet which is better, and takes exactly that out again", async () => {
    const at = await visit();
    await at.run("checkOffer", { ...OFFER, label: "=1+1", base: 190_000 });
    await compareTwo(at);
    const table = await at.linesIn("Compare offers", "Offer");
    const [first = {}, second = {}] = table.rows;
    // 4 × 185,000; 4 × 150,000, 300,000 × 30% and the rest of it
    expect(first).toMatchObject({
      Answer: "Leads in both",
      Cash: 740_000,
      "Certain equity": 0,
      "Uncertain equity": 0,
      Counted: 740_000,
    });
    expect(second).toMatchObject({
      // 740,000 − 600,000 − 90,000
      Answer: "Behind by $50,000",
      Cash: 600_000,
      "Certain equity": 90_000,
      "Uncertain equity": 210_000,
      Counted: 690_000,
      // (740,000 − 600,000) ÷ 300,000
      "Break-even certainty": expect.closeTo(140 / 300, 10),
    });
    expect(table.formulas("After tax, year 1").join()).toContain("AI_TAKE_HOME(");
    // The panel and the sheet say the same of what is left after tax.
    await at.sidebar.getByText("Numbers as a table").click();
    const shown = await at.sidebar
      .getByRole("row", { name: "Cash after tax" })
      .getByRole("cell")
      .allTextContents();
    const dollars = (amount: unknown) => `$${Math.round(Number(amount)).toLocaleString("en-US")}`;
    expect(shown).toEqual([first, second].map((offer) => dollars(offer["Cash after tax"])));

    await at.sidebar.getByRole("button", { name: /^Remove 'Compare offers'!/ }).click();
    await at.sidebar.getByText(/'Compare offers'!.* removed\.$/).waitFor();
    // The sheet was made for it and holds nothing else.
    expect(await at.sheetNames()).not.toContain("Compare offers");
    expect((await offers(at)).keys).toEqual(["=1+1"]);
  });
});
