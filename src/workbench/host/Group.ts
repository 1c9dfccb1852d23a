import type { Dimension } from "../grid/Grid.ts";
import type { CellRange, Execution } from "./Execution.ts";
import { Service } from "./Membrane.ts";

/** Rows or columns that can be folded away together, as SpreadsheetApp.Group; groups may lie in groups. */
export class Group extends Service {
  constructor(
    private readonly execution: Execution,
    private readonly sheetId: string,
    private readonly dimension: Dimension,
    readonly start: number,
    readonly end: number,
  ) {
    super();
  }

  static all(execution: Execution, sheetId: string, dimension: Dimension): Group[] {
    return execution.document.grid
      .headerGroups(sheetId, dimension)
      .map(({ start, end }) => new Group(execution, sheetId, dimension, start, end));
  }

  /** How many groups a row or column lies in. */
  static depthAt(execution: Execution, sheetId: string, dimension: Dimension, index: number): number {
    return Group.all(execution, sheetId, dimension).filter(({ start, end }) => start <= index && index <= end)
      .length;
  }

  /** Groups rows or columns so many levels deeper, or takes them out of so many groups. */
  static shift(
    execution: Execution,
    sheetId: string,
    dimension: Dimension,
    start: number,
    end: number,
    delta: number,
  ): void {
    const { grid } = execution.document;
    const type = delta > 0 ? "GROUP_HEADERS" : "UNGROUP_HEADERS";
    // The engine knows a stretch as one group only; a deeper level of the same stretch is the same group to it.
    if (delta !== 0) grid.dispatch(type, { sheetId, dimension, start, end });
  }

  #dispatch(type: string): void {
    const { sheetId, dimension, start, end } = this;
    this.execution.document.grid.dispatch(type, { sheetId, dimension, start, end });
  }

  collapse(): this {
    if (!this.isCollapsed()) this.#dispatch("FOLD_HEADER_GROUP");
    return this;
  }
  expand(): this {
    if (this.isCollapsed()) this.#dispatch("UNFOLD_HEADER_GROUP");
    return this;
  }
  isCollapsed(): boolean {
    return this.execution.document.grid
      .headerGroups(this.sheetId, this.dimension)
      .some(({ start, end, isFolded }) => start === this.start && end === this.end && isFolded === true);
  }
  getControlIndex(): number {
    return this.end + 2;
  }
  getDepth(): number {
    return Group.all(this.execution, this.sheetId, this.dimension).filter(
      ({ start, end }) => start <= this.start && this.end <= end,
    ).length;
  }
  getRange(): CellRange {
    const { rows, cols } = this.execution.document.grid.size(this.sheetId);
    const zone =
      this.dimension === "ROW"
        ? { left: 0, right: cols - 1, top: this.start, bottom: this.end }
        : { left: this.start, right: this.end, top: 0, bottom: rows - 1 };
    return this.execution.objects.range(this.sheetId, zone);
  }
  remove(): void {
    this.#dispatch("UNGROUP_HEADERS");
  }
}

/** The groups that lie within the rows or the columns of a range. */
export const groupsWithin = ({ execution, sheetId, zone }: CellRange): Group[] => [
  ...Group.all(execution, sheetId, "ROW").filter(({ start, end }) => zone.top <= start && end <= zone.bottom),
  ...Group.all(execution, sheetId, "COL").filter(({ start, end }) => zone.left <= start && end <= zone.right),
];
