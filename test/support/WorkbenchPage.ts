import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import { quotedSheetName } from "../../src/tables/a1.ts";
import type { Handle } from "../../src/workbench/page/Handle.ts";
import { type Heads, SheetTable } from "./SheetTable.ts";
import { wholeSheet } from "./tableIn.ts";

declare global {
  interface Window {
    workbench: Handle;
  }
}

/** A visit to the workbench in a real browser, with a workbook of its own. */
export class WorkbenchPage {
  /** What went wrong on the page: errors, failed requests, and requests that leave this machine. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly url: string,
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

  static async open(context: BrowserContext, url: string): Promise<WorkbenchPage> {
    const opened = new WorkbenchPage(await context.newPage(), url);
    await opened.page.goto(url);
    await opened.ready();
    return opened;
  }

  async ready(): Promise<void> {
    await this.page.waitForSelector("body[data-state=ready], body[data-state=failed]");
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** The add-on's page in the sidebar. */
  get sidebar(): FrameLocator {
    return this.page.frameLocator("#sidebar-page iframe");
  }

  /** Opens the sidebar, which then knows all that was done before, and one of its panels. */
  async openPanel(name: string): Promise<void> {
    await this.openSidebar();
    const panel = this.sidebar.getByRole("button", { name: new RegExp(`^${name}`) });
    const back = this.sidebar.getByRole("button", { name: "All tools" });
    await panel.or(back).first().waitFor();
    // It begins with the panel that was open.
    if (await back.isVisible()) await back.click();
    await panel.click();
  }

  /** Opens the sidebar anew, in place of one that is open. */
  async openSidebar(): Promise<void> {
    await this.page.evaluate(() =>
      document.querySelector("#sidebar-page iframe")?.setAttribute("data-before", ""),
    );
    await this.chooseMenu("AI Comp", "Open sidebar");
    await this.page.locator("#sidebar-page iframe:not([data-before])").waitFor();
  }

  /** Goes to a cell and types into it by keyboard, Enter included. */
  async type(a1: string, text: string): Promise<void> {
    await this.select(a1);
    await this.page.locator("#grid .o-grid .o-composer").focus();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Puts cells where they would otherwise have to be typed, the first of them at A1 of a sheet. */
  fill(sheet: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
    return this.page.evaluate(
      ([name, cells]) => {
        const { grid } = window.workbench;
        const sheetId = grid.sheetIdByName(name) ?? grid.addSheet(name, grid.sheetIds().length);
        cells.forEach((row, r) => {
          row.forEach((cell, c) => {
            grid.write({ sheetId, col: c, row: r }, cell);
          });
        });
      },
      [sheet, rows] as const,
    );
  }

  /** Runs a command of the add-on without its panel. */
  async run(command: string, request: object = {}): Promise<void> {
    const answer = await this.page.evaluate(
      (json) => window.workbench.host.call("runCommand", json),
      JSON.stringify([command, request]),
    );
    if (!(JSON.parse(answer) as { ok: boolean }).ok) throw new Error(`${command}: ${answer}`);
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
    const a1 = await this.whole(sheet);
    const [values, displayed, formulas] = await Promise.all([
      this.values(a1),
      this.displayed(a1),
      this.formulas(a1),
    ]);
    const area = { sheet: quotedSheetName(sheet), row: 1, column: 1, values, displayed, formulas };
    return new SheetTable(area, keyHeads, heads);
  }

  /** The address of all that a sheet holds. */
  async whole(sheet: string): Promise<string> {
    const size = await this.page.evaluate((name) => {
      const { grid } = window.workbench;
      return grid.contentSize(grid.sheetIdByName(name) ?? "");
    }, sheet);
    return wholeSheet(sheet, size);
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
