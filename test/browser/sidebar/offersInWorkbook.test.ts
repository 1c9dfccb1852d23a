import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WorkbenchPage } from "../../support/openPage.ts";

describe("the panels of offers in a spreadsheet", () => {
  let at: WorkbenchPage;
  beforeAll(async () => {
    at = await WorkbenchPage.open({ port: 9270 });
  });
  afterAll(() => at.close());
  const press = (key: string) => at.page.keyboard.press(key);

  it("checks an offer into a live row, with its rationale, by keyboard", async () => {
    await at.sidebar.getByRole("button", { name: /^Offer check/ }).focus();
    await press("Enter");
    await at.sidebar.getByLabel("Name of the offer").focus();
    // A name that a spreadsheet could take for a formula
    for (const typed of ["=1+1", "Senior", "US", "190k"]) {
      await at.page.keyboard.type(typed);
      await press("Tab");
    }
    await at.sidebar.getByLabel("Also a one-page rationale").focus();
    await press("Space");
    await at.sidebar.getByRole("button", { name: "Write the offer and its rationale" }).focus();
    await press("Enter");
    await at.sidebar.getByText("=1+1: Stretch. 1 row written to Offers!").waitFor();
    expect((await at.values("Offers!A3:D3"))[0]).toEqual(["=1+1", "Senior", "US", 190_000]);
    expect(await at.formulas("Offers!A3")).toEqual([[""]]);
    expect((await at.formulas("Offers!O3"))[0]?.[0]).toContain("AI_OFFER_CHECK(");
    // 10,000 under 200,000 is 5%; 114 days under the floor
    expect((await at.values("Offers!O3:R3"))[0]).toEqual(["Stretch", -10_000, -0.05, 114]);
    const rationale = (await at.sheetNames()).find((name) => name.startsWith("Rationale")) ?? "";
    const page = (await at.values(`'${rationale}'!A3:C16`)).flat();
    expect(page).toContain("How much is guaranteed cash?");
    // 10,000 ÷ 90% of public stock
    expect(page.join(" ")).toContain("$11,111 of public stock a year makes up for $10,000.");
  });

  it("adds a second offer as a row, and updates the first one's row under its name", async () => {
    await at.sidebar.getByLabel("Also a one-page rationale").uncheck();
    await at.sidebar.getByLabel("Name of the offer").fill("Second");
    await at.sidebar.getByLabel("Base", { exact: true }).fill("150,000");
    await at.sidebar.getByRole("button", { name: "Write the offer" }).click();
    await at.sidebar.getByText("Second: Not credible.").waitFor();
    await at.sidebar.getByLabel("Name of the offer").fill("=1+1");
    await at.sidebar.getByLabel("Base", { exact: true }).fill("200,000");
    await at.sidebar.getByRole("button", { name: "Write the offer" }).click();
    await at.sidebar.getByText("=1+1: Meets floor.").waitFor();
    const rows = await at.values("Offers!A3:P5");
    expect(rows.map((row) => [row[0], row[3], row[14], row[15]])).toEqual([
      ["=1+1", 200_000, "Meets floor", 0],
      // 150,000 − 200,000
      ["Second", 150_000, "Not credible", -50_000],
      ["", "", "", ""],
    ]);
  });

  it("writes the same verdicts as plain formulas on pinned figures", async () => {
    await at.sidebar.getByRole("radio", { name: "Native" }).check();
    await at.sidebar.getByRole("button", { name: "Write the offer" }).click();
    await at.sidebar.getByText("2 rows updated in Offers!").waitFor();
    expect(await at.sheetNames()).toContain("Benchmarks");
    const formulas = (await at.formulas("Offers!O3:O4")).flat();
    expect(formulas.every((formula) => formula.startsWith("=") && !formula.includes("AI_"))).toBe(true);
    expect(await at.values("Offers!O3:P4")).toEqual([
      ["Meets floor", 0],
      ["Not credible", -50_000],
    ]);
  });

  it("compares two offers in a table of live formulas", async () => {
    await at.sidebar.getByRole("button", { name: "All tools" }).click();
    await at.sidebar.getByRole("button", { name: /^Compare offers/ }).click();
    const offer = (index: number) => at.sidebar.locator("details.card").nth(index);
    await offer(0).getByLabel("Taxed in").selectOption("TX");
    await offer(0).getByLabel("Base").fill("185,000");
    await offer(1).getByLabel("Taxed in").selectOption("TX");
    await offer(1).getByLabel("Base").fill("150,000");
    await offer(1).getByLabel("Equity").selectOption("options");
    await offer(1).getByLabel("Whole grant").fill("300,000");
    for (const tick of ["Valuation known", "Vesting in writing", "A way to sell"]) {
      await offer(1).getByLabel(tick).check();
    }
    await at.sidebar.getByRole("button", { name: "Write 2 offers" }).click();
    await at.sidebar.getByText("2 rows written to 'Compare offers'!").waitFor();
    const [first = [], second = []] = (await at.values("'Compare offers'!A3:Z4")) as (string | number)[][];
    // 4 × 185,000; 4 × 150,000, 300,000 × 30% and the rest of it
    expect(first.slice(18, 22)).toEqual([740_000, 0, 0, 740_000]);
    expect(second.slice(18, 22)).toEqual([600_000, 90_000, 210_000, 690_000]);
    // (740,000 − 600,000) ÷ 300,000
    expect(Number(second[25])).toBeCloseTo(140 / 300, 10);
    expect((await at.formulas("'Compare offers'!W3"))[0]?.[0]).toContain("AI_TAKE_HOME(");
    // The panel and the sheet say the same of what is left after tax.
    await at.sidebar.getByText("Numbers as a table").click();
    const shown = await at.sidebar
      .getByRole("row", { name: "Cash after tax" })
      .getByRole("cell")
      .allTextContents();
    const dollars = (amount: unknown) => `$${Math.round(Number(amount)).toLocaleString("en-US")}`;
    expect(shown).toEqual([dollars(first[24]), dollars(second[24])]);
  });

  it("removes exactly what it wrote", async () => {
    await at.sidebar.getByRole("button", { name: /^Remove 'Compare offers'!/ }).click();
    await at.sidebar.getByText(/'Compare offers'!.* removed\.$/).waitFor();
    // The sheet was made for it and holds nothing else.
    expect(await at.sheetNames()).not.toContain("Compare offers");
    expect((await at.values("Offers!A3"))[0]).toEqual(["=1+1"]);
  });

  it("complained of nothing", () => expect(at.complaints).toEqual([]));
});
