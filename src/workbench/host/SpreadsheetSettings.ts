import type { MenuEntry } from "./Desk.ts";
import type { Execution } from "./Execution.ts";
import type { HtmlOutput } from "./HtmlOutput.ts";
import { wholeSheet } from "./SheetArrangement.ts";
import { SpreadsheetOfActiveSheet } from "./SpreadsheetOfActiveSheet.ts";
import { SpreadsheetTheme } from "./SpreadsheetTheme.ts";
import { settingsOf } from "./settingsOf.ts";
import { TextFinder } from "./TextFinder.ts";

type MenuLine = { readonly name: string; readonly functionName: string } | null;

/** What belongs to the spreadsheet as a whole: its menus, its name, its theme, and how it calculates. */
export abstract class SpreadsheetSettings extends SpreadsheetOfActiveSheet {
  constructor(protected readonly execution: Execution) {
    super();
  }

  // Menus as they were made before there was getUi()

  /** A menu in the menu bar; a line that is null parts the ones around it. */
  addMenu(caption: string, lines: readonly MenuLine[]): void {
    const entries = lines.map(
      (line): MenuEntry =>
        line ? { type: "item", caption: line.name, functionName: line.functionName } : { type: "separator" },
    );
    this.execution.desk?.show({ type: "menu", menu: { caption, isAddon: false, entries } });
  }
  updateMenu(caption: string, lines: readonly MenuLine[]): void {
    this.addMenu(caption, lines);
  }
  removeMenu(caption: string): void {
    this.execution.desk?.show({ type: "menu", menu: { caption, isAddon: false, entries: [] } });
  }
  /** A page in a dialog, as it was shown before there was getUi(). */
  show(page: HtmlOutput): void {
    const { desk } = this.execution;
    if (!desk) throw new Error("Cannot call Spreadsheet.show() from this context.");
    desk.show({ type: "dialog", page: page.page(), isModal: false });
  }

  rename(name: string): void {
    this.execution.document.rename(String(name));
  }
  createTextFinder(text: string): TextFinder {
    const { execution } = this;
    return new TextFinder(
      () => execution.document.grid.sheetIds().map((sheetId) => wholeSheet(execution, sheetId)),
      text,
    );
  }
  /** No form writes to a spreadsheet of the workbench. */
  getFormUrl(): null {
    return null;
  }
  // The workbench has none of these, and so the spreadsheet never holds one.
  getImages(): never[] {
    return [];
  }
  getDataSourceTables(): never[] {
    return [];
  }

  getSpreadsheetTheme(): SpreadsheetTheme {
    return new SpreadsheetTheme(this.execution);
  }
  getPredefinedSpreadsheetThemes(): SpreadsheetTheme[] {
    return [new SpreadsheetTheme(this.execution, "standard")];
  }
  setSpreadsheetTheme(theme: SpreadsheetTheme): SpreadsheetTheme {
    return theme.use(this.execution);
  }
  resetSpreadsheetTheme(): SpreadsheetTheme {
    return new SpreadsheetTheme(this.execution, "standard").use(this.execution);
  }

  // Kept and read back; the grid calculates each change at once and no circle at all.

  isIterativeCalculationEnabled(): boolean {
    return settingsOf(this.execution).get("isIterative", false);
  }
  setIterativeCalculationEnabled(isEnabled: boolean): this {
    return this.#set("isIterative", isEnabled);
  }
  getMaxIterativeCalculationCycles(): number {
    return settingsOf(this.execution).get("cycles", 50);
  }
  setMaxIterativeCalculationCycles(cycles: number): this {
    return this.#set("cycles", cycles);
  }
  getIterativeCalculationConvergenceThreshold(): number {
    return settingsOf(this.execution).get("threshold", 0.05);
  }
  setIterativeCalculationConvergenceThreshold(threshold: number): this {
    return this.#set("threshold", threshold);
  }
  getRecalculationInterval(): string {
    return settingsOf(this.execution).get("recalculation", "ON_CHANGE");
  }
  setRecalculationInterval(interval: string): this {
    return this.#set("recalculation", interval);
  }
  #set(name: string, value: unknown): this {
    settingsOf(this.execution).set(name, value);
    return this;
  }
}
