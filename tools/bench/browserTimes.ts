import { type Browser, type CDPSession, chromium, type Frame, type Page } from "playwright-core";
import type { Handle } from "../../src/workbench/page/Handle.ts";
import { BROWSER_ARGS, ensureBrowser } from "../browser.ts";
import { serveWorkbench } from "../serveWorkbench.ts";
import { at, sorted } from "./Measured.ts";

declare global {
  interface Window {
    workbench: Handle;
    /** When it was ready, in milliseconds since it was asked for. */
    readyAt?: number;
  }
}

interface Times {
  what: string;
  milliseconds: readonly number[];
  most: number;
}

const VISITS = 9;
/** Typed one after the other; every number that they make is a spread. */
const KEYS = ["5", "Backspace", "6", "Backspace", "7", "%", "Backspace", "Backspace", "8", "Backspace", "9"];
const WORK = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];

/** What a person waits for in a browser: the workbench, a formula typed in it, the sidebar, and a key typed in the largest panel. */
export async function measureBrowser(): Promise<string> {
  const server = await serveWorkbench({ port: 0 });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
  const rows: Times[] = [];
  try {
    rows.push(...(await visitTimes(browser, server.url)), await keyTimes(browser, server.url));
  } finally {
    await browser.close();
    await server.close();
  }
  const lines = rows.map(({ what, milliseconds, most }) => {
    const rising = sorted(milliseconds);
    const median = at(rising, 0.5);
    const verdict = median <= most ? `${most}` : `${most}, missed`;
    return `| ${what} | ${median.toFixed(0)} | ${at(rising, 0.25).toFixed(0)} to ${at(rising, 0.75).toFixed(0)} | ${verdict} |`;
  });
  return ["| ms | median | half of the runs | at most |", "|---|---:|---|---|", ...lines].join("\n");
}

async function visitTimes(browser: Browser, url: string): Promise<Times[]> {
  const ready: number[] = [];
  const answered: number[] = [];
  const usable: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    const page = await visited(browser, url);
    ready.push(await page.evaluate(() => window.readyAt ?? Number.NaN));
    answered.push(await whenAnswered(page, "J30", "=AI_LEVEL(6)"));
    const sidebar = await openedSidebar(page);
    usable.push(await sidebar.evaluate(() => window.readyAt ?? Number.NaN));
    await page.context().close();
  }
  return [
    { what: "workbench: from its address to a usable grid", milliseconds: ready, most: 2_500 },
    {
      what: "workbench: from its address to the answer of a formula typed at once",
      milliseconds: answered,
      most: 3_000,
    },
    { what: "sidebar: from its HTML to its list of tools", milliseconds: usable, most: 300 },
  ];
}

/** A visitor without anything kept; the page and the sidebar in it note when they are ready. */
async function visited(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(() => {
    new MutationObserver(() => {
      const isReady =
        window === window.top
          ? document.body?.dataset.state === "ready"
          : document.querySelector("button") !== null;
      if (isReady) window.readyAt ??= performance.now();
    }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-state"] });
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector("body[data-state=ready]");
  return page;
}

async function openedSidebar(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("#sidebar-page iframe")).contentFrame();
  if (!frame) throw new Error("The workbench has no sidebar.");
  await frame.waitForSelector("button");
  return frame;
}

/** Types a formula by keyboard and gives when the page, in milliseconds of its own, had its answer. */
async function whenAnswered(page: Page, a1: string, formula: string): Promise<number> {
  await page.evaluate((cell) => window.workbench.select(cell), a1);
  await page.locator("#grid .o-grid .o-composer").focus();
  await page.keyboard.type(formula);
  await page.keyboard.press("Enter");
  return page.evaluate(async (cell) => {
    for (;;) {
      const [[shown]] = (await window.workbench.displayed(cell)) as [[string]];
      if (shown !== "" && !shown.startsWith("Loading")) return performance.now();
      await new Promise(requestAnimationFrame);
    }
  }, a1);
}

/** The panel whose preview has most in it, and what the browser does for one key after the other. */
async function keyTimes(browser: Browser, url: string): Promise<Times> {
  const page = await visited(browser, url);
  const sidebar = await openedSidebar(page);
  await sidebar.getByRole("button", { name: /^Bands/ }).click();
  await sidebar.getByRole("button", { name: "None" }).click();
  await sidebar.getByRole("button", { name: "All states" }).click();
  await sidebar.getByRole("button", { name: "Write 255 rows" }).waitFor();
  await sidebar.getByLabel("Range spread", { exact: true }).fill("3");
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const milliseconds: number[] = [];
  for (const key of KEYS) {
    const before = await worked(session);
    await page.keyboard.press(key);
    await sidebar.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    milliseconds.push((await worked(session)) - before);
  }
  await page.context().close();
  return {
    what: "Bands panel, 51 places × 5 levels: what a key typed as the spread has the page do",
    milliseconds,
    most: 16,
  };
}

/** Milliseconds that the page has spent on scripts, styles and layout. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1_000 * metrics.filter(({ name }) => WORK.includes(name)).reduce((sum, { value }) => sum + value, 0);
}
