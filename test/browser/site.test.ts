import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { BROWSER_ARGS, ensureBrowser } from "../../tools/browser.ts";
import { writeSite } from "../../tools/site/writeSite.ts";
import { PATIENCE_MS } from "../support/patience.ts";
import { axeViolations } from "./sidebar/axeViolations.ts";

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
  await writeSite(folder);
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

let complaints: string[] = [];
afterEach(() => {
  expect(complaints).toEqual([]);
  complaints = [];
});

/** A page of the site, opened as a file as somebody does who unpacks it. */
async function open(path: string, look: { width?: number; dark?: boolean } = {}): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: look.width ?? 1280, height: 800 },
    colorScheme: look.dark ? "dark" : "light",
  });
  page.setDefaultTimeout(PATIENCE_MS);
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("request", (request) => {
    if (!/^(file|data|blob|about):/.test(request.url()))
      complaints.push(`left the machine: ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(folder, path)).href);
  return page;
}

describe("the site, opened as files", () => {
  it.each([
    ["index.html", { width: 1280 }],
    ["reference.html", { width: 390, dark: true }],
    ["guides/candidate.html", { width: 390 }],
    ["data.html", { width: 1280, dark: true }],
  ])("%s with %o is for everybody, and no wider than its window", async (path, look) => {
    const page = await open(path, look);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(look.width);
    await page.close();
  });

  it("finds a formula by a word, by keyboard alone", async () => {
    const page = await open("guides/candidate.html");
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("breakeven");
    await page.getByRole("link", { name: /^AI_BREAKEVEN/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/reference\.html#ai_breakeven$/);
    await page.close();
  });

  it("opens an example in the workbench, where the add-on calculates it", async () => {
    const page = await open("guides/hiring-manager.html");
    await page.getByRole("link", { name: "Open in the workbench" }).click();
    await page.waitForSelector("body[data-state=ready]");
    expect(await page.evaluate(() => window.workbench.values("A1:E1"))).toEqual([
      [190_000, "Stretch", -10_000, -0.05, 114],
    ]);
    await page.getByText("An example, which is not kept.").waitFor();
    await page.getByRole("button", { name: "Open the demo" }).click();
    await page.locator("#sidebar-page iframe").waitFor();
    expect(await page.evaluate(() => window.workbench.sheetNames())).toEqual(["Try these"]);
    await page.close();
  });
});
