import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const INSTALLED = [
  process.env.CHROME_PATH,
  // Half the work of a Chromium that draws its own windows too.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Started so that it talks to nobody but the page under test. */
export const BROWSER_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** An installed Chrome or Chromium, one without windows first, or Playwright's own; undefined where there is none. */
export function findBrowser(): string | undefined {
  return [...INSTALLED, chromium.executablePath()].find((path) => path && existsSync(path));
}

/**
 * A browser for the tests: one that is installed; else Playwright's download; else, as root on Debian, the
 * distribution's package. Where none can be had, one sentence and a non-zero exit: the tests are not skipped.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log("No Chrome or Chromium found; installing Playwright's …");
  spawnSync("npx playwright-core install chromium", { stdio: "inherit", shell: true, timeout: 300_000 });
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Debian's chromium-headless-shell …");
    spawnSync(
      "apt-get update -q && { apt-get install -y -q chromium-headless-shell fonts-liberation || apt-get install -y -q chromium; }",
      { stdio: "inherit", shell: true },
    );
  }
  const packaged = findBrowser();
  if (packaged) return packaged;
  console.error(
    "The browser tests need Chrome or Chromium and none could be installed. Install one, or set CHROME_PATH to it.",
  );
  process.exit(1);
}
