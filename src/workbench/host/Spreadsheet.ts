import { refuseMoreCells } from "./cellLimits.ts";
import { copyName } from "./copyName.ts";
import { DeveloperMetadata, DeveloperMetadataFinder } from "./DeveloperMetadata.ts";
import { NamedRange } from "./NamedRange.ts";
import type { Protection } from "./Protection.ts";
import { Range, rangeFromA1 } from "./Range.ts";
import { RangeList } from "./RangeList.ts";
import { Selection } from "./Selection.ts";
import { Sheet } from "./Sheet.ts";
import { SpreadsheetSettings } from "./SpreadsheetSettings.ts";

/** The open spreadsheet, as SpreadsheetApp.Spreadsheet. */
export class Spreadsheet extends SpreadsheetSettings {
  get #grid() {
    return this.execution.document.grid;
  }

  getId(): string {
    return this.execution.document.id;
  }
  getName(): string {
    return this.execution.document.name;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  getSpreadsheetLocale(): string {
    return this.#grid.locale();
  }
  getSpreadsheetTimeZone(): string {
    return this.execution.document.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  setSpreadsheetLocale(locale: string): void {
    this.#grid.setLocale(locale);
  }
  setSpreadsheetTimeZone(timeZone: string): void {
    this.execution.document.setTimeZone(timeZone);
  }

  getSheets(): Sheet[] {
    return this.#grid.sheetIds().map((id) => new Sheet(this.execution, id));
  }
  getNumSheets(): number {
    return this.#grid.sheetIds().length;
  }
  getSheetByName(name: string): Sheet | null {
    const id = this.#grid.sheetIdByName(String(name));
    return id ? new Sheet(this.execution, id) : null;
  }
  getSheetById(number: number): Sheet | null {
    return this.getSheets().find((sheet) => sheet.getSheetId() === number) ?? null;
  }
  getActiveSheet(): Sheet {
    return new Sheet(this.execution, this.execution.view.activeSheetId());
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  /** A name, an index, and a sheet to copy as its template, each where it is given: the new sheet becomes the active one. */
  insertSheet(...args: (string | number | { template?: Sheet })[]): Sheet {
    const template = args.find((arg) => typeof arg === "object")?.template;
    const given = args.find((arg) => typeof arg === "string");
    const index = args.find((arg) => typeof arg === "number");
    const taken = (name: string) => this.#grid.sheetIdByName(name) !== undefined;
    let name = given ?? "";
    for (let n = this.getNumSheets() + 1; !given && (name === "" || taken(name)); n += 1) name = `Sheet${n}`;
    if (taken(name)) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    refuseMoreCells(this.execution, template ? template.getMaxRows() * template.getMaxColumns() : 1000 * 26);
    const active = this.#grid.sheetIds().indexOf(this.execution.view.activeSheetId());
    const position = index ?? active + 1;
    if (!template) return new Sheet(this.execution, this.#grid.addSheet(name, position)).activate();
    const copy = new Sheet(this.execution, this.#grid.duplicateSheet(template.sheetId, name));
    this.#grid.moveSheet(copy.sheetId, position);
    return copy.activate();
  }
  deleteSheet(sheet: Sheet): void {
    if (this.getNumSheets() === 1) throw new Error("You can't remove all the sheets in a document.");
    this.#grid.deleteSheet(sheet.sheetId);
  }
  /** The copy stands at the right of the active sheet and becomes the active one. */
  duplicateActiveSheet(): Sheet {
    const sheet = this.getActiveSheet();
    const copy = this.#grid.duplicateSheet(sheet.sheetId, copyName(this.#grid, sheet.getName()));
    return new Sheet(this.execution, copy).activate();
  }
  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  moveActiveSheet(position: number): void {
    const sheet = this.getActiveSheet();
    this.#grid.dispatch("MOVE_SHEET", { sheetId: sheet.sheetId, delta: position - sheet.getIndex() });
  }

  getRange(a1: string): Range {
    return rangeFromA1(this.execution, this.execution.view.activeSheetId(), a1);
  }
  getRangeList(a1Notations: readonly string[]): RangeList {
    return new RangeList(a1Notations.map((a1) => this.getRange(a1)));
  }
  getActiveRange(): Range | null {
    return this.getActiveSheet().getActiveRange();
  }
  getActiveRangeList(): RangeList {
    const { view } = this.execution;
    const sheetId = view.activeSheetId();
    return new RangeList(view.zones().map((zone) => new Range(this.execution, sheetId, zone)));
  }
  getCurrentCell(): Range {
    return this.getActiveSheet().getActiveCell();
  }
  getActiveCell(): Range {
    return this.getCurrentCell();
  }
  getSelection(): Selection {
    return new Selection(this.execution);
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveSelection(range: Range | string): Range {
    return (typeof range === "string" ? this.getRange(range) : range).activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }
  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }
  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }
  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }
  appendRow(values: unknown[]): Sheet {
    return this.getActiveSheet().appendRow(values);
  }

  sort(column: number, ascending = true): Sheet {
    return this.getActiveSheet().sort(column, ascending);
  }

  getNamedRanges(): NamedRange[] {
    const pointing = [...this.#grid.namedZones(), ...this.#grid.copiedNames()].map(({ name }) => name);
    const outlived = this.execution.document.listsOutlivedNames ? this.#grid.outlivedNames() : [];
    return [...pointing, ...outlived].map((name) => new NamedRange(this.execution, name));
  }
  getRangeByName(name: string): Range | null {
    const found = this.#grid.namedZones().find((one) => one.name.toLowerCase() === name.toLowerCase());
    return found ? new Range(this.execution, found.sheetId, found.zone) : null;
  }
  setNamedRange(name: string, range: Range): void {
    if (
      !/^[A-Za-z_]\w{0,249}$/.test(name) ||
      /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|true|false)$/i.test(name)
    ) {
      throw new Error(`The name "${name}" is not a valid name for a named range.`);
    }
    this.#grid.setName(name, range.sheetId, range.zone);
  }
  removeNamedRange(name: string): void {
    if (!this.getRangeByName(name)) throw new Error(`The named range "${name}" does not exist.`);
    this.#grid.removeName(name);
  }
  getProtections(type: string): Protection[] {
    return this.getSheets().flatMap((sheet) => sheet.getProtections(type));
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    DeveloperMetadata.add(this.execution, { type: "spreadsheet" }, key, rest);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return DeveloperMetadata.all(this.execution).filter(
      ({ annotation: { place } }) => place.type === "spreadsheet",
    );
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.execution, () => true);
  }

  toast(message: string, title = "", timeoutSeconds = 5): void {
    this.execution.desk?.show({ type: "toast", message: String(message), title, seconds: timeoutSeconds });
  }
}
