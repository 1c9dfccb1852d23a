import { readFile } from "node:fs/promises";
import { type Browser, chromium, type FrameLocator, type Page } from "playwright-core";
import { BROWSER_ARGS, ensureBrowser } from "../browser.ts";
import { serveWorkbench } from "../serveWorkbench.ts";

export interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly png: Buffer;
}

/** 32 and 128 are asked for, 48 and 96 may be; 120 is the consent screen's. */
const ICONS = [32, 48, 96, 120, 128];
const BANNER = { width: 220, height: 140 };
const SCREEN = { width: 1280, height: 800 };

/** What each screenshot shows: what somebody does in a fresh workbench. */
const SCENES: Readonly<Record<string, (page: Page, sidebar: FrameLocator) => Promise<void>>> = {
  "1-formulas": async (page) => {
    await page.getByRole("button", { name: "Close sidebar" }).click();
  },
  "2-bands": async (_page, sidebar) => {
    await sidebar.getByRole("button", { name: /^Bands/ }).click();
    await sidebar.getByRole("button", { name: /^Write/ }).click();
    await sidebar.getByText(/rows written to/).waitFor();
  },
  "3-offer": async (_page, sidebar) => {
    await sidebar.getByRole("button", { name: /^Offer check/ }).click();
    await sidebar.getByLabel("Base", { exact: true }).fill("190,000");
    await sidebar
      .getByText("Stretch")
      .first()
      .evaluate((verdict) => verdict.scrollIntoView({ block: "center" }));
  },
  "4-plan": async (_page, sidebar) => {
    await sidebar.getByRole("button", { name: /^Hiring budget/ }).click();
    await sidebar.getByLabel("Budget", { exact: true }).fill("5,000,000");
    await sidebar.getByRole("button", { name: "Build the plan" }).click();
    await sidebar.getByRole("list", { name: "Figures of the board" }).waitFor();
  },
  "5-figures": async (_page, sidebar) => {
    await sidebar.getByRole("button", { name: /^Benchmarks/ }).click();
    await sidebar.getByRole("heading", { name: "Benchmarks" }).waitFor();
  },
};

/** Every picture of the listing, drawn from the icon and taken from the workbench as it is now. */
export async function* pictures(): AsyncGenerator<Picture> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
  try {
    yield* drawn(browser);
    yield* taken(browser);
  } finally {
    await browser.close();
  }
}

/** Icons, and the banner with the name beside the icon. */
export async function* drawn(browser: Browser): AsyncGenerator<Picture> {
  const icon = (await readFile("src/workbench/page/icon.svg", "utf8")).replace(/<title>.*<\/title>/, "");
  for (const size of ICONS) {
    const png = await draw(browser, { width: size, height: size }, icon);
    yield { name: `icon-${size}.png`, width: size, height: size, png };
  }
  const banner = `<div class="banner">${icon}<b>AI Comp</b><i>AI-engineer pay, with its sources</i></div>`;
  yield { name: "banner.png", ...BANNER, png: await draw(browser, BANNER, banner) };
}

const STYLE = `
  html, body { margin: 0; background: transparent }
  svg { display: block; width: 100vw; height: 100vh }
  .banner { box-sizing: border-box; height: 140px; padding: 16px; background: #f0fdfa; color: #134e4a; font-family: sans-serif;
    display: grid; grid-template: 56px 1fr / 56px 1fr; gap: 10px 12px; align-items: center }
  .banner svg { width: 56px; height: 56px }
  .banner b { font-size: 28px }
  .banner i { grid-column: 1 / 3; font: 15px sans-serif; align-self: start }`;

async function draw(browser: Browser, viewport: typeof BANNER, content: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport });
  await page.setContent(`<!doctype html><style>${STYLE}</style>${content}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

async function* taken(browser: Browser): AsyncGenerator<Picture> {
  const server = await serveWorkbench({ port: 0 });
  try {
    for (const [scene, act] of Object.entries(SCENES)) {
      // A visit of its own: nothing is kept from the scene before.
      const context = await browser.newContext({ viewport: SCREEN });
      const page = await context.newPage();
      await page.goto(server.url);
      await page.waitForSelector("body[data-state=ready]");
      await act(page, page.frameLocator("#sidebar-page iframe"));
      // Messages that pass are no part of it.
      await page.addStyleTag({ content: "#toasts { display: none }" });
      yield { name: `screenshot-${scene}.png`, ...SCREEN, png: await page.screenshot() };
      await context.close();
    }
  } finally {
    await server.close();
  }
}
