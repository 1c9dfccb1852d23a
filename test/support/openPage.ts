import { type Browser, chromium, type FrameLocator, type Page } from "playwright-core";
import { quotedSheetName } from "../../src/tables/a1.ts";
import type { Handle } from "../../src/workbench/page/Handle.ts";
import { BROWSER_ARGS, ensureBrowser } from "../../tools/browser.ts";
import { serveWorkbench } from "../../tools/serveWorkbench.ts";
import { type Heads, SheetTable } from "./SheetTable.ts";
import { wholeSheet } from "./tableIn.ts";

declare global {
  interface Window {
    workbench: Handle;
  }
}

/** The workbench in a real browser, as a newcomer opens it. */
export class WorkbenchPage {
  /** What went wrong on the page: errors, failed requests, and requests that leave this machine. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly url: string,
    private readonly browser: Browser,
    private readonly stop: () => Promise<void>,
  ) {
    page.on("pageerror", ({ message }) => this.complaints.push(message));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    page.on("request", (request) => {
      const isLocal = request.url().startsWith(url) || /^(data|blob|about):/.test(request.url());
      if (!isLocal) this.complaints.push(`left the machine: ${request.url()}`);
    });
  }

  /** Serves a built add-on (`dist` unless given) and opens it. */
  static async open({ dist = "dist", port = 9200 } = {}): Promise<WorkbenchPage> {
    const server = await serveWorkbench({ port, dist });
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const opened = new WorkbenchPage(page, server.url, browser, server.close);
    await page.goto(server.url);
    await opened.ready();
    return opened;
  }

  async ready(): Promise<void> {
    await this.page.waitForSelector("body[data-state=ready], body[data-state=failed]");
  }

  /** Another visit beside this one, in a page prepared before anything of the workbench runs there. */
  async visitBeside(prepare: () => void): Promise<WorkbenchPage> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addInitScript(prepare);
    const page = await context.newPage();
    const opened = new WorkbenchPage(page, this.url, this.browser, () => context.close());
    await page.goto(this.url);
    await opened.ready();
    return opened;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.stop();
  }

  /** The add-on's page in the sidebar. */
  get sidebar(): FrameLocator {
    return this.page.frameLocator("#sidebar-page iframe");
  }

  /** Goes to a cell and types into it by keyboard, Enter included. */
  async type(a1: string, text: string): Promise<void> {
    await this.select(a1);
    await this.page.locator("#grid .o-grid .o-composer").focus();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  select(a1: string): Promise<void> {
    return this.page.evaluate((at) => window.workbench.select(at), a1);
  }

  values(a1: string): Promise<unknown[][]> {
    return this.page.evaluate((at) => window.workbench.values(at), a1);
  }

  displayed(a1: string): Promise<string[][]> {
    return this.page.evaluate((at) => window.workbench.displayed(at), a1);
  }

  formulas(a1: string): Promise<string[][]> {
    return this.page.evaluate((at) => window.workbench.formulas(at), a1);
  }

  notes(a1: string): Promise<string[][]> {
    return this.page.evaluate((at) => window.workbench.notes(at), a1);
  }

  /** The table with its heads in a row on a sheet, such as "Bands"; its key is under those heads. */
  tableIn(sheet: string, ...keyHeads: readonly string[]): Promise<SheetTable> {
    return this.readTable(sheet, keyHeads, "in a row");
  }

  /** The same where the heads stand in the first column and every further column is an item. */
  linesIn(sheet: string, ...keyHeads: readonly string[]): Promise<SheetTable> {
    return this.readTable(sheet, keyHeads, "in a column");
  }

  private async readTable(sheet: string, keyHeads: readonly string[], heads: Heads): Promise<SheetTable> {
    const size = await this.page.evaluate((name) => {
      const { grid } = window.workbench;
      return grid.contentSize(grid.sheetIdByName(name) ?? "");
    }, sheet);
    const a1 = wholeSheet(sheet, size);
    const [values, displayed, formulas] = await Promise.all([
      this.values(a1),
      this.displayed(a1),
      this.formulas(a1),
    ]);
    const area = { sheet: quotedSheetName(sheet), row: 1, column: 1, values, displayed, formulas };
    return new SheetTable(area, keyHeads, heads);
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench.sheetNames());
  }

  /** Chooses a line of the add-on's menu. */
  async chooseMenu(menu: string, item: string): Promise<void> {
    await this.page.locator("#menus .menu-button", { hasText: menu }).click();
    await this.page.locator("#menus .menu-item", { hasText: item }).click();
  }
}
