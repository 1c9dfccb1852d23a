import { absolute, areaA1, cellA1 } from "../a1.ts";
import type { CellArea } from "../SheetCell.ts";
import { HEAD_ROWS } from "../Table.ts";
import type { Cells } from "./Column.ts";

/** Where a title cell stands, rows and columns counted from 1. */
export interface Origin {
  row: number;
  column: number;
}

/**
 * Where the parts of a block stand in its sheet, rows and columns counted from 1. Of a block whose items stand beside
 * each other (`across`) everything is told as if the sheet were turned: its heads' column is the head row here.
 */
export interface Layout<Key extends string = string> {
  /** From the first cell to the last, the user's own columns and rows among ours included. */
  area: CellArea;
  headRow: number;
  /** Our columns that are there. */
  columns: Readonly<Partial<Record<Key, number>>>;
  /** A row for each item, in the items' order. */
  rows: readonly number[];
  /** Rows between in which nothing of anybody's stands: written as blanks, so that one call writes all rows. */
  blankRows?: readonly number[];
  across?: true;
}

/** A block as it is made: the columns side by side, the items below each other. */
export function newLayout<Key extends string>(
  keys: readonly Key[],
  items: number,
  { row, column }: Origin,
): Layout<Key> {
  return {
    area: { row, column, rows: HEAD_ROWS + items, columns: keys.length },
    headRow: row + HEAD_ROWS - 1,
    columns: Object.fromEntries(keys.map((key, i) => [key, column + i])) as Record<Key, number>,
    rows: Array.from({ length: items }, (_, i) => row + HEAD_ROWS + i),
  };
}

/** The same turned: the title in a row of its own, heads in the first column, an item a column. */
export function newLayoutAcross<Key extends string>(
  keys: readonly Key[],
  items: number,
  { row, column }: Origin,
): Layout<Key> {
  const first = row + 1;
  return {
    area: { row: column, column: first, rows: 1 + items, columns: keys.length },
    headRow: column,
    columns: Object.fromEntries(keys.map((key, i) => [key, first + i])) as Record<Key, number>,
    rows: Array.from({ length: items }, (_, i) => column + 1 + i),
    across: true,
  };
}

/** An area of a turned sheet where it really is, and the other way round. */
export function turned<Area extends CellArea>({ row, column, rows, columns, ...rest }: Area): CellArea {
  return { ...rest, row: column, column: row, rows: columns, columns: rows };
}

/** The last row of a layout. */
export function lastRow({ area }: Layout): number {
  return area.row + area.rows - 1;
}

/** The row of the title, wherever the heads have gone; undefined where somebody took it out. */
export function titleRowOf({ area, headRow, across }: Layout): number | undefined {
  return across || area.row === headRow ? undefined : area.row;
}

/** References to one row's cells by key. */
export function rowCells<Key extends string>({ columns, across }: Layout<Key>, row: number): Cells<Key> {
  return references(columns, (column) => (across ? cellA1(column, row) : cellA1(row, column)));
}

/** References to whole columns by key, from the head to the last row: a row inserted under the heads is within. */
export function wholeColumns<Key extends string>(layout: Layout<Key>): Cells<Key> {
  const { headRow, columns, across } = layout;
  const rows = Math.max(2, lastRow(layout) - headRow + 1);
  return references(columns, (column) =>
    absolute(across ? areaA1(column, headRow, 1, rows) : areaA1(headRow, column, rows, 1)),
  );
}

function references<Key extends string>(
  columns: Layout<Key>["columns"],
  reference: (column: number) => string,
): Cells<Key> {
  const entries = Object.entries<number | undefined>(columns).flatMap(([key, column]) =>
    column === undefined ? [] : [[key, reference(column)]],
  );
  return referable(Object.fromEntries(entries)) as Cells<Key>;
}

/** References of which each that a formula calls has to be there. */
export function referable(cells: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return new Proxy(cells, {
    get(known, key: string) {
      const found = known[key];
      if (found === undefined) throw new MissingColumn(key);
      return found;
    },
  });
}

/** A formula calls a column that is not there. */
export class MissingColumn extends Error {
  constructor(readonly key: string) {
    super(`The column ${key} is not there.`);
  }
}
