import type { Dimension } from "../grid/Grid.ts";
import type { CellRange, Execution } from "./Execution.ts";
import { Group } from "./Group.ts";
import { Service } from "./Membrane.ts";
import { settingsOf } from "./settingsOf.ts";
import { TextFinder } from "./TextFinder.ts";

/** How the rows and columns of a sheet are arranged: moved, hidden by a range, grouped; and what is found in them. */
export abstract class SheetArrangement extends Service {
  constructor(
    readonly execution: Execution,
    readonly sheetId: string,
  ) {
    super();
  }

  get #grid() {
    return this.execution.document.grid;
  }
  #settings() {
    return settingsOf(this.execution, this.sheetId);
  }
  #toggle(type: string, dimension: Dimension, { zone }: CellRange): void {
    const [first, last] = dimension === "ROW" ? [zone.top, zone.bottom] : [zone.left, zone.right];
    const elements = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    this.#grid.dispatch(type, { sheetId: this.sheetId, dimension, elements });
  }

  hideRow(row: CellRange): void {
    this.#toggle("HIDE_COLUMNS_ROWS", "ROW", row);
  }
  hideColumn(column: CellRange): void {
    this.#toggle("HIDE_COLUMNS_ROWS", "COL", column);
  }
  unhideRow(row: CellRange): void {
    this.#toggle("UNHIDE_COLUMNS_ROWS", "ROW", row);
  }
  unhideColumn(column: CellRange): void {
    this.#toggle("UNHIDE_COLUMNS_ROWS", "COL", column);
  }

  /** Moves whole rows to before a row, counted from 1 as they stand now. */
  moveRows({ zone }: CellRange, destination: number): void {
    this.#move("ROW", zone.top, zone.bottom, destination - 1);
  }
  moveColumns({ zone }: CellRange, destination: number): void {
    this.#move("COL", zone.left, zone.right, destination - 1);
  }
  #move(dimension: Dimension, first: number, last: number, to: number): void {
    if (to >= first && to <= last + 1) return;
    const grid = this.#grid;
    const count = last - first + 1;
    const size = Array.from({ length: count }, (_, i) => grid.headerSize(this.sheetId, dimension, first + i));
    grid.insert(this.sheetId, dimension, to, count);
    const from = to <= first ? first + count : first;
    const { rows, cols } = grid.size(this.sheetId);
    const source =
      dimension === "ROW"
        ? { left: 0, right: cols - 1, top: from, bottom: from + count - 1 }
        : { left: from, right: from + count - 1, top: 0, bottom: rows - 1 };
    grid.move(
      this.sheetId,
      source,
      this.sheetId,
      dimension === "ROW" ? { left: 0, top: to } : { left: to, top: 0 },
    );
    size.forEach((one, i) => {
      const elements = [to + i];
      grid.dispatch("RESIZE_COLUMNS_ROWS", { sheetId: this.sheetId, dimension, elements, size: one });
    });
    grid.remove(this.sheetId, dimension, from, count);
  }

  /** Rows get the height their texts need; without a screen there is no text to measure. */
  autoResizeRows(row: number, count: number): this {
    const rows = Array.from({ length: count }, (_, i) => row - 1 + i);
    this.#grid.dispatch("AUTORESIZE_ROWS", { sheetId: this.sheetId, rows });
    return this;
  }
  setRowHeightsForced(row: number, count: number, size: number): this {
    const elements = Array.from({ length: count }, (_, i) => row - 1 + i);
    this.#grid.dispatch("RESIZE_COLUMNS_ROWS", { sheetId: this.sheetId, dimension: "ROW", elements, size });
    return this;
  }

  // Groups

  getRowGroup(row: number, depth: number): Group | null {
    return this.#group("ROW", row, depth);
  }
  getColumnGroup(column: number, depth: number): Group | null {
    return this.#group("COL", column, depth);
  }
  #group(dimension: Dimension, index: number, depth: number): Group | null {
    return (
      Group.all(this.execution, this.sheetId, dimension).find(
        (group) => group.start <= index - 1 && index - 1 <= group.end && group.getDepth() === depth,
      ) ?? null
    );
  }
  getRowGroupDepth(row: number): number {
    return Group.depthAt(this.execution, this.sheetId, "ROW", row - 1);
  }
  getColumnGroupDepth(column: number): number {
    return Group.depthAt(this.execution, this.sheetId, "COL", column - 1);
  }
  expandAllRowGroups(): this {
    return this.#foldBelow("ROW", Number.POSITIVE_INFINITY);
  }
  expandAllColumnGroups(): this {
    return this.#foldBelow("COL", Number.POSITIVE_INFINITY);
  }
  collapseAllRowGroups(): this {
    return this.#foldBelow("ROW", 0);
  }
  collapseAllColumnGroups(): this {
    return this.#foldBelow("COL", 0);
  }
  expandRowGroupsUpToDepth(depth: number): this {
    return this.#foldBelow("ROW", depth);
  }
  expandColumnGroupsUpToDepth(depth: number): this {
    return this.#foldBelow("COL", depth);
  }
  /** Opens the groups down to a depth and folds the deeper ones. */
  #foldBelow(dimension: Dimension, depth: number): this {
    for (const group of Group.all(this.execution, this.sheetId, dimension)) {
      if (group.getDepth() <= depth) group.expand();
      else group.collapse();
    }
    return this;
  }
  getRowGroupControlPosition(): string {
    return this.#settings().get("rowGroupControl", "AFTER");
  }
  setRowGroupControlPosition(position: string): this {
    this.#settings().set("rowGroupControl", position);
    return this;
  }
  getColumnGroupControlPosition(): string {
    return this.#settings().get("columnGroupControl", "AFTER");
  }
  setColumnGroupControlPosition(position: string): this {
    this.#settings().set("columnGroupControl", position);
    return this;
  }

  // What it is

  isRightToLeft(): boolean {
    return this.#settings().get("isRightToLeft", false);
  }
  setRightToLeft(isRightToLeft: boolean): this {
    this.#settings().set("isRightToLeft", isRightToLeft);
    return this;
  }
  /** A sheet of the workbench is always a grid: charts stand on sheets, not in place of them. */
  getType(): string {
    return "GRID";
  }
  asDataSourceSheet(): null {
    return null;
  }
  getFormUrl(): null {
    return null;
  }
  // The workbench has none of these, and so a sheet never holds one.
  getImages(): never[] {
    return [];
  }
  getDrawings(): never[] {
    return [];
  }
  getSlicers(): never[] {
    return [];
  }
  getPivotTables(): never[] {
    return [];
  }
  getDataSourceTables(): never[] {
    return [];
  }
  createTextFinder(text: string): TextFinder {
    return new TextFinder(() => [wholeSheet(this.execution, this.sheetId)], text);
  }
}

/** All cells of a sheet that hold something. */
export const wholeSheet = (execution: Execution, sheetId: string): CellRange => {
  const { rows, cols } = execution.document.grid.contentSize(sheetId);
  return execution.objects.range(sheetId, {
    left: 0,
    top: 0,
    right: Math.max(0, cols - 1),
    bottom: Math.max(0, rows - 1),
  });
};
