import { afterAll, afterEach, expect, it } from "vitest";
import { axeViolations } from "./axeViolations.ts";
import { closeBrowser, FIRST_SESSION, type OpenSidebar, openSidebar } from "./openSidebar.ts";

let sidebar: OpenSidebar | undefined;
afterAll(closeBrowser);
afterEach(async () => {
  await sidebar?.close();
  sidebar = undefined;
});

async function openGermanBands(dark = false): Promise<OpenSidebar> {
  sidebar = await openSidebar(
    {
      sessionInfo: () => ({ ok: true, value: { ...FIRST_SESSION, locale: "de_DE" } }),
      generateBands: () => ({
        ok: true,
        value: { message: "25 rows written to Bands!A1:O27.", range: "Bands!A1:O27", block: "bands_1" },
      }),
    },
    { dark },
  );
  await sidebar.page.getByRole("button", { name: "Bands" }).click();
  return sidebar;
}

it("reads what is typed as the spreadsheet's locale writes it, and shows it so", async () => {
  const { page, sent } = await openGermanBands();
  const roundTo = page.getByLabel("Round to");
  expect(await roundTo.inputValue()).toBe("1.000");
  await roundTo.fill("2.500");
  await page.getByLabel("Range spread").fill("37,5%");
  await page.getByText("Skill premium and aging").click();
  await page.getByLabel("Aged to").fill("1.7.2027");
  await page.getByText("That is 2027-07-01.").waitFor();
  await page.getByRole("button", { name: "Write 25 rows" }).click();
  await page.getByRole("status").getByText("25 rows written to Bands!A1:O27.").waitFor();
  expect(sent.find(({ name }) => name === "generateBands")?.request).toMatchObject({
    roundTo: 2_500,
    spreads: { Senior: 0.375 },
    agedTo: "2027-07-01",
    agingRate: 0.03,
  });
  // Remembered as formulas read it, so that it means the same in any locale.
  expect(sent.find(({ name }) => name === "rememberChoices")?.request).toMatchObject({
    choices: { roundTo: "2,500", spread: "37.5%", agedTo: "2027-07-01" },
  });
});

it("says what is accepted in the numbers of the locale", async () => {
  const { page } = await openGermanBands();
  await page.getByLabel("Round to").fill("5.000.000,5");
  await page.getByLabel("Range spread").focus();
  await page
    .getByText(
      "Round to must be an amount in US dollars from 0 to 100.000; got “5.000.000,5”.".replace(/[“”]/g, '"'),
    )
    .waitFor();
});

it.each([false, true])("asks which number is meant where two are written so (dark: %s)", async (dark) => {
  const { page, sent } = await openGermanBands(dark);
  const roundTo = page.getByLabel("Round to");
  await roundTo.fill("1,234");
  await page.getByText("Two numbers are written so. Which one is it?").waitFor();
  await page.getByRole("button", { name: "Write 25 rows" }).click();
  expect(sent.some(({ name }) => name === "generateBands")).toBe(false);
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
  await page.getByRole("button", { name: "1.234 (thousands)" }).click();
  expect(await roundTo.inputValue()).toBe("1.234");
  await page.getByRole("button", { name: "Write 25 rows" }).click();
  await page.getByRole("status").getByText("25 rows written to Bands!A1:O27.").waitFor();
  expect(sent.find(({ name }) => name === "generateBands")?.request).toMatchObject({ roundTo: 1_234 });
});

it("reads the rounds of an exit, with a comma in each and between them", async () => {
  sidebar = await openSidebar({
    sessionInfo: () => ({ ok: true, value: { ...FIRST_SESSION, locale: "de_DE" } }),
    compareOffers: () => ({ ok: true, value: { message: "Written.", range: "A!A1:B2", block: "compare_1" } }),
  });
  const { page, sent } = sidebar;
  await page.getByRole("button", { name: /^Compare offers/ }).click();
  for (const offer of [0, 1]) {
    await page.getByLabel("Taxed in").nth(offer).fill("WA");
    await page.getByLabel("Base", { exact: true }).nth(offer).fill("200.000");
  }
  await page.getByText("Equity: none").first().click();
  await page.getByLabel("Equity", { exact: true }).first().selectOption("options");
  await page.getByText("Shares, strike and the exit").click();
  const terms = {
    Shares: "20.000",
    Strike: "2,50",
    "Fully diluted": "10.000.000",
    "Exit value": "200.000.000",
  };
  for (const [label, typed] of Object.entries({ ...terms, Dilution: "12,5 %, 15 %" })) {
    await page.getByLabel(label, { exact: true }).fill(typed);
  }
  await page.getByRole("button", { name: /^Write 2 offers/ }).click();
  await page.getByRole("status").getByText("Written.").waitFor();
  expect(sent.find(({ name }) => name === "compareOffers")?.request).toMatchObject({
    offers: [{ options: { shares: 20_000, strike: 2.5, rounds: [0.125, 0.15] } }, {}],
  });
});
