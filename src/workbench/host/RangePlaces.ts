import { contains, intersects, type Zone } from "../grid/zone.ts";
import { Banding } from "./Banding.ts";
import { gridOf } from "./cellBlock.ts";
import { type CellRange, mayEdit } from "./Execution.ts";
import { Filter } from "./Filter.ts";
import { Group, groupsWithin } from "./Group.ts";
import { refuseProtected } from "./Protection.ts";
import { RangeEditing } from "./RangeEditing.ts";
import { TextFinder } from "./TextFinder.ts";

const DIRECTIONS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

/** Where a range lies: its neighbours, what it belongs to, what is found in it. */
export abstract class RangePlaces extends RangeEditing {
  #isFilled(row: number, col: number): boolean {
    const { rows, cols } = gridOf(this).size(this.sheetId);
    if (row < 0 || col < 0 || row >= rows || col >= cols) return false;
    return !gridOf(this).isBlank({ sheetId: this.sheetId, row, col });
  }
  #range(zone: Zone): CellRange {
    return this.execution.objects.range(this.sheetId, zone);
  }

  /** Makes it the current cell; what is selected stays so where the cell lies in it. */
  activateAsCurrentCell(): this {
    if (this.zone.left !== this.zone.right || this.zone.top !== this.zone.bottom) {
      throw new Error("A single cell can be the current cell.");
    }
    const { view } = this.execution;
    const selected = view.zones();
    const isWithin =
      view.activeSheetId() === this.sheetId && selected.some((zone) => contains(zone, this.zone));
    const cell = { col: this.zone.left, row: this.zone.top };
    view.select(this.sheetId, isWithin ? selected : [this.zone], cell);
    return this;
  }

  /** The range grown as long as a filled cell touches it, in both dimensions or in one. */
  getDataRegion(dimension?: string): CellRange {
    let zone = this.zone;
    const touches = (side: Zone): boolean => {
      for (let row = side.top; row <= side.bottom; row += 1) {
        for (let col = side.left; col <= side.right; col += 1) if (this.#isFilled(row, col)) return true;
      }
      return false;
    };
    for (let isGrowing = true; isGrowing; ) {
      const { left, right, top, bottom } = zone;
      const sides: [dimension: string, side: Zone, grown: Zone][] = [
        ["ROWS", { ...zone, top: top - 1, bottom: top - 1 }, { ...zone, top: top - 1 }],
        ["ROWS", { ...zone, top: bottom + 1, bottom: bottom + 1 }, { ...zone, bottom: bottom + 1 }],
        ["COLUMNS", { ...zone, left: left - 1, right: left - 1 }, { ...zone, left: left - 1 }],
        ["COLUMNS", { ...zone, left: right + 1, right: right + 1 }, { ...zone, right: right + 1 }],
      ];
      const found = sides.find(([of, side]) => (dimension ?? of) === of && touches(side));
      if (found) zone = found[2];
      isGrowing = found !== undefined;
    }
    return this.#range(zone);
  }
  /** Where Ctrl and an arrow key lead from the first cell: the edge of what is filled, or the next filled cell. */
  getNextDataCell(direction: string): CellRange {
    const { rows, cols } = gridOf(this).size(this.sheetId);
    const [down, right] = DIRECTIONS[direction] ?? [0, 0];
    let { top: row, left: col } = this.zone;
    const isInside = () => row + down >= 0 && row + down < rows && col + right >= 0 && col + right < cols;
    const isRun = this.#isFilled(row, col) && this.#isFilled(row + down, col + right);
    while (isInside() && (down !== 0 || right !== 0)) {
      const isNext = this.#isFilled(row + down, col + right);
      if (isRun && !isNext) break;
      row += down;
      col += right;
      if (!isRun && isNext) break;
    }
    return this.#range({ left: col, right: col, top: row, bottom: row });
  }

  // In memory a range is always a rectangle: A2:A reaches the last row there is.
  isStartColumnBounded(): boolean {
    return !this.#spans("columns");
  }
  isEndColumnBounded(): boolean {
    return !this.#spans("columns");
  }
  isStartRowBounded(): boolean {
    return !this.#spans("rows");
  }
  isEndRowBounded(): boolean {
    return !this.#spans("rows");
  }
  #spans(what: "rows" | "columns"): boolean {
    const { rows, cols } = gridOf(this).size(this.sheetId);
    const { left, right, top, bottom } = this.zone;
    return what === "rows" ? top === 0 && bottom === rows - 1 : left === 0 && right === cols - 1;
  }

  canEdit(): boolean {
    if (!mayEdit(this.execution.user)) return false;
    try {
      refuseProtected(this.execution, this.sheetId, this.zone);
      return true;
    } catch {
      return false;
    }
  }
  getFilter(): Filter | null {
    const filter = Filter.of(this.execution, this.sheetId);
    return filter && intersects(filter.zone, this.zone) ? filter : null;
  }
  createTextFinder(text: string): TextFinder {
    return new TextFinder(() => [this], text);
  }
  applyColumnBanding(theme = "LIGHT_GREY", showHeader = true, showFooter = false): Banding {
    return Banding.create(this.execution, this.sheetId, this.zone, {
      theme,
      showHeader,
      showFooter,
      isByColumn: true,
    });
  }

  // Groups of rows and columns

  shiftRowGroupDepth(delta: number): this {
    return this.#shift("ROW", delta);
  }
  shiftColumnGroupDepth(delta: number): this {
    return this.#shift("COL", delta);
  }
  #shift(dimension: "ROW" | "COL", delta: number): this {
    const { top, bottom, left, right } = this.zone;
    const [start, end] = dimension === "ROW" ? [top, bottom] : [left, right];
    Group.shift(this.execution, this.sheetId, dimension, start, end, delta);
    return this;
  }
  expandGroups(): this {
    for (const group of groupsWithin(this)) group.expand();
    return this;
  }
  collapseGroups(): this {
    for (const group of groupsWithin(this)) group.collapse();
    return this;
  }
}
