import { chromium } from "playwright-core";
import { BROWSER_ARGS, ensureBrowser } from "./browser.ts";
import { build } from "./build.ts";
import { serveWorkbench } from "./serveWorkbench.ts";

const FILE = "docs/workbench.png";

/** `npm run screenshot`: the README's picture, of the workbench as it is now with a table just written. */
export async function run(): Promise<void> {
  await build();
  const server = await serveWorkbench({ port: 0 });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1360, height: 820 } });
    await page.goto(server.url);
    await page.waitForSelector("body[data-state=ready]");
    const sidebar = page.frameLocator("#sidebar-page iframe");
    await sidebar.getByRole("button", { name: /^Bands/ }).click();
    await sidebar.getByRole("button", { name: /^Write/ }).click();
    await sidebar.getByText(/rows written to/).waitFor();
    await page.screenshot({ path: FILE });
    console.log(`${FILE} written.`);
  } finally {
    await browser.close();
    await server.close();
  }
}
