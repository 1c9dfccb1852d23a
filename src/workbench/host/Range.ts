import type { CellStyle } from "../grid/CellStyle.ts";
import { parseR1C1 } from "../grid/r1c1.ts";
import { contains, intersects, type Position, parseZone, type Zone, zoneName } from "../grid/zone.ts";
import { Banding } from "./Banding.ts";
import { cellAt, type Matrix, mapCells, sizedBlock } from "./cellBlock.ts";
import { refuseLongText } from "./cellLimits.ts";
import { colorOf } from "./colors.ts";
import { DataValidation } from "./DataValidation.ts";
import { covers, DeveloperMetadata, DeveloperMetadataFinder, placeOf } from "./DeveloperMetadata.ts";
import type { Execution } from "./Execution.ts";
import { Filter } from "./Filter.ts";
import type { Service } from "./Membrane.ts";
import { gridFormat, sheetsFormat } from "./numberFormat.ts";
import { Protection, refuseProtected } from "./Protection.ts";
import { COPIED_AS_CELLS, pasteCells } from "./pasteCells.ts";
import { RangePlaces } from "./RangePlaces.ts";
import { sheetNumber } from "./sheetNumber.ts";
import { writeUnlessInvalid } from "./strictValidation.ts";
import { zonesByValue } from "./zonesByValue.ts";

type SortKey = number | { readonly column: number; readonly ascending?: boolean };

const ALIGNMENTS: Readonly<Record<string, string>> = {
  left: "left",
  center: "center",
  right: "right",
  general: "general",
  normal: "general-left",
  "general-left": "general-left",
};

/** What an alignment reads back as; undefined for a word that is none, which changes nothing. */
const alignmentOf = (word: string | null): string | undefined =>
  word === null ? "general" : ALIGNMENTS[word];

const BORDER_STYLES: Record<string, string> = {
  DOTTED: "dotted",
  DASHED: "dashed",
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DOUBLE: "thick",
};

const describe = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return `${describe(value[0])}[]`;
  return value === undefined ? "(no parameters)" : (Object(value) as object).constructor.name;
};

const wrongParameters = (method: string, args: unknown[]): Error =>
  new Error(
    `The parameters (${args.map(describe).join(",")}) don't match the method signature for SpreadsheetApp.Range.${method}.`,
  );

/** A rectangle of cells, as SpreadsheetApp.Range. */
export class Range extends RangePlaces {
  get #grid() {
    return this.execution.document.grid;
  }

  #at(rowOffset: number, columnOffset: number): Position {
    return cellAt(this, rowOffset, columnOffset);
  }

  #map<T>(read: (position: Position) => T): Matrix<T> {
    return mapCells(this, read);
  }

  /** The block as given, once its size is known to be the range's. */
  #block<T>(method: string, values: unknown): Matrix<T> {
    if (!Array.isArray(values) || !values.every(Array.isArray)) throw wrongParameters(method, [values]);
    return sizedBlock(this, values);
  }

  #fill<T>(value: T): Matrix<T> {
    return this.#map(() => value);
  }

  #write(values: Matrix<unknown>): this {
    refuseProtected(this.execution, this.sheetId, this.zone);
    for (const row of values) for (const value of row) refuseLongText(this.execution, value);
    writeUnlessInvalid(this.execution, this.sheetId, this.zone, () => {
      values.forEach((row, r) => {
        row.forEach((value, c) => {
          this.#grid.write(this.#at(r, c), value);
        });
      });
    });
    return this;
  }

  #style<T>(values: Matrix<T>, styleOf: (value: T) => CellStyle): this {
    refuseProtected(this.execution, this.sheetId, this.zone);
    for (const [value, zones] of zonesByValue(values, this.zone)) {
      this.#grid.setStyle(this.sheetId, zones, styleOf(value));
    }
    return this;
  }

  #sub(zone: Zone): Range {
    return new Range(this.execution, this.sheetId, zone);
  }

  // Where it is

  getA1Notation(): string {
    return zoneName(this.zone);
  }
  getRow(): number {
    return this.zone.top + 1;
  }
  getRowIndex(): number {
    return this.zone.top + 1;
  }
  getColumn(): number {
    return this.zone.left + 1;
  }
  getLastRow(): number {
    return this.zone.bottom + 1;
  }
  getLastColumn(): number {
    return this.zone.right + 1;
  }
  getNumRows(): number {
    return this.zone.bottom - this.zone.top + 1;
  }
  getNumColumns(): number {
    return this.zone.right - this.zone.left + 1;
  }
  getHeight(): number {
    return this.getNumRows();
  }
  getWidth(): number {
    return this.getNumColumns();
  }
  getSheet(): Service {
    return this.execution.objects.sheet(this.sheetId);
  }
  getGridId(): number {
    return sheetNumber(this.sheetId);
  }

  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.getNumRows() || column > this.getNumColumns()) {
      throw new Error("Cell reference out of range");
    }
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(
    rows: number,
    columns: number,
    numRows = this.getNumRows(),
    numColumns = this.getNumColumns(),
  ): Range {
    const row = this.getRow() + rows;
    const column = this.getColumn() + columns;
    return rangeAt(this.execution, this.sheetId, row, column, numRows, numColumns);
  }

  activate(): this {
    this.execution.view.select(this.sheetId, [this.zone]);
    return this;
  }

  // Content

  getValue(): unknown {
    return this.#grid.value(this.#at(0, 0));
  }
  getValues(): Matrix<unknown> {
    return this.#map((position) => this.#grid.value(position));
  }
  getDisplayValue(): string {
    return this.#grid.displayed(this.#at(0, 0));
  }
  getDisplayValues(): Matrix<string> {
    return this.#map((position) => this.#grid.displayed(position));
  }
  getFormula(): string {
    return this.#grid.formula(this.#at(0, 0)) ?? "";
  }
  getFormulas(): Matrix<string> {
    return this.#map((position) => this.#grid.formula(position) ?? "");
  }
  setValue(value: unknown): this {
    return this.#write(this.#fill(value));
  }
  setValues(values: unknown): this {
    return this.#write(this.#block("setValues", values));
  }
  /** Relative references are those of the first cell, and shift from there. */
  setFormula(formula: string): this {
    if (formula === "") return this.clearContent();
    refuseProtected(this.execution, this.sheetId, this.zone);
    refuseLongText(this.execution, formula);
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    writeUnlessInvalid(this.execution, this.sheetId, this.zone, () => {
      this.#grid.fill(this.sheetId, this.zone, text);
    });
    return this;
  }
  setFormulas(formulas: unknown): this {
    const block = this.#block<string>("setFormulas", formulas);
    return this.#write(
      block.map((row) => row.map((text) => (text === "" || text.startsWith("=") ? text : `=${text}`))),
    );
  }
  isBlank(): boolean {
    return this.#map((position) => this.#grid.isBlank(position)).every((row) => row.every(Boolean));
  }

  clear(options?: Record<string, boolean>): this {
    const only = Object.keys(options ?? {}).filter((key) => options?.[key]);
    if (only.length === 0) {
      refuseProtected(this.execution, this.sheetId, this.zone);
      // Notes stay, and so does validation.
      this.#grid.clear(this.sheetId, [this.zone], "all");
      return this;
    }
    if (only.includes("contentsOnly")) this.clearContent();
    if (only.includes("formatOnly")) this.clearFormat();
    if (only.includes("validationsOnly")) this.clearDataValidations();
    if (only.includes("commentsOnly")) this.clearNote();
    return this;
  }
  clearContent(): this {
    refuseProtected(this.execution, this.sheetId, this.zone);
    this.#grid.clear(this.sheetId, [this.zone], "content");
    return this;
  }
  clearFormat(): this {
    refuseProtected(this.execution, this.sheetId, this.zone);
    this.#grid.clear(this.sheetId, [this.zone], "format");
    return this;
  }

  /** Takes options, or one of CopyPasteType and whether rows become columns. */
  copyTo(
    destination: Range,
    how: { contentsOnly?: boolean; formatOnly?: boolean } | string = {},
    isTransposed = false,
  ): void {
    if (typeof how === "string" && (isTransposed || !(how in COPIED_AS_CELLS))) {
      pasteCells(this, destination, how, isTransposed);
      return;
    }
    const rows = this.getNumRows();
    const columns = this.getNumColumns();
    const kind =
      typeof how === "string"
        ? how
        : how.contentsOnly
          ? "PASTE_VALUES"
          : how.formatOnly
            ? "PASTE_FORMAT"
            : "PASTE_NORMAL";
    const shows = COPIED_AS_CELLS[kind];
    // A larger target is filled by repeating, where it holds the source several times over.
    const down = destination.getNumRows() % rows === 0 ? destination.getNumRows() / rows : 1;
    const across = destination.getNumColumns() % columns === 0 ? destination.getNumColumns() / columns : 1;
    const whole = destination.offset(0, 0, rows * down, columns * across);
    refuseProtected(this.execution, whole.sheetId, whole.zone);
    for (let row = 0; row < down; row += 1) {
      for (let column = 0; column < across; column += 1) {
        const target = whole.offset(row * rows, column * columns, rows, columns);
        this.#grid.copy(this.sheetId, this.zone, target.sheetId, target.zone, shows);
        if (kind === "PASTE_NORMAL" || kind === "PASTE_FORMAT") {
          if (rows * columns > 1) this.#grid.copyMerges(this.sheetId, this.zone, target.sheetId, target.zone);
          this.#grid.copyBorders(this.sheetId, this.zone, target.sheetId, target.zone);
        }
        if (shows === undefined) this.#copyRemarks(target);
      }
    }
  }

  /** Notes, and what may be typed. */
  #copyRemarks(target: Range): void {
    const isSome = (cells: Matrix<unknown>) => cells.some((row) => row.some(Boolean));
    const [notes, rules] = [this.getNotes(), this.getDataValidations()];
    if (isSome(notes) || isSome(target.getNotes())) target.setNotes(notes);
    if (isSome(rules) || isSome(target.getDataValidations())) target.setDataValidations(rules);
  }

  moveTo(target: Range): void {
    refuseProtected(this.execution, this.sheetId, this.zone);
    refuseProtected(this.execution, target.sheetId, target.zone);
    this.#grid.move(this.sheetId, this.zone, target.sheetId, target.zone);
  }

  sort(keys: SortKey | SortKey[]): this {
    refuseProtected(this.execution, this.sheetId, this.zone);
    // Sorting is stable, so the least key goes first.
    for (const key of (Array.isArray(keys) ? keys : [keys]).toReversed()) {
      const { column, ascending = true } = typeof key === "number" ? { column: key } : key;
      if (column < this.getColumn() || column > this.getLastColumn()) {
        throw new Error(`Column ${column} is not in the sorted range ${this.getA1Notation()}.`);
      }
      this.#grid.sort(this.sheetId, this.zone, column - 1, ascending);
    }
    return this;
  }

  createFilter(): Filter {
    return Filter.create(this.execution, this.sheetId, this.zone);
  }

  removeDuplicates(columns?: number[]): Range {
    const values = this.getValues();
    const seen = new Set<string>();
    const kept = values.filter((row) => {
      const key = JSON.stringify(columns ? columns.map((column) => row[column - this.getColumn()]) : row);
      return !seen.has(key) && seen.add(key);
    });
    const blank = Array.from({ length: values.length - kept.length }, () => (values[0] ?? []).map(() => ""));
    this.#write([...kept, ...blank]);
    return this.offset(0, 0, kept.length, this.getNumColumns());
  }

  trimWhitespace(): this {
    return this.#write(
      this.#map((position) => {
        const value = this.#grid.formula(position) ?? this.#grid.value(position);
        return typeof value === "string" ? value.trim().replace(/ +/g, " ") : value;
      }),
    );
  }

  // Looks

  get #automatic(): string {
    return this.execution.document.automaticFormat;
  }
  getNumberFormat(): string {
    return this.#formatAt(this.#at(0, 0));
  }
  getNumberFormats(): Matrix<string> {
    return this.#map((position) => this.#formatAt(position));
  }
  /** As it was set, unless the cell has got another since. */
  #formatAt(position: Position): string {
    const shown = this.#grid.format(position);
    const { numberFormat = "" } = this.#grid.style(position);
    const isAsSet = numberFormat !== "" && gridFormat(numberFormat, this.#automatic) === shown;
    return isAsSet ? numberFormat : sheetsFormat(shown, this.#automatic);
  }
  setNumberFormat(format: string): this {
    return this.setNumberFormats(this.#fill(format));
  }
  setNumberFormats(formats: unknown): this {
    refuseProtected(this.execution, this.sheetId, this.zone);
    for (const [format, zones] of zonesByValue(this.#block<string>("setNumberFormats", formats), this.zone)) {
      const shown = gridFormat(format, this.#automatic);
      this.#grid.setFormat(this.sheetId, zones, shown);
      const isSame = shown === format || sheetsFormat(shown, this.#automatic) === format;
      const isAutomatic = shown === "" && /^general$/i.test(format);
      this.#grid.setStyle(this.sheetId, zones, { numberFormat: isSame || isAutomatic ? "" : format });
    }
    return this;
  }
  getBackground(): string {
    return this.#grid.style(this.#at(0, 0)).fillColor?.toLowerCase() || "#ffffff";
  }
  getBackgrounds(): Matrix<string> {
    return this.#map((position) => this.#grid.style(position).fillColor?.toLowerCase() || "#ffffff");
  }
  setBackground(color: string | null): this {
    return this.setBackgrounds(this.#fill(color));
  }
  setBackgrounds(colors: unknown): this {
    return this.#style(this.#block<string | null>("setBackgrounds", colors), (color) => ({
      fillColor: colorOf(color),
    }));
  }
  getFontColor(): string {
    return this.#grid.style(this.#at(0, 0)).textColor?.toLowerCase() || "#000000";
  }
  getFontColors(): Matrix<string> {
    return this.#map((position) => this.#grid.style(position).textColor?.toLowerCase() || "#000000");
  }
  setFontColor(color: string | null): this {
    return this.setFontColors(this.#fill(color));
  }
  setFontColors(colors: unknown): this {
    return this.#style(this.#block<string | null>("setFontColors", colors), (color) => ({
      textColor: colorOf(color),
    }));
  }
  getFontWeight(): string {
    return this.getFontWeights()[0]?.[0] ?? "normal";
  }
  getFontWeights(): Matrix<string> {
    return this.#map((position) => (this.#grid.style(position).bold ? "bold" : "normal"));
  }
  setFontWeight(weight: string | null): this {
    return this.setFontWeights(this.#fill(weight));
  }
  setFontWeights(weights: unknown): this {
    return this.#style(this.#block<string | null>("setFontWeights", weights), (weight) => ({
      bold: weight === "bold",
    }));
  }
  getFontStyle(): string {
    return this.getFontStyles()[0]?.[0] ?? "normal";
  }
  getFontStyles(): Matrix<string> {
    return this.#map((position) => (this.#grid.style(position).italic ? "italic" : "normal"));
  }
  setFontStyle(style: string | null): this {
    return this.setFontStyles(this.#fill(style));
  }
  setFontStyles(styles: unknown): this {
    return this.#style(this.#block<string | null>("setFontStyles", styles), (style) => ({
      italic: style === "italic",
    }));
  }
  setFontLine(line: string | null): this {
    const style = { underline: line === "underline", strikethrough: line === "line-through" };
    return this.#style(this.#fill(line), () => style);
  }
  getFontSize(): number {
    return this.#grid.style(this.#at(0, 0)).fontSize ?? 10;
  }
  getFontSizes(): Matrix<number> {
    return this.#map((position) => this.#grid.style(position).fontSize ?? 10);
  }
  setFontSize(size: number): this {
    return this.setFontSizes(this.#fill(size));
  }
  setFontSizes(sizes: unknown): this {
    return this.#style(this.#block<number>("setFontSizes", sizes), (fontSize) => ({ fontSize }));
  }
  getHorizontalAlignment(): string {
    return this.#grid.style(this.#at(0, 0)).align || "general";
  }
  getHorizontalAlignments(): Matrix<string> {
    return this.#map((position) => this.#grid.style(position).align || "general");
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this.setHorizontalAlignments(this.#fill(alignment));
  }
  setHorizontalAlignments(alignments: unknown): this {
    const block = this.#block<string | null>("setHorizontalAlignments", alignments);
    const before = (r: number, c: number) => this.#grid.style(this.#at(r, c)).align || "general";
    const next = block.map((row, r) => row.map((word, c) => alignmentOf(word) ?? before(r, c)));
    // The engine's own word for general is none, and it shows what it does not know as general.
    type Align = NonNullable<CellStyle["align"]>;
    return this.#style(next, (align) => ({ align: (align === "general" ? "" : align) as Align }));
  }
  getVerticalAlignment(): string {
    return this.#grid.style(this.#at(0, 0)).verticalAlign ?? "bottom";
  }
  setVerticalAlignment(alignment: NonNullable<CellStyle["verticalAlign"]>): this {
    return this.#style(this.#fill(alignment), (verticalAlign) => ({ verticalAlign }));
  }
  setVerticalAlignments(alignments: unknown): this {
    return this.#style(
      this.#block<NonNullable<CellStyle["verticalAlign"]>>("setVerticalAlignments", alignments),
      (verticalAlign) => ({ verticalAlign }),
    );
  }
  /** True for an untouched cell too, though its strategy is OVERFLOW. */
  getWrap(): boolean {
    return (this.#grid.style(this.#at(0, 0)).wrapping ?? "wrap") === "wrap";
  }
  setWrap(isWrapping: boolean): this {
    return this.#style(this.#fill(isWrapping), (wraps) => ({ wrapping: wraps ? "wrap" : "overflow" }));
  }
  getWraps(): Matrix<boolean> {
    return this.#map((position) => (this.#grid.style(position).wrapping ?? "wrap") === "wrap");
  }
  setWraps(wraps: unknown): this {
    return this.#style(this.#block<boolean>("setWraps", wraps), (wrap) => ({
      wrapping: wrap ? "wrap" : "overflow",
    }));
  }
  setWrapStrategy(strategy: string): this {
    const wrapping = strategy.toLowerCase() as NonNullable<CellStyle["wrapping"]>;
    return this.#style(this.#fill(wrapping), () => ({ wrapping }));
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: string | null,
  ): this {
    refuseProtected(this.execution, this.sheetId, this.zone);
    const line = BORDER_STYLES[style ?? "SOLID"] ?? "thin";
    const { zone } = this;
    const sides: [boolean | null, string, Zone][] = [
      [top, "top", { ...zone, bottom: zone.top }],
      [left, "left", { ...zone, right: zone.left }],
      [bottom, "bottom", { ...zone, top: zone.bottom }],
      [right, "right", { ...zone, left: zone.right }],
      [vertical, "v", zone],
      [horizontal, "h", zone],
    ];
    if (sides.every(([isOn]) => isOn === false)) {
      this.#grid.setBorder(this.sheetId, [zone], "clear");
      return this;
    }
    for (const [isOn, position, part] of sides) {
      if (isOn) this.#grid.setBorder(this.sheetId, [part], position, line, color ?? "#000000");
    }
    return this;
  }

  merge(): this {
    refuseProtected(this.execution, this.sheetId, this.zone);
    this.#grid.dispatch("ADD_MERGE", { sheetId: this.sheetId, target: [this.zone], force: true });
    return this;
  }
  mergeAcross(): this {
    refuseProtected(this.execution, this.sheetId, this.zone);
    const target = Array.from({ length: this.getNumRows() }, (_, row) => {
      const at = this.zone.top + row;
      return { ...this.zone, top: at, bottom: at };
    });
    this.#grid.dispatch("ADD_MERGE", { sheetId: this.sheetId, target, force: true });
    return this;
  }
  breakApart(): this {
    refuseProtected(this.execution, this.sheetId, this.zone);
    this.#grid.dispatch("REMOVE_MERGE", {
      sheetId: this.sheetId,
      target: this.#grid.merges(this.sheetId, this.zone),
    });
    return this;
  }
  isPartOfMerge(): boolean {
    return this.#grid.merges(this.sheetId, this.zone).length > 0;
  }
  getMergedRanges(): Range[] {
    return this.#grid.merges(this.sheetId, this.zone).map((zone) => this.#sub(zone));
  }

  applyRowBanding(theme = "LIGHT_GREY", showHeader = true, showFooter = false): Banding {
    refuseProtected(this.execution, this.sheetId, this.zone);
    return Banding.create(this.execution, this.sheetId, this.zone, { theme, showHeader, showFooter });
  }
  getBandings(): Banding[] {
    return Banding.all(this.execution).filter(
      ({ place }) => place.sheetId === this.sheetId && intersects(place.zone, this.zone),
    );
  }

  // Notes, protection, metadata, validation

  getNote(): string {
    return (this.#grid.note(this.#at(0, 0))?.data.text as string | undefined) ?? "";
  }
  getNotes(): Matrix<string> {
    return this.#map((position) => (this.#grid.note(position)?.data.text as string | undefined) ?? "");
  }
  setNote(note: string | null): this {
    return this.setNotes(this.#fill(note));
  }
  setNotes(notes: unknown): this {
    const block = this.#block<string | null>("setNotes", notes);
    refuseProtected(this.execution, this.sheetId, this.zone);
    const grid = this.#grid;
    for (const { id, place } of grid.annotations("note")) {
      if (place.type === "zone" && place.sheetId === this.sheetId && contains(this.zone, place.zone)) {
        grid.removeAnnotation(id);
      }
    }
    block.forEach((row, r) => {
      row.forEach((text, c) => {
        if (!text) return;
        const { sheetId, row: top, col: left } = this.#at(r, c);
        const place = { type: "zone", sheetId, zone: { left, top, right: left, bottom: top } } as const;
        grid.annotate({ id: grid.newId(), kind: "note", place, data: { text: String(text) } });
      });
    });
    return this;
  }
  clearNote(): this {
    return this.setNotes(this.#fill(null));
  }

  protect(): Protection {
    return Protection.create(this.execution, { type: "zone", sheetId: this.sheetId, zone: this.zone });
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    DeveloperMetadata.add(this.execution, placeOf(this), key, rest);
    return this;
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.execution, ({ place }) => {
      if (place.type !== "zone" || place.sheetId !== this.sheetId) return false;
      return covers(this.zone, place);
    });
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    const own = placeOf(this);
    return DeveloperMetadata.all(this.execution).filter(
      ({ annotation: { place } }) =>
        place.type === "zone" &&
        place.sheetId === own.sheetId &&
        place.whole === own.whole &&
        covers(own.zone, place),
    );
  }

  getDataValidation(): DataValidation | null {
    return (
      this.#sub({
        ...this.zone,
        right: this.zone.left,
        bottom: this.zone.top,
      }).getDataValidations()[0]?.[0] ?? null
    );
  }
  getDataValidations(): Matrix<DataValidation | null> {
    const rules = DataValidation.all(this.execution, this.sheetId);
    const isOn = (zones: readonly Zone[], { row, col }: Position) =>
      zones.some(
        ({ left, right, top, bottom }) => left <= col && col <= right && top <= row && row <= bottom,
      );
    return this.#map((at) => rules.find(({ zones }) => isOn(zones, at))?.validation ?? null);
  }
  setDataValidation(rule: DataValidation | null): this {
    refuseProtected(this.execution, this.sheetId, this.zone);
    DataValidation.set(this.execution, this.sheetId, this.zone, rule);
    return this;
  }
  setDataValidations(rules: unknown): this {
    const block = this.#block<DataValidation | null>("setDataValidations", rules);
    for (const [rule, zones] of zonesByValue(block, this.zone)) {
      for (const zone of zones) this.#sub(zone).setDataValidation(rule);
    }
    return this;
  }
  clearDataValidations(): this {
    return this.setDataValidation(null);
  }
  insertCheckboxes(): this {
    this.setDataValidation(
      new DataValidation({ criterion: { type: "isBoolean", values: [] }, isBlocking: true }),
    );
    return this.#write(
      this.#map((position) => {
        const value = this.#grid.value(position);
        return typeof value === "boolean" ? value : false;
      }),
    );
  }
  isChecked(): boolean | null {
    const values = this.getValues().flat();
    return values.every((value) => value === values[0]) ? values[0] === true : null;
  }
}

/** The range of that size from a row and column on, counted from 1; throws Google's sentence when it leaves the sheet. */
export const rangeAt = (
  execution: Execution,
  sheetId: string,
  row: number,
  column: number,
  numRows: number,
  numColumns: number,
): Range => {
  if (row < 1) throw new Error("The starting row of the range is too small.");
  if (column < 1) throw new Error("The starting column of the range is too small.");
  if (numRows < 1) throw new Error("The number of rows in the range must be at least 1.");
  if (numColumns < 1) throw new Error("The number of columns in the range must be at least 1.");
  const zone = {
    left: column - 1,
    top: row - 1,
    right: column + numColumns - 2,
    bottom: row + numRows - 2,
  };
  const { rows, cols } = execution.document.grid.size(sheetId);
  if (zone.right >= cols || zone.bottom >= rows) {
    throw new Error("The coordinates of the range are outside the dimensions of the sheet.");
  }
  return new Range(execution, sheetId, zone);
};

/** The range that A1 notation names on a sheet; throws Google's sentence when it names none. */
export const rangeFromA1 = (execution: Execution, sheetId: string, a1: string): Range => {
  const { grid } = execution.document;
  const bang = a1.lastIndexOf("!");
  const named = grid.namedZones().find(({ name }) => name.toLowerCase() === a1.toLowerCase());
  if (named) return new Range(execution, named.sheetId, named.zone);
  const sheetName =
    bang < 0
      ? undefined
      : a1
          .slice(0, bang)
          .replace(/^'([\s\S]*)'$/, "$1")
          .replaceAll("''", "'");
  const target = sheetName === undefined ? sheetId : grid.sheetIdByName(sheetName);
  const notation = a1.slice(bang + 1);
  const zone = target && (parseR1C1(notation) ?? parseZone(notation, grid.size(target)));
  if (!target || !zone) throw new Error("Range not found");
  const size = grid.size(target);
  if (zone.right >= size.cols || zone.bottom >= size.rows) {
    throw new Error("The coordinates of the range are outside the dimensions of the sheet.");
  }
  return new Range(execution, target, zone);
};
