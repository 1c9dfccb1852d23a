import { areaA1, cellA1 } from "../../src/tables/a1.ts";

/** What an area of a sheet holds, row by row, and where its top left cell stands, counted from 1. */
export interface AreaCells {
  /** The sheet as references write it. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly displayed: readonly (readonly string[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** Whether the heads stand in a row, over their columns, or in a column, before their lines. */
export type Heads = "in a row" | "in a column";

/**
 * A table as people read it: heads by what they show, rows by what stands under the heads that are their key, such
 * as "Senior US". It is what the cells were when it was taken.
 */
export class SheetTable {
  readonly heads: readonly string[];
  /** The key of each row, the shown texts joined by a space; rows without one are none. */
  readonly keys: readonly string[];
  private readonly headLine: number;
  private readonly lines: readonly number[];
  private readonly values: readonly (readonly unknown[])[];
  private readonly displayed: readonly (readonly string[])[];
  private readonly texts: readonly (readonly string[])[];

  constructor(
    private readonly area: AreaCells,
    private readonly keyHeads: readonly string[],
    private readonly orientation: Heads = "in a row",
  ) {
    this.values = this.turned(area.values);
    this.displayed = this.turned(area.displayed);
    this.texts = this.turned(area.formulas);
    this.headLine = this.displayed.findIndex((line) => keyHeads.every((head) => line.includes(head)));
    this.heads = this.displayed[this.headLine] ?? [];
    if (this.heads.length === 0)
      throw new Error(`${area.sheet} has no heads ${keyHeads.join(", ")} ${orientation}.`);
    const keyColumns = keyHeads.map((head) => this.column(head));
    const keyOf = (line: number) =>
      keyColumns
        .map((column) => this.displayed[line]?.[column] ?? "")
        .join(" ")
        .trim();
    this.lines = [...this.displayed.keys()].filter((line) => line > this.headLine && keyOf(line) !== "");
    this.keys = this.lines.map(keyOf);
  }

  /** Rows as values by head. */
  get rows(): Record<string, unknown>[] {
    return this.lines.map((line) => this.byHead(line));
  }

  row(key: string): Record<string, unknown> {
    return this.byHead(this.line(key));
  }

  /** Of each row the values under these heads, in this order. */
  pick(...heads: readonly string[]): unknown[][] {
    const columns = heads.map((head) => this.column(head));
    return this.lines.map((line) => columns.map((column) => this.values[line]?.[column]));
  }

  /** The values under one head. */
  under(head: string): unknown[] {
    return this.pick(head).flat();
  }

  value(key: string, head: string): unknown {
    return this.values[this.line(key)]?.[this.column(head)];
  }

  shown(key: string, head: string): string {
    return this.displayed[this.line(key)]?.[this.column(head)] ?? "";
  }

  /** The formula that stands in the cell itself; "" where none does. */
  formula(key: string, head: string): string {
    return this.texts[this.line(key)]?.[this.column(head)] ?? "";
  }

  /** All formulas that stand under a head or in it: a column may be filled by one formula from its head. */
  formulas(head: string): string[] {
    const column = this.column(head);
    return [this.headLine, ...this.lines].flatMap((line) => this.texts[line]?.[column] || []);
  }

  /** The address of a cell, with its sheet. */
  cell(key: string, head: string): string {
    return this.address(this.line(key), this.column(head));
  }

  headCell(head: string): string {
    return this.address(this.headLine, this.column(head));
  }

  /** The address of all cells under some neighbouring heads. */
  range(firstHead: string, lastHead = firstHead): string {
    const [first = "", last = ""] = [this.keys[0], this.keys[this.keys.length - 1]];
    return `${this.cell(first, firstHead)}:${this.cell(last, lastHead).replace(/^.*!/, "")}`;
  }

  /** What stands right after a label in the title, above heads and rows; and where. */
  title(label: string): { value: unknown; shown: string; cell: string } {
    const { sheet, row, column: left, values, displayed } = this.area;
    const above = this.orientation === "in a row" ? this.headLine : this.column(this.keyHeads[0] ?? "");
    for (let line = 0; line < above; line++) {
      const column = (displayed[line] ?? []).indexOf(label) + 1;
      if (column === 0) continue;
      const cell = `${sheet}!${cellA1(row + line, left + column)}`;
      return { value: values[line]?.[column], shown: displayed[line]?.[column] ?? "", cell };
    }
    throw new Error(`The title in ${sheet} does not say "${label}".`);
  }

  /** Where the whole block stands: its title, its heads and its rows. */
  get place(): string {
    const filled = [...this.heads.keys()].filter((column) => this.heads[column] !== "");
    const [left = 0, right = 0] = [filled[0], filled[filled.length - 1]];
    const last = this.lines[this.lines.length - 1] ?? this.headLine;
    const { sheet, row, column } = this.area;
    // Heads in a column have the title over them, as the first of what stands there.
    if (this.orientation === "in a column")
      return `${sheet}!${areaA1(row + left, column + this.headLine, right - left + 1, last - this.headLine + 1)}`;
    const top = Math.max(this.headLine - 1, 0);
    return `${sheet}!${areaA1(row + top, column + left, last - top + 1, right - left + 1)}`;
  }

  private turned<T>(cells: readonly (readonly T[])[]): readonly (readonly T[])[] {
    if (this.orientation === "in a row") return cells;
    return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] as T));
  }

  private byHead(line: number): Record<string, unknown> {
    return Object.fromEntries(
      this.heads.flatMap((head, column) => (head === "" ? [] : [[head, this.values[line]?.[column]]])),
    );
  }

  private line(key: string): number {
    const found = this.lines.filter((_, index) => this.keys[index] === key);
    if (found.length !== 1)
      throw new Error(`${found.length} rows are "${key}" in ${this.area.sheet}: ${this.keys.join(", ")}.`);
    return found[0] as number;
  }

  private column(head: string): number {
    const found = [...this.heads.keys()].filter((column) => this.heads[column] === head);
    if (found.length !== 1)
      throw new Error(`${found.length} heads are "${head}" in ${this.area.sheet}: ${this.heads.join(", ")}.`);
    return found[0] as number;
  }

  private address(line: number, column: number): string {
    const { sheet, row, column: left } = this.area;
    const [down, right] = this.orientation === "in a row" ? [line, column] : [column, line];
    return `${sheet}!${cellA1(row + down, left + right)}`;
  }
}
