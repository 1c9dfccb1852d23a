import type { Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { PANELS } from "../../../src/sidebar/panels/PANELS.ts";
import { bundleSidebar } from "../../../tools/bundleSidebar.ts";
import { closeBrowser, FIRST_SESSION, type OpenSidebar, openSidebar } from "./openSidebar.ts";

let sidebar: OpenSidebar;
afterEach(() => sidebar.close());
afterAll(closeBrowser);

/** The panels' code as it comes from the script, once it is let go; how often it was asked for. */
function held(): { readPanels: () => Promise<unknown>; asked: () => number; letGo: () => void } {
  let letGo = () => {};
  const gate = new Promise<void>((open) => {
    letGo = open;
  });
  let asked = 0;
  const readPanels = async () => {
    asked++;
    await gate;
    return { ok: true, value: (await bundleSidebar()).panels.content };
  };
  return { readPanels, asked: () => asked, letGo };
}

/** How many scripts were added to the page since. */
async function countScripts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const added: string[] = [];
    Object.assign(window, { added });
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) added.push(node.nodeName);
    }).observe(document.head, { childList: true });
  });
  return () => page.evaluate(() => (window as unknown as { added: string[] }).added.length);
}

const opener = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe("a panel's code", () => {
  it("comes in one call for all panels, and is compiled when its panel is first opened", async () => {
    const { readPanels, asked, letGo } = held();
    sidebar = await openSidebar({ readPanels });
    const { page } = sidebar;
    const scripts = await countScripts(page);
    await opener(page, "Bands").click();
    await page.getByRole("status").getByText("Loading …").waitFor();
    expect(await focused(page)).toBe("Bands");
    expect(await scripts()).toBe(0);
    letGo();
    await page.getByRole("button", { name: /^Write/ }).waitFor();
    expect(await page.getByText("Loading …").count()).toBe(0);
    const ofBands = await scripts();
    expect(ofBands).toBeGreaterThan(0);
    await page.getByRole("button", { name: "All tools" }).click();
    await opener(page, "Benchmarks").click();
    await expect.poll(scripts).toBeGreaterThan(ofBands);
    expect(asked()).toBe(1);
  });

  it("that does not come is told in one sentence, and comes when it is tried again", async () => {
    let fails = true;
    const { readPanels, letGo } = held();
    letGo();
    sidebar = await openSidebar({
      readPanels: () => {
        if (fails) throw new Error("PERMISSION_DENIED");
        return readPanels();
      },
    });
    const { page } = sidebar;
    await opener(page, "Bands").click();
    const said = page.getByRole("status").getByText("This tool could not be loaded.");
    await said.waitFor();
    expect(await said.textContent()).toMatch(
      /^This tool could not be loaded\. Where several Google accounts are signed in, .* Google says: .*PERMISSION_DENIED$/,
    );
    fails = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("button", { name: /^Write/ }).waitFor();
    expect(await focused(page)).toBe("Bands");
  });

  it("and what the spreadsheet tells a panel when it is opened are one call at most", async () => {
    const blocks = ["benchmarks", "offers", "compare"].map((kind) => ({ id: kind, kind, range: "A!A1:B2" }));
    sidebar = await openSidebar({
      sessionInfo: () => ({ ok: true, value: { ...FIRST_SESSION, blocks } }),
      readOverrides: () => ({ ok: true, value: { own: [], pinned: [] } }),
      openPlan: () => ({ ok: true, value: { isThere: false, preview: { sheets: [], names: [] } } }),
    });
    const { page } = sidebar;
    // The sidebar itself asks for the session.
    const sent = () => sidebar.sent.filter(({ name }) => name !== "sessionInfo").length;
    const calls: Record<string, number> = {};
    for (const { name } of PANELS) {
      const before = sent();
      await opener(page, name).click();
      await page.getByText("Loading …").waitFor({ state: "detached" });
      await page.waitForTimeout(50);
      calls[name] = sent() - before;
      await page.getByRole("button", { name: "All tools" }).click();
    }
    expect(Object.entries(calls).filter(([, count]) => count > 1)).toEqual([]);
    // They do ask: for one's own figures, for instance.
    expect(calls.Bands).toBe(1);
  });

  it("of another build than the page is not run", async () => {
    const { content } = (await bundleSidebar()).panels;
    const other = content.replace(/^.*/, "// The panels of the sidebar, 000000000000");
    sidebar = await openSidebar({ readPanels: () => ({ ok: true, value: other }) });
    const { page } = sidebar;
    const scripts = await countScripts(page);
    await opener(page, "Bands").click();
    await page.getByText("The sidebar is of another version than the add-on: close it and open it").waitFor();
    expect(await scripts()).toBe(0);
  });
});
