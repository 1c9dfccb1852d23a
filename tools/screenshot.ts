import { writeFile } from "node:fs/promises";
import { chromium, type Locator } from "playwright-core";
import { BROWSER_ARGS, ensureBrowser } from "./browser.ts";
import { build } from "./build.ts";
import { type Frame, movingPicture } from "./screenshot/movingPicture.ts";
import { serveWorkbench } from "./serveWorkbench.ts";

const FILE = "docs/workbench.png";
const SIZE = { width: 1120, height: 680 };
const PLAYS = 3;

/** `npm run screenshot`: the README's moving picture, of the workbench as it is now: bands are written, an offer is checked. */
export async function run(): Promise<void> {
  await build();
  const server = await serveWorkbench({ port: 0 });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
  const frames: Frame[] = [];
  try {
    const page = await browser.newPage({ viewport: SIZE, reducedMotion: "reduce" });
    const show = async (milliseconds: number) => {
      frames.push({ png: await page.screenshot({ caret: "hide" }), milliseconds });
    };
    await page.goto(server.url);
    await page.waitForSelector("body[data-state=ready]");
    await page.addStyleTag({ content: "#toasts { display: none }" });
    const sidebar = page.frameLocator("#sidebar-page iframe");
    await sidebar.getByRole("button", { name: /^Bands/ }).waitFor();
    await show(2_500);
    await sidebar.getByRole("button", { name: /^Bands/ }).click();
    await sidebar.getByRole("button", { name: /^Write/ }).waitFor();
    await show(2_000);
    await sidebar.getByRole("button", { name: /^Write/ }).click();
    await sidebar.getByText(/rows written to/).waitFor();
    await show(3_500);
    await sidebar.getByRole("button", { name: /All tools/ }).click();
    await sidebar.getByRole("button", { name: /^Offer check/ }).click();
    const base = sidebar.getByLabel("Base", { exact: true });
    await base.fill("190,000");
    await inTheMiddle(sidebar.getByText("Stretch").first());
    await show(3_000);
    await base.fill("205,000");
    await inTheMiddle(sidebar.getByText("Meets floor").first());
    await show(3_500);
  } finally {
    await browser.close();
    await server.close();
  }
  await writeFile(FILE, movingPicture(frames, PLAYS));
  console.log(`${FILE} written, ${frames.length} pictures.`);
}

const inTheMiddle = (what: Locator): Promise<void> =>
  what.evaluate((element) => element.scrollIntoView({ block: "center" }));
