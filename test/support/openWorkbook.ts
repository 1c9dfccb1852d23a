import { existsSync, readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { locate } from "../../src/workbench/grid/locate.ts";
import { columnIndex } from "../../src/workbench/grid/zone.ts";
import type { Circumstances } from "../../src/workbench/host/Circumstances.ts";
import { CutOff } from "../../src/workbench/host/Clock.ts";
import type { Answer, Menu, Question, Showing } from "../../src/workbench/host/Desk.ts";
import type { User } from "../../src/workbench/host/Execution.ts";
import { Host, type Screen } from "../../src/workbench/host/Host.ts";
import { HeadlessView } from "../../src/workbench/host/View.ts";
import { type SavedDocument, WorkbookDocument } from "../../src/workbench/host/WorkbookDocument.ts";
import { FOR_THE_ADD_ON } from "./forTheAddOn.ts";
import { openVmRealm } from "./vmRealm.ts";

export interface WorkbookOptions {
  /** Script text; the built dist/Code.js unless given. */
  readonly code?: string;
  /** HTML files by name; those of dist for the add-on's own code unless given. */
  readonly html?: Readonly<Record<string, string>>;
  /** A document kept earlier, as `workbook.saved()` gives it. */
  readonly saved?: Partial<SavedDocument>;
  /** What was granted when the document opened; LIMITED, as for an add-on in use there. */
  readonly mode?: "NONE" | "LIMITED";
  /** Locale of the spreadsheet, such as `de_DE`; `en_US` unless given. */
  readonly locale?: string;
  /** Zone of the spreadsheet; the script's unless given. */
  readonly timeZone?: string;
  /** What is otherwise than at Google; for the add-on itself FOR_THE_ADD_ON, unless given. */
  readonly circumstances?: Partial<Circumstances>;
}

const built = (file: string): string => {
  if (!existsSync(file)) throw new Error(`${file} is not there: run npm run build first.`);
  return readFileSync(file, "utf8");
};

/** The HTML files of the add-on in a folder, by the names that its script calls them by. */
export const builtHtml = (dist = "dist"): Record<string, string> =>
  Object.fromEntries(["Commands", "Panels", "Sidebar"].map((name) => [name, built(`${dist}/${name}.html`)]));

// The engine reports its timings and every formula error through the console.
console.debug = () => {};

/** Opens a spreadsheet without a screen, with the add-on on it, as one user. */
export const openWorkbook = (options: WorkbookOptions = {}): OpenWorkbook => {
  const { code, html, saved, mode, locale, timeZone, circumstances } = options;
  const script = code ?? built("dist/Code.js");
  const isOurs = script.includes("aiComp_");
  const project = { name: "AI Comp", code: script, html: html ?? (isOurs ? builtHtml() : {}) };
  const document = new WorkbookDocument(
    project,
    openVmRealm,
    { ...saved, ...(timeZone && { timeZone }) },
    circumstances ?? (isOurs ? FOR_THE_ADD_ON : {}),
  );
  if (locale) document.grid.setLocale(locale);
  return new OpenWorkbook(document, "owner", mode);
};

/** One user's view of an open document: what a person would do at the screen, as calls. */
export class OpenWorkbook {
  /** What the script showed, in order: toasts, sidebars, dialogs, menus. */
  readonly shown: Showing[] = [];
  /** What the script asked, in order. */
  readonly asked: Question[] = [];
  /** Answers to the script's next questions. */
  readonly answers: Answer[] = [];
  readonly host: Host;
  private readonly view: HeadlessView;

  constructor(
    readonly document: WorkbookDocument,
    readonly user: string,
    mode: "NONE" | "LIMITED" = "LIMITED",
    access: NonNullable<User["access"]> = "editor",
  ) {
    this.view = new HeadlessView(document.grid);
    const screen: Screen = {
      show: (showing) => {
        this.shown.push(showing);
      },
      ask: async (question) => {
        this.asked.push(question);
        const answer = this.answers.shift();
        if (!answer) throw new Error(`Nobody answers "${question.text}".`);
        return answer;
      },
    };
    this.host = new Host(document, this.view, screen, { id: user, email: "", locale: "en", access });
    this.host.open(mode);
    this.host.meter.reset();
  }

  /** A second person with the same document open, with whom it is shared for editing unless told otherwise. */
  as(user: string, access?: User["access"]): OpenWorkbook {
    return new OpenWorkbook(this.document, user, "LIMITED", access);
  }

  get menus(): readonly Menu[] {
    return this.host.menus;
  }

  // Cells, by A1 notation, with or without a sheet's name

  private locate(a1: string) {
    return locate(this.document.grid, this.view.activeSheetId(), a1);
  }

  private cell(a1: string) {
    const { sheetId, zone } = this.locate(a1);
    return { sheetId, col: zone.left, row: zone.top };
  }

  /** Types into a cell: a formula, a number, a date or text, as a person would. */
  type(a1: string, content: string | number | boolean | Date): void {
    this.document.grid.write(this.cell(a1), content);
  }

  /** Types a block, its top left at the cell. */
  typeRows(a1: string, rows: readonly (readonly (string | number | boolean | Date | null)[])[]): void {
    const { sheetId, col, row } = this.cell(a1);
    this.document.grid.asOneStep(() => {
      rows.forEach((values, r) => {
        values.forEach((value, c) => {
          this.document.grid.write({ sheetId, col: col + c, row: row + r }, value);
        });
      });
    });
  }

  value(a1: string): unknown {
    return this.document.grid.value(this.cell(a1));
  }

  values(a1: string): unknown[][] {
    const { sheetId, zone } = this.locate(a1);
    return Array.from({ length: zone.bottom - zone.top + 1 }, (_, row) =>
      Array.from({ length: zone.right - zone.left + 1 }, (_, col) =>
        this.document.grid.value({ sheetId, col: zone.left + col, row: zone.top + row }),
      ),
    );
  }

  displayed(a1: string): string {
    return this.document.grid.displayed(this.cell(a1));
  }

  formula(a1: string): string | undefined {
    return this.document.grid.formula(this.cell(a1));
  }

  format(a1: string): string {
    return this.document.grid.format(this.cell(a1));
  }

  /** The sentence shown when hovering over an error. */
  errorMessage(a1: string): string | undefined {
    return this.document.grid.errorMessage(this.cell(a1));
  }

  note(a1: string): string | undefined {
    return this.document.grid.note(this.cell(a1))?.data.text as string | undefined;
  }

  setFormat(a1: string, format: string): void {
    const { sheetId, zone } = this.locate(a1);
    this.document.grid.setFormat(sheetId, [zone], format);
  }

  get sheetNames(): string[] {
    return this.document.grid.sheetIds().map((id) => this.document.grid.sheetName(id));
  }

  get namedRanges(): Record<string, string> {
    const { grid } = this.document;
    return Object.fromEntries(
      grid.namedZones().map(({ name, sheetId, zone }) => [name, grid.reference(sheetId, zone)]),
    );
  }

  /** Adds a sheet at the end and goes there. */
  addSheet(name: string): void {
    const { grid } = this.document;
    const sheetId = grid.addSheet(name, grid.sheetIds().length);
    this.view.select(sheetId, [{ left: 0, top: 0, right: 0, bottom: 0 }]);
  }

  renameSheet(oldName: string, newName: string): void {
    const { grid } = this.document;
    grid.dispatch("RENAME_SHEET", { sheetId: grid.sheetIdByName(oldName), oldName, newName });
  }

  /** Selects ranges of one sheet; the last is the active one. */
  select(...a1: string[]): void {
    const ranges = a1.map((one) => this.locate(one));
    const [first] = ranges;
    if (first)
      this.view.select(
        first.sheetId,
        ranges.map(({ zone }) => zone),
      );
  }

  /** Inserts rows above a row, as a person would: its number on the active sheet, or a cell such as `Bands!A6`. */
  insertRows(before: number | string, count = 1): void {
    const { sheetId, row } = this.line(before);
    this.document.grid.insert(sheetId, "ROW", row, count);
  }

  insertColumns(before: number | string, count = 1): void {
    const { sheetId, col } = this.line(before);
    this.document.grid.insert(sheetId, "COL", col, count);
  }

  deleteRows(from: number | string, count = 1): void {
    const { sheetId, row } = this.line(from);
    this.document.grid.remove(sheetId, "ROW", row, count);
  }

  deleteColumns(from: number | string, count = 1): void {
    const { sheetId, col } = this.line(from);
    this.document.grid.remove(sheetId, "COL", col, count);
  }

  private line(at: number | string) {
    if (typeof at === "string") return this.cell(at);
    return { sheetId: this.view.activeSheetId(), col: at - 1, row: at - 1 };
  }

  /** Cuts a range and pastes it at a cell. */
  move(from: string, to: string): void {
    const source = this.locate(from);
    const target = this.locate(to);
    this.document.grid.asOneStep(() =>
      this.document.grid.move(source.sheetId, source.zone, target.sheetId, target.zone),
    );
  }

  /** Sorts the rows of a range by a column, by its letter. */
  sort(a1: string, column: string, order: "asc" | "desc"): void {
    const { sheetId, zone } = this.locate(a1);
    this.document.grid.sort(sheetId, zone, columnIndex(column), order === "asc");
  }

  /** Puts a filter on a range, its first row the head, that lets through rows with these texts in a column. */
  filter(a1: string, column: string, shown: readonly string[]): void {
    const { sheetId, zone } = this.locate(a1);
    const { grid } = this.document;
    const col = columnIndex(column);
    if (!grid.filteredZone(sheetId)) grid.addFilter(sheetId, zone);
    const rows = Array.from({ length: zone.bottom - zone.top }, (_, i) => zone.top + 1 + i);
    const texts = rows.map((row) => grid.displayed({ sheetId, col, row }));
    const hidden = texts.filter((text) => !shown.includes(text));
    grid.filter(sheetId, col, hidden);
  }

  /** The values of a range's rows that no filter hides. */
  shownValues(a1: string): unknown[][] {
    const { sheetId, zone } = this.locate(a1);
    return this.values(a1).filter((_, i) => !this.document.grid.isRowFiltered(sheetId, zone.top + i));
  }

  undo(): void {
    this.document.grid.undo();
  }

  // The add-on

  /** Runs a function of the script in a fresh load, as a menu item does, and gives what it returns. */
  run(name: string, ...args: unknown[]): Promise<unknown> {
    return this.host.run(name, args);
  }

  /** The same without waiting, for use inside `beforeCall`; the script must ask nothing. */
  runNow(name: string, ...args: unknown[]): unknown {
    return this.host.runWith(name, args);
  }

  /** Calls as the sidebar does: JSON in, JSON out. */
  async call(name: string, ...args: unknown[]): Promise<unknown> {
    return JSON.parse(await this.host.call(name, JSON.stringify(args)));
  }

  /** Runs the menu item with that caption, wherever it stands. */
  async clickMenu(caption: string): Promise<void> {
    const items = (entries: Menu["entries"]): { caption: string; functionName: string }[] =>
      entries.flatMap((entry) =>
        entry.type === "item" ? [entry] : entry.type === "menu" ? items(entry.entries) : [],
      );
    const found = this.menus
      .flatMap(({ entries }) => items(entries))
      .find((item) => item.caption === caption);
    if (!found) throw new Error(`There is no menu item "${caption}".`);
    await this.run(found.functionName);
  }

  // Counting and faults; counts begin again at resetCalls()

  /** Service calls by method, such as { "Range.setValues": 2 }. */
  get calls(): Record<string, number> {
    return this.host.meter.byMethod();
  }

  /** How many of them went to the spreadsheet (builders and enumerations are free). */
  get spreadsheetCalls(): number {
    return this.host.meter.spreadsheetCalls;
  }

  /** How many read or wrote the document, rather than pointed at a part of it. */
  get readsAndWrites(): number {
    return this.host.meter.readsAndWrites;
  }

  resetCalls(): void {
    this.host.meter.reset();
  }

  /** Makes the nth service call from now fail (the nth of that method, if named). */
  failCall(
    n: number,
    message = "Service Spreadsheets failed while accessing document.",
    method?: string,
  ): void {
    this.beforeCall(
      n,
      () => {
        throw new Error(message);
      },
      method,
    );
  }

  /** Google cuts the execution off at the nth service call from now: nothing of it is caught. */
  cutOffAt(n: number, method?: string): void {
    this.beforeCall(
      n,
      () => {
        throw new CutOff();
      },
      method,
    );
  }

  /** What the latest execution would have taken at Google, in milliseconds. */
  get elapsedMs(): number {
    return this.host.elapsedMs;
  }

  /** Lets something else happen just before the nth service call from now. */
  beforeCall(n: number, act: () => void, method?: string): void {
    this.host.meter.reset();
    this.host.meter.before(n, act, method);
  }

  /** Takes the document lock as somebody else would, until the function given back is called. */
  holdLock(): () => void {
    const { document: lock } = this.document.locks;
    const stranger = {};
    lock.holder = stranger;
    return () => {
      if (lock.holder === stranger) lock.holder = undefined;
    };
  }

  saved(): SavedDocument {
    return this.document.saved();
  }

  /** The workbook as the bytes of an .xlsx file. */
  async xlsx(): Promise<Uint8Array> {
    await defineDom();
    const parts = await this.document.grid.xlsxParts();
    return zipSync(Object.fromEntries(parts.map(({ path, content }) => [path, strToU8(content ?? "")])));
  }
}

/** The engine writes .xlsx through a DOM, which it must not see while it is being imported. */
const defineDom = async (): Promise<void> => {
  if (globalThis.XMLSerializer) return;
  const { DOMParser, XMLSerializer } = await import("@xmldom/xmldom");
  class Parser extends DOMParser {
    override parseFromString(xml: string, type: string) {
      const document = super.parseFromString(xml, type);
      // All that the engine asks of a parsed part is whether it failed, and then the parser has thrown already.
      return Object.assign(document, { querySelector: () => null });
    }
  }
  Object.assign(globalThis, { DOMParser: Parser, XMLSerializer });
};
