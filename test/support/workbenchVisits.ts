import { type Browser, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { SavedDocument } from "../../src/workbench/host/WorkbookDocument.ts";
import { BROWSER_ARGS, ensureBrowser } from "../../tools/browser.ts";
import { serveWorkbench } from "../../tools/serveWorkbench.ts";
import { PATIENCE_MS } from "./patience.ts";
import { WorkbenchPage } from "./WorkbenchPage.ts";

interface Visit {
  /** What an earlier visit left in the browser, a workbook or another text; a newcomer's nothing unless given. */
  kept?: SavedDocument | string;
  /** What is done to the page before anything of it runs. */
  prepare?: () => void;
  /** Whether it lasts for all tests of the block, and is begun before them; each goes on from where the last one was. */
  isShared?: boolean;
}

/**
 * Serves a built add-on (`dist` unless given) to the tests of a file or a block, and gives how to visit it. A visit
 * that is not shared ends with its test and has storage of its own, so that no test finds what another left; a page
 * that complained fails its test.
 */
export function workbenchVisits(dist = "dist"): (visit?: Visit) => Promise<WorkbenchPage> {
  let server: Awaited<ReturnType<typeof serveWorkbench>>;
  let browser: Browser;
  let visits: { at: WorkbenchPage; isShared: boolean }[] = [];

  beforeAll(async () => {
    server = await serveWorkbench({ port: 0, dist });
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
  });
  afterEach(async () => {
    const complaints = visits.flatMap(({ at }) => at.complaints.splice(0));
    await Promise.all(visits.map(({ at, isShared }) => isShared || at.close()));
    visits = visits.filter(({ isShared }) => isShared);
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return async ({ kept, prepare, isShared = false } = {}) => {
    const { origin } = new URL(server.url);
    const value = typeof kept === "string" ? kept : JSON.stringify(kept);
    const localStorage = value ? [{ name: "ai-comp-workbench", value }] : [];
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      storageState: { cookies: [], origins: [{ origin, localStorage }] },
    });
    context.setDefaultTimeout(PATIENCE_MS);
    if (prepare) await context.addInitScript(prepare);
    const opened = await WorkbenchPage.open(context, server.url);
    visits.push({ at: opened, isShared });
    return opened;
  };
}
