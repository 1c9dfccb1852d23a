import { afterAll, describe, expect, it } from "vitest";
import { workbenchVisits } from "../../support/workbenchVisits.ts";
import { axeViolations } from "./axeViolations.ts";
import { closeBrowser, openSidebar } from "./openSidebar.ts";

afterAll(closeBrowser);

describe("the formulas", () => {
  const visit = workbenchVisits();

  it("an analyst finds one from the menu, and one press writes what it shows, with figures of her own", async () => {
    const at = await visit();
    await at.run("setOverride", { key: "senior.floor", value: 215_000, source: "our survey" });
    await at.fill("Mine", [
      ["", ""],
      ["", ""],
      ["", "mine"],
    ]);
    await at.select("Mine!B2");
    await at.chooseMenu("AI Comp", "Help");
    const { sidebar } = at;
    await sidebar.getByLabel("Search").fill("senior searches stall");
    await sidebar.getByText("AI_FLOOR([level], [overrides])").click();
    const example = sidebar.getByRole("button", { name: /^Insert =AI_FLOOR\(,/ });
    const shown = await example.locator("code").textContent();
    await example.click();
    await sidebar.getByText(`${shown} written to Mine!B2.`).waitFor();
    expect(await at.formulas("Mine!B2")).toEqual([[shown]]);
    expect(await at.values("Mine!B2")).toEqual([[215_000]]);

    await sidebar.getByLabel(/^With your own figures/).uncheck();
    await at.select("Mine!B3");
    await sidebar.getByRole("button", { name: "Insert =AI_FLOOR()", exact: true }).click();
    await sidebar.getByText("Mine!B3 is not empty.").waitFor();
    await sidebar.getByRole("button", { name: "Replace" }).click();
    await sidebar.getByText("=AI_FLOOR() written to Mine!B3.").waitFor();
    expect(await at.values("Mine!B3")).toEqual([[200_000]]);
  });

  it("and whoever opens the page again finds the panel that was open", async () => {
    const at = await visit();
    await at.openPanel("Offer check");
    await at.sidebar.getByLabel("Base", { exact: true }).fill("190k");
    await at.page.reload();
    await at.ready();
    await at.openSidebar();
    await at.sidebar.getByRole("heading", { name: "Offer check", level: 1 }).waitFor();
    expect(await at.sidebar.getByLabel("Base", { exact: true }).inputValue()).toBe("190k");
    await at.sidebar.getByRole("button", { name: "All tools" }).click();
    await at.page.reload();
    await at.ready();
    await at.openSidebar();
    await at.sidebar.getByRole("button", { name: /^Offer check/ }).waitFor();
  });

  it.each([false, true])("show nothing that axe finds, dark: %s", async (dark) => {
    const { page, close } = await openSidebar({}, { dark });
    await page.getByRole("button", { name: /^Formulas/ }).click();
    await page.getByText(/^AI_AUDIT\(/).click();
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });
});
