import { afterAll, describe, expect, it } from "vitest";
import { workbenchVisits } from "../../support/workbenchVisits.ts";
import { axeViolations } from "./axeViolations.ts";
import { closeBrowser, openSidebar } from "./openSidebar.ts";

afterAll(closeBrowser);

describe("the panels of pages to print", () => {
  const visit = workbenchVisits();

  it("a hiring manager puts an offer on paper by keyboard: a thesis, and a letter without the board's reason", async () => {
    const at = await visit();
    const { keyboard } = at.page;
    await at.sidebar.getByRole("button", { name: /^Thesis and letter/ }).focus();
    await keyboard.press("Enter");
    const type = async (label: string, text: string) => {
      await at.sidebar.getByLabel(label, { exact: true }).focus();
      await keyboard.type(text);
    };
    await type("Candidate", "=Jane");
    await type("Role", "Senior AI engineer");
    await type("Base", "190k");
    await type("Why this person", "She built the like.");
    await at.sidebar.getByRole("region", { name: "Preview" }).getByText("Stretch").first().waitFor();
    await at.sidebar.getByRole("button", { name: "Write thesis and letter" }).focus();
    await keyboard.press("Enter");
    await at.sidebar.getByText(/^=Jane: Stretch\. Thesis in /).waitFor();
    const [thesis = "", letter = ""] = (await at.sheetNames())
      .filter((name) => /^(Thesis|Letter)/.test(name))
      .sort()
      .reverse();
    expect((await at.linesIn(thesis, "Candidate")).rows[0]).toMatchObject({
      Candidate: "=Jane",
      "Base over the floor": -10_000,
      "Why this person": "She built the like.",
    });
    expect((await at.linesIn(letter, "To")).heads).not.toContain("Why this person");
  });

  it("a candidate writes the own case and sees at once where the ask stands", async () => {
    const at = await visit();
    await at.openPanel("Candidate sheet");
    const fill = (label: string, text: string) => at.sidebar.getByLabel(label, { exact: true }).fill(text);
    await fill("Role", "Ranking lead");
    await fill("Paid now, base", "150,000");
    await fill("The ask, base", "190,000");
    await fill("Authority", "4");
    const preview = at.sidebar.getByRole("region", { name: "Preview" });
    await preview.getByText("Above the band").first().waitFor();
    await preview.getByText("$570,000").waitFor();
    await at.sidebar.getByRole("button", { name: "Write the candidate sheet" }).click();
    await at.sidebar.getByText(/written to 'Candidate Ranking lead'!/).waitFor();
    expect((await at.linesIn("Candidate Ranking lead", "Role")).rows[0]).toMatchObject({
      "The ask stands": "Above the band",
      "Base over the years": 570_000,
      "Score of the role": 4,
    });
  });

  it.each([false, true])("show nothing that axe finds, dark: %s", async (dark) => {
    const { page, close } = await openSidebar({}, { dark });
    await page.getByRole("button", { name: /^Thesis and letter/ }).click();
    await page.getByLabel("Base", { exact: true }).fill("190000");
    await page.getByLabel("Equity", { exact: true }).selectOption("options");
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "All tools" }).click();
    await page.getByRole("button", { name: /^Candidate sheet/ }).click();
    await page.getByLabel("Paid now, base").fill("150000");
    await page.getByLabel("The ask, base").fill("190000");
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });
});
