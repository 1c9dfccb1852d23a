import type { Annotation } from "./Annotations.ts";
import "./Annotations.ts";
import "./arrayOperations.ts";
import "./changedRows.ts";
import "./dispatching.ts";
import "./headerPositions.ts";
import "./heldCells.ts";
import "./separateSheets.ts";
import "./sheetsFunctions.ts";
import "./lambdas.ts";
import "./matches.ts";
import "./onlyInSheets.ts";
import "./rowSizes.ts";
import "./shortCells.ts";
import "./sheetsArrays.ts";
import "./sheetsPasting.ts";
import "./sheetsQuery.ts";
import "./sheetsSorting.ts";
import "./spreading.ts";
import "./takenBranches.ts";
import "./unusedNames.ts";
import { type ArrayFormula, arrayFormulaText, withArrayFormulas } from "./arrayFormulas.ts";
import type { CellStyle } from "./CellStyle.ts";
import { type CallCustomFunction, type CellValue, cellValueOf } from "./customFunctions.ts";
import { serialFromDate } from "./dates.ts";
import { type ForeignFormula, withDummyFunctions } from "./dummyFunctions.ts";
import { Model, registries, UIPlugin } from "./engine.ts";
import { shownText } from "./errorLikeText.ts";
import {
  engineContent,
  engineFormula,
  engineSheetName,
  sheetsFormula,
  sheetsSheetName,
} from "./formulaText.ts";
import { LOCALES, type Locale } from "./locales.ts";
import { withListsInCells } from "./longLists.ts";
import { withPageSetup } from "./pageSetup.ts";
import { printedPart } from "./printedPart.ts";
import { withRowHeights } from "./rowHeights.ts";
import { withShownTexts } from "./sharedTexts.ts";
import { excelSheetName } from "./sheetNames.ts";
import { chartAsDrawn } from "./sheetsCharts.ts";
import type { SavedSheet } from "./shortCells.ts";
import { type Looks, WaitingLooks } from "./waitingLooks.ts";
import { boundsOf, contains, intersects, type Position, type Zone, zoneName, zonesOf } from "./zone.ts";

/** How a cell looks that was given no looks; where its text stands depends on what it holds. */
const PLAIN: Readonly<Record<string, unknown>> = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  verticalAlign: "bottom",
  wrapping: "overflow",
  fillColor: "",
  textColor: "",
  fontSize: 10,
  numberFormat: "",
};

const looksSo = (cell: Looks | undefined, { style = {}, format }: Looks): boolean =>
  (format === undefined || (cell?.format ?? "") === format) &&
  Object.entries(style).every(
    ([key, value]) => (cell?.style?.[key as keyof CellStyle] ?? PLAIN[key]) === value,
  );

export interface SheetSize {
  readonly rows: number;
  readonly cols: number;
}

export type Dimension = "ROW" | "COL";

/** The engine's data validation rule: `type` is its own word, such as isValueInList. */
export interface ValidationRule {
  readonly id: string;
  readonly criterion: { readonly type: string; readonly values: readonly string[] } & Record<string, unknown>;
  readonly isBlocking?: boolean;
  readonly zones: readonly Zone[];
}

export interface ConditionalFormat {
  readonly id: string;
  readonly rule: Record<string, unknown>;
  readonly zones: readonly Zone[];
}

export interface XlsxPart {
  readonly path: string;
  readonly content?: string | undefined;
}

export interface Chart {
  readonly id: string;
  readonly sheetId: string;
  readonly definition: Record<string, unknown>;
  readonly col: number;
  readonly row: number;
  readonly offset: { readonly x: number; readonly y: number };
  readonly size: { readonly width: number; readonly height: number };
}

/** What a filter does with a column: hides rows that display some texts, or that fail a condition. */
export type FilterValue =
  | { readonly filterType: "values"; readonly hiddenValues: readonly string[] }
  | {
      readonly filterType: "criterion";
      readonly type: string;
      readonly values: readonly string[];
      readonly dateValue?: string;
    };

/** Rows or columns that are folded away together, counted from 0. */
export interface HeaderGroup {
  readonly start: number;
  readonly end: number;
  readonly isFolded?: boolean;
}

interface EvaluatedCell {
  readonly value: unknown;
  readonly format?: string;
  readonly formattedValue: string;
  readonly type: string;
  readonly message?: string;
  readonly errorOriginPosition?: Position;
  readonly link?: { readonly url: string };
}

// biome-ignore lint/suspicious/noExplicitAny: the engine's getters are typed by generated classes we do not import
type Getters = Record<string, (...args: any[]) => any>;

/** Runs what a server call does inside one command, so that it is one step of undo. */
class OneStepPlugin extends (UIPlugin as unknown as new (config: never) => object) {
  static readonly getters: string[] = [];
  static readonly layers: string[] = [];
  allowDispatch() {
    return "Success";
  }
  beforeHandle() {}
  handle(command: { type: string; run?: () => void }) {
    if (command.type === "DO_AS_ONE_STEP") command.run?.();
  }
  finalize() {}
}
const features = registries.featurePluginRegistry as unknown as {
  contains(name: string): boolean;
  add(name: string, plugin: unknown): void;
};
if (!features.contains("oneStep")) features.add("oneStep", OneStepPlugin);

/** The engine says this when a command would change nothing, which is no failure. */
const HARMLESS = new Set(["NoChanges", "ValuesNotChanged", "UnchangedSheetName", "InvalidFreezeQuantity"]);

/** What Sheets does and the engine refuses, by its word. */
const LACKING: Readonly<Record<string, string>> = {
  SortZoneWithArrayFormulas:
    "A formula of the sorted rows fills other cells of them. Google Sheets moves it with its row; the workbench cannot.",
};

/** What is the same before looks that wait are applied and after. */
const HANGS_ON_NO_LOOKS = new Set([
  "getAnnotations",
  "SET_ANNOTATION",
  "REMOVE_ANNOTATION",
  "FREEZE_ROWS",
  "FREEZE_COLUMNS",
  "RESIZE_COLUMNS_ROWS",
]);

/** What holds for a whole workbook. */
export interface GridSettings {
  /** The zone whose wall clock date cells show; this machine's unless it gives one. */
  readonly timeZone?: () => string | undefined;
  readonly arraysNeedArrayFormula?: boolean;
}

/** A workbook of cells: the engine behind the words that the Apps Script stand-in and the page need. */
export class Grid {
  readonly model: Model;
  private isInStep = false;
  private isUnsettled = false;
  private readonly waitingLooks = new WaitingLooks();
  /** What was last saved, as long as nothing has changed since. */
  private latest: { readonly revision: string; readonly data: object } | undefined;

  constructor(
    data: object | undefined,
    private readonly callCustomFunction: CallCustomFunction,
    private readonly settings: GridSettings = {},
  ) {
    this.model = new Model(
      data ?? { sheets: [{ id: "sheet1", name: "Sheet1", colNumber: 26, rowNumber: 1000 }] },
      {
        custom: { callCustomFunction, ...settings } as never,
      },
    );
    // Shorter messages for a server, which there is none of; as in `data`, a running total fails in them.
    const { session } = this.model as unknown as {
      session: { commandSquisher: Record<"squish" | "unsquish", (commands: unknown) => unknown> };
    };
    session.commandSquisher.squish = (commands) => commands;
    // They come back as they went, and nobody else's come: the engine would read every formula of them again.
    session.commandSquisher.unsquish = (commands) => commands;
  }

  private get getters(): Getters {
    return this.model.getters as unknown as Getters;
  }

  private get(name: string, ...args: unknown[]): unknown {
    if (!HANGS_ON_NO_LOOKS.has(name)) this.applyLooks();
    const getter = this.getters[name];
    if (!getter) throw new Error(`The grid has no getter ${name}.`);
    return getter(...args);
  }

  /** Changes the workbook; throws when the engine refuses. */
  dispatch(type: string, payload: object): void {
    if (!HANGS_ON_NO_LOOKS.has(type)) this.applyLooks();
    const engine = this.model as unknown as {
      dispatch(type: string, payload: object): { reasons: string[] };
    };
    const refused = engine.dispatch(type, payload).reasons.filter((reason) => !HARMLESS.has(reason));
    const [reason] = refused;
    if (reason) throw new Error(LACKING[reason] ?? `The grid refused ${type}: ${refused.join(", ")}.`);
    this.isUnsettled = true;
  }

  /** Everything `run` writes becomes one step of undo; what was written before a failure stays, as in Apps Script. */
  asOneStep<T>(run: () => T): T {
    if (this.isInStep) return run();
    let outcome: { value: T } | { error: unknown } | undefined;
    this.isInStep = true;
    try {
      this.dispatch("DO_AS_ONE_STEP", {
        run: () => {
          try {
            outcome = { value: run() };
          } catch (error) {
            outcome = { error };
          }
          this.applyLooks();
        },
      });
    } finally {
      this.isInStep = false;
      this.isUnsettled = false;
    }
    if (!outcome) throw new Error("The grid did not run the step.");
    if ("error" in outcome) throw outcome.error;
    return outcome.value;
  }

  /** Inside a step the engine puts calculation off to its end: this brings values up to date before a read. */
  settle(): void {
    this.applyLooks();
    if (!this.isInStep || !this.isUnsettled) return;
    const engine = this.model as unknown as { finalize(): void; status: number };
    engine.finalize();
    engine.status = 1; // "running" again
    this.isUnsettled = false;
  }

  /** Changes with every recorded step. */
  revision(): string {
    return (this.model as unknown as { session: { getRevisionId(): string } }).session.getRevisionId();
  }

  undo(): void {
    this.dispatch("REQUEST_UNDO", {});
  }

  redo(): void {
    this.dispatch("REQUEST_REDO", {});
  }

  onChange(listener: () => void): void {
    this.model.on("update", this, listener);
  }

  data(): object {
    this.applyLooks();
    const { isInStep } = this;
    const revision = this.revision();
    // What a step that goes on has changed is in no revision yet.
    if (isInStep || this.latest?.revision !== revision) {
      const data = this.exported();
      if (isInStep) return data;
      this.latest = { revision, data };
    }
    // Whose it is may change it.
    return structuredClone(this.latest.data);
  }

  private exported(): object {
    const engine = this.model as unknown as {
      _exportData(isShort: boolean): { readonly sheets: readonly SavedSheet[] };
    };
    try {
      const short = engine._exportData(true);
      if (this.get("areCellsReadBack", short.sheets)) return short;
    } catch {
      // The engine's shorter way of writing alike formulas fails on a running total: A$1:A1, and A$1:A2 below.
    }
    return engine._exportData(false);
  }

  /** The parts of an .xlsx file, to be zipped. Needs a DOM. */
  async xlsxParts(): Promise<readonly XlsxPart[]> {
    const listed = withListsInCells(this.data());
    if (listed) return new Grid(listed, this.callCustomFunction, this.settings).xlsxParts();
    const renamed = this.sheetIds().filter((id) => this.sheetName(id) !== excelSheetName(this.sheetName(id)));
    if (renamed.length > 0) {
      const copy = new Grid(this.data(), this.callCustomFunction, this.settings);
      for (const sheetId of renamed) {
        let name = excelSheetName(this.sheetName(sheetId));
        while (copy.sheetIdByName(name)) name += "_";
        copy.renameSheet(sheetId, name);
      }
      return copy.xlsxParts();
    }
    const { files } = (await this.model.exportXLSX()) as unknown as { files: XlsxPart[] };
    const names = this.namedZones()
      .map(({ name, sheetId, zone }) => {
        const reference = escapeXml(this.reference(sheetId, zone, true));
        return `<definedName name="${escapeXml(name)}">${reference}</definedName>`;
      })
      .join("");
    const printed = new Map(this.sheetIds().map((id) => [id, printedPart(this, id)]));
    const printAreas = [...printed]
      .map(([id, part], i) => {
        if (!part) return "";
        const area = escapeXml(this.reference(id, part.zone, true));
        return `<definedName name="_xlnm.Print_Area" localSheetId="${i}">${area}</definedName>`;
      })
      .join("");
    // The engine numbers them in this order.
    const charts = this.sheetIds().flatMap((id) => this.charts(id));
    const parts = files.map(({ path, content = "" }) => {
      const sheetId = this.sheetIds()[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1] ?? -1)];
      if (sheetId) {
        // A rule that refuses has no style in the format's own words; an empty one is no valid attribute.
        const valid = content.replaceAll(' errorStyle=""', "");
        const arrays = this.arrayFormulas(sheetId);
        const foreign = this.foreignFormulas(sheetId, arrays);
        const high = withPageSetup(withRowHeights(valid, this.textSizes(sheetId)), printed.get(sheetId));
        return { path, content: withArrayFormulas(withDummyFunctions(high, foreign), arrays) };
      }
      if (path === "xl/sharedStrings.xml") return { path, content: withShownTexts(content) };
      const chart = charts[Number(/^xl\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? 0) - 1];
      if (chart) return { path, content: chartAsDrawn(content, chart.definition) };
      // The engine writes formulas with names, but not the names themselves.
      if (path !== "xl/workbook.xml" || names + printAreas === "") return { path, content };
      const defined = `</sheets><definedNames>${printAreas}${names}</definedNames>`;
      return { path, content: content.replace("</sheets>", defined) };
    });
    return parts.map(({ path, content }) => ({ path, content: shownText(content) }));
  }

  /** The size of each row's largest text that has one of its own, in points. */
  private textSizes(sheetId: string): ReadonlyMap<number, number> {
    const sizes = new Map<number, number>();
    for (const { id, style } of this.get("getCells", sheetId) as { id: string; style?: CellStyle }[]) {
      const points = style?.fontSize;
      if (!points) continue;
      const { row } = this.get("getCellPosition", id) as Position;
      sizes.set(row, Math.max(points, sizes.get(row) ?? 0));
    }
    return sizes;
  }

  /** The formulas of a sheet whose functions the engine does not export, by cell. */
  private unexported(sheetId: string): [a1: string, position: Position][] {
    type Cell = {
      id: string;
      isFormula: boolean;
      compiledFormula: { areAllFunctionsExportableToExcel(): boolean };
    };
    return (this.get("getCells", sheetId) as Cell[])
      .filter((cell) => cell.isFormula && !cell.compiledFormula.areAllFunctionsExportableToExcel())
      .map(({ id }) => {
        const position = this.get("getCellPosition", id) as Position;
        const { col, row } = position;
        return [zoneName({ left: col, right: col, top: row, bottom: row }), position];
      });
  }

  /** Those of a sheet that Excel calculates as formulas which fill an area. */
  private arrayFormulas(sheetId: string): ReadonlyMap<string, ArrayFormula> {
    const { content } = registries.functionRegistry as unknown as {
      content: Record<string, { isExported?: boolean } | undefined>;
    };
    const isKnown = (name: string) => content[name]?.isExported === true;
    const rowsOf = (name?: string) => {
      const named =
        name === undefined ? sheetId : this.sheetIdByName(name.replace(/^'|'$/g, "").replaceAll("''", "'"));
      return named === undefined ? 1 : this.size(named).rows;
    };
    const arrays = new Map<string, ArrayFormula>();
    for (const [a1, position] of this.unexported(sheetId)) {
      const text = arrayFormulaText(this.formula(position) ?? "", isKnown, rowsOf);
      const zone = this.get("getSpreadZone", position, { ignoreSpillError: true }) as Zone | undefined;
      if (text !== undefined) arrays.set(a1, { text, filled: zone ? zoneName(zone) : a1 });
    }
    return arrays;
  }

  /** The other formulas of a sheet that Excel cannot calculate, by cell. */
  private foreignFormulas(
    sheetId: string,
    arrays: ReadonlyMap<string, ArrayFormula>,
  ): ReadonlyMap<string, ForeignFormula> {
    const foreign = new Map<string, ForeignFormula>();
    for (const [a1, position] of this.unexported(sheetId)) {
      if (arrays.has(a1)) continue;
      const { value } = this.evaluated(position);
      const formula = this.formula(position);
      const isShown = typeof value === "number" || typeof value === "string" || typeof value === "boolean";
      if (!formula || !isShown || this.errorMessage(position) !== undefined) continue;
      foreign.set(a1, { formula, value });
    }
    return foreign;
  }

  newId(): string {
    return this.model.uuidGenerator.smallUuid();
  }

  // Sheets

  sheetIds(): string[] {
    return this.get("getSheetIds") as string[];
  }

  hasSheet(sheetId: string): boolean {
    return this.get("tryGetSheet", sheetId) !== undefined;
  }

  sheetName(sheetId: string): string {
    return sheetsSheetName(this.engineSheetName(sheetId));
  }

  private engineSheetName(sheetId: string): string {
    return this.get("getSheetName", sheetId) as string;
  }

  sheetIdByName(name: string): string | undefined {
    return this.sheetIds().find((id) => this.sheetName(id).toLowerCase() === name.toLowerCase());
  }

  isSheetVisible(sheetId: string): boolean {
    return this.get("isSheetVisible", sheetId) as boolean;
  }

  sheetColor(sheetId: string): string | undefined {
    return (this.get("getSheet", sheetId) as { color?: string }).color;
  }

  areGridLinesVisible(sheetId: string): boolean {
    return this.get("getGridLinesVisibility", sheetId) as boolean;
  }

  frozen(sheetId: string): SheetSize {
    const { xSplit, ySplit } = this.get("getPaneDivisions", sheetId) as { xSplit: number; ySplit: number };
    return { rows: ySplit, cols: xSplit };
  }

  size(sheetId: string): SheetSize {
    return {
      rows: this.get("getNumberRows", sheetId) as number,
      cols: this.get("getNumberCols", sheetId) as number,
    };
  }

  addSheet(name: string, position: number, size: SheetSize = { rows: 1000, cols: 26 }): string {
    const sheetId = this.newId();
    this.dispatch("CREATE_SHEET", { sheetId, position, name: engineSheetName(name), ...size });
    return sheetId;
  }

  renameSheet(sheetId: string, newName: string): void {
    this.dispatch("RENAME_SHEET", {
      sheetId,
      oldName: this.engineSheetName(sheetId),
      newName: engineSheetName(newName),
    });
  }

  /** A copy of a sheet at its right, with all that lies on it. */
  duplicateSheet(sheetId: string, name: string): string {
    const sheetIdTo = this.newId();
    this.asOneStep(() => {
      this.dispatch("DUPLICATE_SHEET", { sheetId, sheetIdTo, sheetNameTo: engineSheetName(name) });
      // The engine has both sheets share their rules, and moves what a rule's formula calls in both at once.
      const formats = this.conditionalFormats(sheetIdTo);
      for (const { id } of formats) this.removeConditionalFormat(sheetIdTo, id);
      for (const format of formats) this.setConditionalFormat(sheetIdTo, structuredClone(format));
      for (const { name: own, sheetId: at, zone } of this.namedZones()) {
        if (at !== sheetId) continue;
        const place = { type: "zone", sheetId: sheetIdTo, zone } as const;
        this.annotate({ id: this.newId(), kind: "name", place, data: { name: `'${name}'!${own}` } });
      }
    });
    return sheetIdTo;
  }

  /** Moves a sheet to a place among all, counted from 0; the engine counts only those that are seen. */
  moveSheet(sheetId: string, place: number): void {
    const ids = this.sheetIds();
    const from = ids.indexOf(sheetId);
    const passed = place > from ? ids.slice(from + 1, place + 1) : ids.slice(place, from);
    const seen = passed.filter((id) => this.isSheetVisible(id)).length;
    if (seen > 0) this.dispatch("MOVE_SHEET", { sheetId, delta: place > from ? seen : -seen });
  }

  headerGroups(sheetId: string, dimension: Dimension): readonly HeaderGroup[] {
    return this.get("getHeaderGroups", sheetId, dimension) as HeaderGroup[];
  }

  deleteSheet(sheetId: string): void {
    // The engine counts the sheets that are seen, and would keep the last of them beside a hidden one.
    if (!this.isSheetVisible(sheetId)) this.dispatch("SHOW_SHEET", { sheetId });
    const names = [...this.namedZones(), ...this.copiedNames()].filter((one) => one.sheetId === sheetId);
    this.asOneStep(() => {
      this.dispatch("DELETE_SHEET", { sheetId, sheetName: this.engineSheetName(sheetId) });
      for (const { name } of names)
        this.annotate({ id: this.newId(), kind: "name", place: { type: "spreadsheet" }, data: { name } });
    });
  }

  insert(sheetId: string, dimension: Dimension, at: number, quantity: number): void {
    const size = this.size(sheetId);
    const isAtEnd = at >= (dimension === "ROW" ? size.rows : size.cols);
    this.dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName: this.engineSheetName(sheetId),
      dimension,
      base: isAtEnd ? at - 1 : at,
      quantity,
      position: isAtEnd ? "after" : "before",
    });
  }

  remove(sheetId: string, dimension: Dimension, at: number, quantity: number): void {
    this.dispatch("REMOVE_COLUMNS_ROWS", {
      sheetId,
      sheetName: this.engineSheetName(sheetId),
      dimension,
      elements: Array.from({ length: quantity }, (_, i) => at + i),
    });
  }

  headerSize(sheetId: string, dimension: Dimension, index: number): number {
    return this.get("getHeaderSize", sheetId, dimension, index) as number;
  }

  isHeaderHidden(sheetId: string, dimension: Dimension, index: number): boolean {
    return this.get("isHeaderHidden", sheetId, dimension, index) as boolean;
  }

  // Cells

  private evaluated(position: Position): EvaluatedCell {
    this.settle();
    return this.get("getEvaluatedCell", position) as EvaluatedCell;
  }

  value(position: Position): CellValue {
    const cell = this.evaluated(position);
    // The engine takes text such as [label](address) for a link and would give its label only.
    if (cell.link && this.formula(position) === undefined) {
      return (
        (this.get("getCell", position) as { content?: string } | undefined)?.content ?? cellValueOf(cell)
      );
    }
    const value = cellValueOf(cell, this.settings.timeZone?.());
    // The engine keeps the backslashes that quotes in a formula's text have there.
    const hasQuotes = typeof value === "string" && value.includes('\\"');
    return hasQuotes && this.formula(position)?.includes('""') ? value.replaceAll('\\"', '"') : value;
  }

  displayed(position: Position): string {
    const cell = this.evaluated(position);
    const value = cellValueOf(cell);
    return cell.type === "error" && typeof value === "string" ? value : shownText(cell.formattedValue);
  }

  /** The sentence that hovering over an error shows. */
  errorMessage(position: Position): string | undefined {
    const cell = this.evaluated(position);
    if (cell.type !== "error") return undefined;
    const { col, row } = cell.errorOriginPosition ?? {};
    const isInTheWay = cell.value === "#SPILL!" && col !== undefined && row !== undefined;
    if (!isInTheWay) return cell.message?.toString();
    const at = zoneName({ left: col, right: col, top: row, bottom: row });
    return `Array result was not expanded because it would overwrite data in ${at}.`;
  }

  /** Where a cell leads as a whole. */
  link(position: Position): string | undefined {
    return this.evaluated(position).link?.url;
  }

  format(position: Position): string {
    return this.evaluated(position).format ?? "";
  }

  /** The formula as typed, with its equals sign, or undefined. */
  formula(position: Position): string | undefined {
    const formula = this.engineFormula(position);
    return formula === undefined ? undefined : sheetsFormula(formula, this.engineLocale());
  }

  /** A formula as a script writes it, as the engine's rules read it. */
  engineText(formula: string): string {
    return engineFormula(formula, this.engineLocale());
  }

  private engineFormula(position: Position): string | undefined {
    const cell = this.get("getCell", position) as
      | { isFormula: boolean; compiledFormula: { toFormulaString(getters: unknown): string } }
      | undefined;
    return cell?.isFormula ? cell.compiledFormula.toFormulaString(this.getters) : undefined;
  }

  /** Whether a cell shows nothing: no content of its own and nothing spilled into it. */
  isBlank(position: Position): boolean {
    return this.evaluated(position).type === "empty";
  }

  style(position: Position): CellStyle {
    return this.get("getCellStyle", position) as CellStyle;
  }

  /** The last row and column that hold content, as counts. */
  contentSize(sheetId: string): SheetSize {
    const cells = this.get("getCells", sheetId) as { content: string }[];
    // Nothing spills into a sheet from another: such a one need not be calculated.
    if (!cells.some(({ content }) => content !== "")) return { rows: 0, cols: 0 };
    this.settle();
    let rows = 0;
    let cols = 0;
    for (const position of this.get("getEvaluatedCellsPositions", sheetId) as Position[]) {
      if (this.isBlank(position)) continue;
      rows = Math.max(rows, position.row + 1);
      cols = Math.max(cols, position.col + 1);
    }
    return { rows, cols };
  }

  /**
   * Puts a value in a cell as Range.setValue does: text that begins with `=` is a formula, a leading apostrophe makes
   * text, text that looks like a number or date becomes one unless the cell's format is plain text.
   */
  write(position: Position, value: unknown): void {
    const cell = this.get("getCell", position) as
      | { isFormula: boolean; content?: string; format?: string }
      | undefined;
    if (value === null || value === undefined || value === "") {
      // Emptying a cell that holds nothing would blank what a formula spills into it.
      if (cell?.isFormula || cell?.content) this.dispatch("UPDATE_CELL", { ...position, content: "" });
    } else if (isDate(value)) {
      const content = String(this.serial(value));
      const isMidnight = Number.isInteger(Number(content));
      const shows = cell?.format && this.isDateFormat(cell.format);
      const format = shows ? {} : { format: isMidnight ? "m/d/yyyy" : "m/d/yyyy hh:mm:ss" };
      this.dispatch("UPDATE_CELL", { ...position, content, ...format });
    } else if (typeof value === "boolean") {
      this.dispatch("UPDATE_CELL", { ...position, content: value ? "TRUE" : "FALSE" });
    } else if (typeof value === "number") {
      this.dispatch("UPDATE_CELL", { ...position, content: String(value) });
    } else {
      const locale = this.engineLocale();
      const text = String(value);
      const content = text.startsWith("=") ? engineFormula(text, locale) : engineContent(text, locale);
      this.dispatch("UPDATE_CELL", { ...position, content });
    }
  }

  /** Writes a formula into a zone, its relative references shifted from the first cell to each other. */
  fill(sheetId: string, { left, top, right, bottom }: Zone, formula: string): void {
    this.write({ sheetId, col: left, row: top }, formula);
    const compiled = this.get("getCell", { sheetId, col: left, row: top }) as
      | { isFormula: boolean; compiledFormula: unknown }
      | undefined;
    for (let row = top; row <= bottom; row += 1) {
      for (let col = left; col <= right; col += 1) {
        if (row === top && col === left) continue;
        const content = compiled?.isFormula
          ? this.get("getTranslatedCellFormula", sheetId, col - left, row - top, compiled.compiledFormula)
          : "";
        this.dispatch("UPDATE_CELL", { sheetId, col, row, content });
      }
    }
  }

  /** The serial number of a Date in the spreadsheet's zone. */
  serial(date: Date): number {
    return serialFromDate(date, this.settings.timeZone?.());
  }

  /** Calculates these cells anew, and what depends on them. */
  recalculate(positions: readonly Position[]): void {
    const cellIds = positions.flatMap((position) => {
      const cell = this.hasSheet(position.sheetId) && this.get("getCell", position);
      return cell ? [(cell as { id: string }).id] : [];
    });
    if (cellIds.length > 0) this.dispatch("EVALUATE_CELLS", { cellIds });
  }

  private isDateFormat(format: string): boolean {
    return cellValueOf({ value: 1, format }) instanceof Date;
  }

  setFormat(sheetId: string, zones: readonly Zone[], format: string): void {
    this.setLooks(sheetId, zones, { format });
  }

  setStyle(sheetId: string, zones: readonly Zone[], style: CellStyle): void {
    this.setLooks(sheetId, zones, { style });
  }

  private setLooks(sheetId: string, zones: readonly Zone[], looks: Looks): void {
    this.waitingLooks.add(sheetId, zones, looks);
    if (!this.isInStep) this.applyLooks();
  }

  /** Leaves out cells that look so already: the engine tells all its parts of each cell that it is given. */
  private applyLooks(): void {
    if (this.waitingLooks.isEmpty) return;
    for (const { sheetId, looks, positions } of this.waitingLooks.take()) {
      const target = zonesOf(
        positions.filter((position) => !looksSo(this.get("getCell", position) as Looks | undefined, looks)),
      );
      if (target.length > 0) this.dispatch("SET_FORMATTING", { sheetId, target, ...looks });
    }
  }

  clear(sheetId: string, zones: readonly Zone[], what: "content" | "format" | "all"): void {
    if (what === "content") {
      this.dispatch("DELETE_CONTENT", { sheetId, target: zones });
      return;
    }
    // The engine goes through every cell of a zone, and most cells of a sheet were never touched.
    const target = zones.flatMap((zone) => this.touched(sheetId, zone) ?? []);
    if (target.length > 0)
      this.dispatch(what === "all" ? "CLEAR_CELLS" : "CLEAR_FORMATTING", { sheetId, target });
    this.setBorder(sheetId, zones, "clear");
  }

  /** The part of a zone outside of which no cell has content, a format or a look; undefined where none has. */
  private touched(sheetId: string, zone: Zone): Zone | undefined {
    const positions = (this.get("getCells", sheetId) as { id: string }[]).map(
      ({ id }) => this.get("getCellPosition", id) as Position,
    );
    return boundsOf(
      positions.filter(({ col, row }) => contains(zone, { left: col, right: col, top: row, bottom: row })),
    );
  }

  setBorder(sheetId: string, zones: readonly Zone[], position: string, style?: string, color?: string): void {
    const border = { position, ...(style && { style }), ...(color && { color }) };
    this.dispatch("SET_ZONE_BORDERS", { sheetId, target: zones, border });
  }

  autoResizeColumns(sheetId: string, cols: readonly number[]): void {
    this.settle();
    this.dispatch("AUTORESIZE_COLUMNS", { sheetId, cols });
  }

  sort(sheetId: string, zone: Zone, col: number, isAscending: boolean): void {
    this.settle();
    this.dispatch("SORT_CELLS", {
      sheetId,
      col,
      row: zone.top,
      zone,
      sortDirection: isAscending ? "asc" : "desc",
      sortOptions: { sortHeaders: true },
    });
  }

  /** The cells of a zone as they are stored, formulas shifted by an offset when asked. */
  private stored(sheetId: string, zone: Zone, shift?: { cols: number; rows: number }) {
    type Cell = {
      isFormula: boolean;
      content?: string;
      compiledFormula: unknown;
      style?: object;
      format?: string;
    };
    const cells: { col: number; row: number; content: string; style: object | null; format: string }[] = [];
    for (let row = zone.top; row <= zone.bottom; row += 1) {
      for (let col = zone.left; col <= zone.right; col += 1) {
        const cell = this.get("getCell", { sheetId, col, row }) as Cell | undefined;
        const content = cell?.isFormula
          ? shift
            ? (this.get(
                "getTranslatedCellFormula",
                sheetId,
                shift.cols,
                shift.rows,
                cell.compiledFormula,
              ) as string)
            : (this.engineFormula({ sheetId, col, row }) ?? "")
          : (cell?.content ?? "");
        const at = { col: col - zone.left, row: row - zone.top };
        cells.push({ ...at, content, style: cell?.style ?? null, format: cell?.format ?? "" });
      }
    }
    return cells;
  }

  copy(from: string, source: Zone, to: string, target: Zone, only?: "onlyValue" | "onlyFormat"): void {
    const values = only === "onlyValue" ? this.values(from, source) : undefined;
    const shift = { cols: target.left - source.left, rows: target.top - source.top };
    for (const { col, row, content, style, format } of this.stored(from, source, shift)) {
      const position = { sheetId: to, col: target.left + col, row: target.top + row };
      if (values) this.write(position, values[row]?.[col]);
      else if (only === "onlyFormat") this.dispatch("UPDATE_CELL", { ...position, style, format });
      else this.dispatch("UPDATE_CELL", { ...position, content, style, format });
    }
  }

  /** Merged cells of the target, whole or in part, are taken apart; those that lie within the source come along. */
  copyMerges(from: string, source: Zone, to: string, target: Zone): void {
    const within = this.merges(from, source).filter(
      ({ left, right, top, bottom }) =>
        left >= source.left && right <= source.right && top >= source.top && bottom <= source.bottom,
    );
    const [across, down] = [target.left - source.left, target.top - source.top];
    const come = within.map(({ left, right, top, bottom }) => ({
      left: left + across,
      right: right + across,
      top: top + down,
      bottom: bottom + down,
    }));
    const apart = this.merges(to, target);
    if (apart.length > 0) this.dispatch("REMOVE_MERGE", { sheetId: to, target: apart });
    if (come.length > 0) this.dispatch("ADD_MERGE", { sheetId: to, target: come, force: true });
  }

  copyBorders(from: string, source: Zone, to: string, target: Zone): void {
    type Border = object | null;
    const borderOf = (position: Position) => this.get("getCellBorder", position) as Border;
    const sides = { top: undefined, bottom: undefined, left: undefined, right: undefined };
    const changes: { position: Position; border: object }[] = [];
    for (let row = source.top; row <= source.bottom; row += 1) {
      for (let col = source.left; col <= source.right; col += 1) {
        const position = {
          sheetId: to,
          col: target.left + col - source.left,
          row: target.top + row - source.top,
        };
        const border = borderOf({ sheetId: from, col, row });
        if (JSON.stringify(border) === JSON.stringify(borderOf(position))) continue;
        changes.push({ position, border: { ...sides, ...border } });
      }
    }
    for (const { position, border } of changes) this.dispatch("SET_BORDER", { ...position, border });
  }

  /** Cuts and pastes: formulas that point into the zone follow it, as do names, notes and protections. */
  move(from: string, source: Zone, to: string, target: { left: number; top: number }): void {
    this.dispatch("MOVE_RANGES", {
      sheetId: from,
      sheetName: this.engineSheetName(from),
      target: [source],
      targetSheetId: to,
      col: target.left,
      row: target.top,
    });
    const cells = this.stored(from, source);
    this.clear(from, [source], "all");
    for (const { col, row, ...cell } of cells) {
      this.dispatch("UPDATE_CELL", { sheetId: to, col: target.left + col, row: target.top + row, ...cell });
    }
  }

  private values(sheetId: string, zone: Zone): CellValue[][] {
    return Array.from({ length: zone.bottom - zone.top + 1 }, (_, row) =>
      Array.from({ length: zone.right - zone.left + 1 }, (_, col) =>
        this.value({ sheetId, col: zone.left + col, row: zone.top + row }),
      ),
    );
  }

  filteredZone(sheetId: string): Zone | undefined {
    const tables = this.get("getCoreTables", sheetId) as {
      range: { zone: Zone };
      config: { hasFilters: boolean };
    }[];
    return tables.find(({ config }) => config.hasFilters)?.range.zone;
  }

  addFilter(sheetId: string, zone: Zone): void {
    this.dispatch("CREATE_TABLE", {
      sheetId,
      ranges: [this.rangeData(sheetId, zone)],
      tableType: "static",
      config: {
        hasFilters: true,
        totalRow: false,
        firstColumn: false,
        lastColumn: false,
        numberOfHeaders: 1,
        bandedRows: false,
        bandedColumns: false,
        styleId: "None",
      },
    });
  }

  /** Hides the rows below the head of the sheet's filter that display one of these texts in a column. */
  filter(sheetId: string, col: number, hiddenValues: readonly string[]): void {
    this.filterBy(sheetId, col, { filterType: "values", hiddenValues });
  }

  filterBy(sheetId: string, col: number, value: FilterValue): void {
    this.settle();
    this.dispatch("UPDATE_FILTER", { sheetId, col, row: this.filteredZone(sheetId)?.top, value });
  }

  isRowFiltered(sheetId: string, row: number): boolean {
    this.settle();
    return this.get("isRowFiltered", sheetId, row) as boolean;
  }

  /** Such as en_US. */
  locale(): string {
    return this.engineLocale().code;
  }

  private engineLocale(): Locale {
    return this.get("getLocale") as Locale;
  }

  setLocale(code: string): void {
    const locale = LOCALES[code];
    if (!locale) throw new Error(`The workbench has no locale ${code}.`);
    this.dispatch("UPDATE_LOCALE", { locale });
  }

  merges(sheetId: string, zone: Zone): Zone[] {
    return this.get("getMergesInZone", sheetId, zone) as Zone[];
  }

  // Names

  namedZones(): { name: string; sheetId: string; zone: Zone }[] {
    const named = this.get("getNamedRanges") as { name: string; range: { sheetId: string; zone: Zone } }[];
    return named.map(({ name, range: { sheetId, zone } }) => ({ name, sheetId, zone }));
  }

  private rangeData(sheetId: string, zone: Zone): object {
    return this.get("getRangeDataFromZone", sheetId, zone) as object;
  }

  /** Those that a copy of a sheet has for its own cells, which the engine has no room for. */
  copiedNames(): { name: string; sheetId: string; zone: Zone }[] {
    return this.annotations("name").flatMap(({ place, data }) =>
      place.type === "zone" ? [{ name: String(data.name), sheetId: place.sheetId, zone: place.zone }] : [],
    );
  }

  /** Those whose sheet was deleted. */
  outlivedNames(): string[] {
    return this.annotations("name").flatMap(({ place, data }) =>
      place.type === "spreadsheet" ? [String(data.name)] : [],
    );
  }

  private forgetOutlived(name: string): void {
    for (const { id, data } of this.annotations("name")) if (data.name === name) this.removeAnnotation(id);
  }

  setName(name: string, sheetId: string, zone: Zone): void {
    this.forgetOutlived(name);
    const ranges = [this.rangeData(sheetId, zone)];
    const isKnown = this.namedZones().some((known) => known.name.toLowerCase() === name.toLowerCase());
    // The sheet is named because the engine would measure the range against the one that is shown.
    if (isKnown) {
      this.dispatch("UPDATE_NAMED_RANGE", { sheetId, oldRangeName: name, newRangeName: name, ranges });
    } else this.dispatch("CREATE_NAMED_RANGE", { sheetId, name, ranges });
  }

  removeName(name: string): void {
    this.forgetOutlived(name);
    if (this.namedZones().some((known) => known.name === name)) this.dispatch("DELETE_NAMED_RANGE", { name });
  }

  // Annotations

  annotations(kind: Annotation["kind"]): Annotation[] {
    return this.get("getAnnotations", kind) as Annotation[];
  }

  annotate(annotation: Annotation): void {
    this.dispatch("SET_ANNOTATION", { annotation });
  }

  removeAnnotation(id: string): void {
    this.dispatch("REMOVE_ANNOTATION", { id });
  }

  note(position: Position): Annotation | undefined {
    return this.annotations("note").find(
      ({ place }) =>
        place.type === "zone" &&
        place.sheetId === position.sheetId &&
        place.zone.left === position.col &&
        place.zone.top === position.row,
    );
  }

  // Validation, conditional formats, charts

  validations(sheetId: string): ValidationRule[] {
    type Rule = Omit<ValidationRule, "zones"> & { ranges: { zone: Zone }[] };
    return (this.get("getDataValidationRules", sheetId) as Rule[]).map(({ ranges, ...rule }) => ({
      ...rule,
      zones: ranges.map(({ zone }) => zone),
    }));
  }

  setValidation(sheetId: string, { zones, ...rule }: ValidationRule): void {
    const known = this.validations(sheetId).find(({ id }) => id === rule.id)?.zones ?? [];
    // The engine fills what a rule for ticks is put on with FALSE, where the rule was before as well.
    const contents = known.map((zone) => this.contents(sheetId, zone));
    const ranges = zones.map((zone) => this.rangeData(sheetId, zone));
    this.dispatch("ADD_DATA_VALIDATION_RULE", { sheetId, rule, ranges });
    known.forEach((zone, i) => {
      this.restoreContents(sheetId, zone, contents[i] ?? []);
    });
  }

  /** What was typed into the cells of a zone, to be put back. */
  contents(sheetId: string, zone: Zone): readonly string[] {
    return this.stored(sheetId, zone).map(({ content }) => content);
  }

  restoreContents(sheetId: string, zone: Zone, contents: readonly string[]): void {
    this.stored(sheetId, zone).forEach(({ col, row, content }, i) => {
      if (content === contents[i]) return;
      const position = { sheetId, col: zone.left + col, row: zone.top + row };
      this.dispatch("UPDATE_CELL", { ...position, content: contents[i] ?? "" });
    });
  }

  /** The first cell of a zone whose content a rule that blocks does not allow. */
  firstInvalid(sheetId: string, zone: Zone): Position | undefined {
    this.settle();
    const rules = this.validations(sheetId).filter(({ isBlocking }) => isBlocking);
    for (let row = zone.top; row <= zone.bottom; row += 1) {
      for (let col = zone.left; col <= zone.right; col += 1) {
        const at = { left: col, right: col, top: row, bottom: row };
        const isStrict = rules.some(({ zones }) => zones.some((one) => intersects(one, at)));
        const position = { sheetId, col, row };
        if (isStrict && this.get("isDataValidationInvalid", position)) return position;
      }
    }
    return undefined;
  }

  removeValidation(sheetId: string, id: string): void {
    this.dispatch("REMOVE_DATA_VALIDATION_RULE", { sheetId, id });
  }

  conditionalFormats(sheetId: string): ConditionalFormat[] {
    const formats = this.get("getConditionalFormats", sheetId) as {
      id: string;
      rule: Record<string, unknown>;
      ranges: string[];
    }[];
    return formats.map(({ id, rule, ranges }) => ({
      id,
      rule,
      zones: ranges.map((range) => (this.get("getRangeFromSheetXC", sheetId, range) as { zone: Zone }).zone),
    }));
  }

  setConditionalFormat(sheetId: string, { zones, ...cf }: ConditionalFormat): void {
    const ranges = zones.map((zone) => this.rangeData(sheetId, zone));
    this.dispatch("ADD_CONDITIONAL_FORMAT", { sheetId, cf, ranges });
  }

  removeConditionalFormat(sheetId: string, id: string): void {
    this.dispatch("REMOVE_CONDITIONAL_FORMAT", { sheetId, id });
  }

  charts(sheetId: string): Chart[] {
    type Figure = Omit<Chart, "definition" | "sheetId" | "size"> & {
      tag: string;
      width: number;
      height: number;
    };
    return (this.get("getFigures", sheetId) as Figure[])
      .filter(({ tag }) => tag === "chart")
      .map(({ id, col, row, offset, width, height }) => {
        const chartId = this.get("getChartIdFromFigureId", id) as string;
        const definition = this.get("getChartDefinition", chartId) as Record<string, unknown>;
        return { id, sheetId, definition, col, row, offset, size: { width, height } };
      });
  }

  addChart({ id, sheetId, definition, col, row, offset, size }: Chart): void {
    this.dispatch("CREATE_CHART", {
      figureId: id,
      chartId: this.newId(),
      sheetId,
      definition,
      col,
      row,
      offset,
      size,
    });
  }

  removeFigure(sheetId: string, figureId: string): void {
    this.dispatch("DELETE_FIGURE", { sheetId, figureId });
  }

  /** The same for rules and charts, which go to the engine as they are. */
  engineReference(sheetId: string, zone: Zone): string {
    return `'${this.engineSheetName(sheetId)}'!${zoneName(zone)}`;
  }

  /** A1 notation with the sheet's name, quoted as formulas write it. */
  reference(sheetId: string, zone: Zone, isFixed = false): string {
    const a1 = isFixed ? zoneName(zone).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2") : zoneName(zone);
    return `'${this.sheetName(sheetId).replaceAll("'", "''")}'!${a1}`;
  }
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";
