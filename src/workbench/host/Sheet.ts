import type { Dimension } from "../grid/Grid.ts";
import type { Zone } from "../grid/zone.ts";
import { Banding } from "./Banding.ts";
import { ConditionalFormatRule } from "./ConditionalFormatRule.ts";
import { refuseMoreCells } from "./cellLimits.ts";
import { copyName } from "./copyName.ts";
import { DeveloperMetadata, DeveloperMetadataFinder } from "./DeveloperMetadata.ts";
import { EmbeddedChart, EmbeddedChartBuilder } from "./EmbeddedChart.ts";
import { Filter } from "./Filter.ts";
import type { Service } from "./Membrane.ts";
import { NamedRange } from "./NamedRange.ts";
import { Protection, refuseProtected, refuseProtectedSheet } from "./Protection.ts";
import { Range, rangeAt, rangeFromA1 } from "./Range.ts";
import { RangeList } from "./RangeList.ts";
import { Selection } from "./Selection.ts";
import { SheetArrangement } from "./SheetArrangement.ts";
import { sheetNumber } from "./sheetNumber.ts";

/** A sheet of the workbook, as SpreadsheetApp.Sheet. */
export class Sheet extends SheetArrangement {
  get #grid() {
    return this.execution.document.grid;
  }

  #dispatch(type: string, payload: object = {}): this {
    this.#grid.dispatch(type, { sheetId: this.sheetId, ...payload });
    return this;
  }

  #whole(): Zone {
    const { rows, cols } = this.#grid.size(this.sheetId);
    return { left: 0, top: 0, right: cols - 1, bottom: rows - 1 };
  }

  #elements(first: number, count: number): number[] {
    return Array.from({ length: count }, (_, i) => first - 1 + i);
  }

  #insert(dimension: Dimension, at: number, quantity: number): this {
    const { rows, cols } = this.#grid.size(this.sheetId);
    refuseMoreCells(this.execution, quantity * (dimension === "ROW" ? cols : rows));
    refuseProtectedSheet(this.execution, this.sheetId);
    this.#grid.insert(this.sheetId, dimension, at, quantity);
    return this;
  }

  // The sheet itself

  getName(): string {
    return this.#grid.sheetName(this.sheetId);
  }
  getSheetName(): string {
    return this.getName();
  }
  setName(name: string): this {
    const taken = this.#grid.sheetIdByName(name);
    if (taken && taken !== this.sheetId) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    refuseProtectedSheet(this.execution, this.sheetId);
    this.#grid.renameSheet(this.sheetId, name);
    return this;
  }
  getSheetId(): number {
    return sheetNumber(this.sheetId);
  }
  getIndex(): number {
    return this.#grid.sheetIds().indexOf(this.sheetId) + 1;
  }
  getParent(): Service {
    return this.execution.objects.spreadsheet();
  }
  /** A copy of the sheet at the end of a spreadsheet; the workbench has one spreadsheet only. */
  copyTo(_spreadsheet: Service): Sheet {
    const grid = this.#grid;
    const copy = new Sheet(this.execution, grid.duplicateSheet(this.sheetId, copyName(grid, this.getName())));
    grid.moveSheet(copy.sheetId, grid.sheetIds().length - 1);
    return copy;
  }
  activate(): this {
    this.execution.view.select(this.sheetId, [{ left: 0, top: 0, right: 0, bottom: 0 }]);
    return this;
  }
  hideSheet(): this {
    if (this.#grid.sheetIds().filter((id) => this.#grid.isSheetVisible(id)).length === 1) {
      throw new Error("You can't hide all the sheets in a document.");
    }
    return this.#dispatch("HIDE_SHEET");
  }
  showSheet(): this {
    return this.#dispatch("SHOW_SHEET");
  }
  isSheetHidden(): boolean {
    return !this.#grid.isSheetVisible(this.sheetId);
  }
  setTabColor(color: string | null): this {
    return this.#dispatch("COLOR_SHEET", color ? { color } : {});
  }
  getTabColor(): string | null {
    return this.#grid.sheetColor(this.sheetId) ?? null;
  }
  setHiddenGridlines(isHidden: boolean): this {
    return this.#dispatch("SET_GRID_LINES_VISIBILITY", { areGridLinesVisible: !isHidden });
  }
  hasHiddenGridlines(): boolean {
    return !this.#grid.areGridLinesVisible(this.sheetId);
  }

  // Ranges

  getRange(a1: string): Range;
  getRange(row: number, column: number, numRows?: number, numColumns?: number): Range;
  getRange(start: string | number, column?: number, numRows = 1, numColumns = 1): Range {
    if (typeof start === "string") return rangeFromA1(this.execution, this.sheetId, start);
    if (typeof start !== "number" || typeof column !== "number") {
      throw new Error("The parameters don't match the method signature for SpreadsheetApp.Sheet.getRange.");
    }
    return rangeAt(this.execution, this.sheetId, start, column, numRows, numColumns);
  }
  getRangeList(a1Notations: readonly string[]): RangeList {
    return new RangeList(a1Notations.map((a1) => this.getRange(a1)));
  }
  getDataRange(): Range {
    return this.getRange(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));
  }
  getSheetValues(row: number, column: number, numRows: number, numColumns: number): unknown[][] {
    return this.getRange(row, column, numRows, numColumns).getValues();
  }
  getActiveRange(): Range | null {
    const { view } = this.execution;
    const zone = view.zones().at(-1);
    return view.activeSheetId() === this.sheetId && zone
      ? new Range(this.execution, this.sheetId, zone)
      : null;
  }
  getActiveCell(): Range {
    const { col, row } = this.execution.view.cell();
    return new Range(this.execution, this.sheetId, { left: col, top: row, right: col, bottom: row });
  }
  getCurrentCell(): Range {
    return this.getActiveCell();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  getSelection(): Selection {
    return new Selection(this.execution);
  }
  getActiveRangeList(): RangeList {
    return this.getSelection().getActiveRangeList();
  }
  setActiveRangeList(ranges: RangeList): RangeList {
    return ranges.activate();
  }
  setActiveSelection(range: Range | string): Range {
    return (typeof range === "string" ? this.getRange(range) : range).activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }
  getLastRow(): number {
    return this.#grid.contentSize(this.sheetId).rows;
  }
  getLastColumn(): number {
    return this.#grid.contentSize(this.sheetId).cols;
  }
  getMaxRows(): number {
    return this.#grid.size(this.sheetId).rows;
  }
  getMaxColumns(): number {
    return this.#grid.size(this.sheetId).cols;
  }
  appendRow(values: unknown[]): this {
    const row = this.getLastRow() + 1;
    if (row > this.getMaxRows()) this.insertRowsAfter(this.getMaxRows(), 1);
    if (values.length > this.getMaxColumns()) {
      this.insertColumnsAfter(this.getMaxColumns(), values.length - this.getMaxColumns());
    }
    this.getRange(row, 1, 1, values.length).setValues([values]);
    return this;
  }
  clear(options?: Record<string, boolean>): this {
    new Range(this.execution, this.sheetId, this.#whole()).clear(options);
    return this;
  }
  clearContents(): this {
    refuseProtected(this.execution, this.sheetId, this.#whole());
    this.#grid.clear(this.sheetId, [this.#whole()], "content");
    return this;
  }
  clearFormats(): this {
    return this.clear({ formatOnly: true });
  }
  clearNotes(): this {
    return this.clear({ commentsOnly: true });
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }
  sort(column: number, ascending = true): this {
    const frozen = this.getFrozenRows();
    const rows = this.getLastRow() - frozen;
    if (rows > 0) this.getRange(frozen + 1, 1, rows, this.getMaxColumns()).sort({ column, ascending });
    return this;
  }

  // Rows and columns

  insertRows(row: number, count = 1): void {
    this.#insert("ROW", row - 1, count);
  }
  insertRowBefore(row: number): this {
    return this.#insert("ROW", row - 1, 1);
  }
  insertRowAfter(row: number): this {
    return this.#insert("ROW", row, 1);
  }
  insertRowsBefore(row: number, count: number): this {
    return this.#insert("ROW", row - 1, count);
  }
  insertRowsAfter(row: number, count: number): this {
    return this.#insert("ROW", row, count);
  }
  insertColumns(column: number, count = 1): void {
    this.#insert("COL", column - 1, count);
  }
  insertColumnBefore(column: number): this {
    return this.#insert("COL", column - 1, 1);
  }
  insertColumnAfter(column: number): this {
    return this.#insert("COL", column, 1);
  }
  insertColumnsBefore(column: number, count: number): this {
    return this.#insert("COL", column - 1, count);
  }
  insertColumnsAfter(column: number, count: number): this {
    return this.#insert("COL", column, count);
  }
  deleteRow(row: number): this {
    this.deleteRows(row, 1);
    return this;
  }
  deleteRows(row: number, count: number): void {
    this.#refuseAll(count, this.getMaxRows(), "rows");
    refuseProtected(this.execution, this.sheetId, {
      ...this.#whole(),
      top: row - 1,
      bottom: row + count - 2,
    });
    this.#grid.remove(this.sheetId, "ROW", row - 1, count);
  }
  deleteColumn(column: number): this {
    this.deleteColumns(column, 1);
    return this;
  }
  deleteColumns(column: number, count: number): void {
    this.#refuseAll(count, this.getMaxColumns(), "columns");
    refuseProtected(this.execution, this.sheetId, {
      ...this.#whole(),
      left: column - 1,
      right: column + count - 2,
    });
    this.#grid.remove(this.sheetId, "COL", column - 1, count);
  }
  #refuseAll(count: number, present: number, what: string): void {
    if (count >= present) throw new Error(`You can't delete all the ${what} on the sheet.`);
  }
  getFrozenRows(): number {
    return this.#grid.frozen(this.sheetId).rows;
  }
  getFrozenColumns(): number {
    return this.#grid.frozen(this.sheetId).cols;
  }
  setFrozenRows(rows: number): void {
    if (rows === 0) this.#dispatch("UNFREEZE_ROWS");
    else this.#dispatch("FREEZE_ROWS", { quantity: rows });
  }
  setFrozenColumns(columns: number): void {
    if (columns === 0) this.#dispatch("UNFREEZE_COLUMNS");
    else this.#dispatch("FREEZE_COLUMNS", { quantity: columns });
  }
  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(column: number, count: number, width: number): this {
    return this.#dispatch("RESIZE_COLUMNS_ROWS", {
      dimension: "COL",
      elements: this.#elements(column, count),
      size: width,
    });
  }
  getColumnWidth(column: number): number {
    return this.#grid.headerSize(this.sheetId, "COL", column - 1);
  }
  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }
  setRowHeights(row: number, count: number, height: number): this {
    return this.#dispatch("RESIZE_COLUMNS_ROWS", {
      dimension: "ROW",
      elements: this.#elements(row, count),
      size: height,
    });
  }
  getRowHeight(row: number): number {
    return this.#grid.headerSize(this.sheetId, "ROW", row - 1);
  }
  autoResizeColumn(column: number): this {
    return this.autoResizeColumns(column, 1);
  }
  /** Without a screen there is no text to measure, and widths stay. */
  autoResizeColumns(column: number, count: number): this {
    this.#grid.autoResizeColumns(this.sheetId, this.#elements(column, count));
    return this;
  }
  hideRows(row: number, count = 1): void {
    this.#dispatch("HIDE_COLUMNS_ROWS", { dimension: "ROW", elements: this.#elements(row, count) });
  }
  showRows(row: number, count = 1): void {
    this.#dispatch("UNHIDE_COLUMNS_ROWS", { dimension: "ROW", elements: this.#elements(row, count) });
  }
  hideColumns(column: number, count = 1): void {
    this.#dispatch("HIDE_COLUMNS_ROWS", { dimension: "COL", elements: this.#elements(column, count) });
  }
  showColumns(column: number, count = 1): void {
    this.#dispatch("UNHIDE_COLUMNS_ROWS", { dimension: "COL", elements: this.#elements(column, count) });
  }
  isRowHiddenByUser(row: number): boolean {
    return this.#grid.isHeaderHidden(this.sheetId, "ROW", row - 1);
  }
  isRowHiddenByFilter(row: number): boolean {
    return this.#grid.isRowFiltered(this.sheetId, row - 1);
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.#grid.isHeaderHidden(this.sheetId, "COL", column - 1);
  }

  // What lies on the sheet

  protect(): Protection {
    return Protection.create(this.execution, { type: "sheet", sheetId: this.sheetId });
  }
  getProtections(type: string): Protection[] {
    return Protection.all(this.execution).filter((protection) => {
      const { place } = protection.annotation;
      return (
        place.type !== "spreadsheet" &&
        place.sheetId === this.sheetId &&
        place.type === (type === "SHEET" ? "sheet" : "zone")
      );
    });
  }
  getNamedRanges(): NamedRange[] {
    return [...this.#grid.namedZones(), ...this.#grid.copiedNames()]
      .filter(({ sheetId }) => sheetId === this.sheetId)
      .map(({ name }) => new NamedRange(this.execution, name));
  }
  getBandings(): Banding[] {
    return Banding.all(this.execution).filter(({ place }) => place.sheetId === this.sheetId);
  }
  getConditionalFormatRules(): ConditionalFormatRule[] {
    return ConditionalFormatRule.all(this.execution, this.sheetId);
  }
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    ConditionalFormatRule.replace(this.execution, this.sheetId, rules);
  }
  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.execution, this.sheetId);
  }
  insertChart({ chart }: EmbeddedChart): void {
    this.#grid.addChart({ ...chart, sheetId: this.sheetId });
  }
  updateChart({ chart }: EmbeddedChart): void {
    this.#grid.removeFigure(this.sheetId, chart.id);
    this.#grid.addChart({ ...chart, id: this.#grid.newId(), sheetId: this.sheetId });
  }
  removeChart({ chart }: EmbeddedChart): void {
    this.#grid.removeFigure(this.sheetId, chart.id);
  }
  getCharts(): EmbeddedChart[] {
    return this.#grid.charts(this.sheetId).map((chart) => new EmbeddedChart(this.execution, chart));
  }
  getFilter(): Filter | null {
    return Filter.of(this.execution, this.sheetId);
  }
  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    DeveloperMetadata.add(this.execution, { type: "sheet", sheetId: this.sheetId }, key, rest);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return DeveloperMetadata.all(this.execution).filter(
      ({ annotation: { place } }) => place.type === "sheet" && place.sheetId === this.sheetId,
    );
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(
      this.execution,
      ({ place }) => place.type !== "spreadsheet" && place.sheetId === this.sheetId,
    );
  }
}
