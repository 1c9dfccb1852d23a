import { columnLetters } from "../../input/address.ts";
import { absolute, areaA1 } from "../a1.ts";
import type { Cells } from "../columns/Column.ts";
import { runs } from "../runs.ts";
import type { CellArea, SheetCell } from "../SheetCell.ts";
import { EMPTY, inRow } from "./cells.ts";

/** Where the columns of a sheet stand by now, counted from 1: people move them and insert their own. */
export type Layout<K extends string> = Readonly<Record<K, number>>;

/** Columns as they are made: side by side from A. */
export function sideBySide<K extends string>(columns: Readonly<Record<K, unknown>>): Layout<K> {
  return mapped(Object.keys(columns) as K[], (_, i) => i + 1);
}

/** The cells of a row, their columns fixed: $B5. */
export function rowReferences<K extends string>(layout: Layout<K>, row: number): Cells<K> {
  return mapped(Object.keys(layout) as K[], (key) => inRow(row, layout[key]));
}

/** The cells of whole columns between rows: $B$4:$B$105. */
export function wholeColumns<K extends string>(
  layout: Layout<K>,
  { row, rows }: { row: number; rows: number },
): Cells<K> {
  return mapped(Object.keys(layout) as K[], (key) => absolute(areaA1(row, layout[key], rows, 1)));
}

/** Columns from a row down, without an end: $B$3:$B. Rows that are added below lie in them. */
export function openColumns<K extends string>(layout: Layout<K>, row: number): Cells<K> {
  return mapped(Object.keys(layout) as K[], (key) => openColumn(layout[key], row));
}

export function openColumn(column: number, row: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${row}:$${letters}`;
}

/** Where the heads of a sheet were found, or which of them are not there once each. */
export type FoundHeads<K extends string> =
  | { row: number; layout: Layout<K>; problem?: never }
  | { row?: never; layout?: never; problem: HeadProblem };

/** Heads that are not there once each, as people read them. */
export interface HeadProblem {
  missing: readonly string[];
  doubled: readonly string[];
  /** The row that has the most of the heads, counted from 1; undefined where there is none. */
  row: number | undefined;
}

/** Finds columns by what their heads show, in the row that has the most of them. */
export function findHeads<K extends string>(
  columns: Readonly<Record<K, { head: string }>>,
  cells: readonly (readonly unknown[])[],
): FoundHeads<K> {
  const keys = Object.keys(columns) as K[];
  const wanted = new Set(keys.map((key) => shownHead(columns[key].head)));
  const counts = cells.map((row) => new Set(row.map(shownHead).filter((head) => wanted.has(head))).size);
  const most = Math.max(0, ...counts);
  const index = most === 0 ? -1 : counts.indexOf(most);
  const heads = (cells[index] ?? []).map(shownHead);
  const times = (key: K) => heads.filter((head) => head === shownHead(columns[key].head)).length;
  const named = (of: readonly K[]) => of.map((key) => columns[key].head);
  const missing = named(keys.filter((key) => times(key) === 0));
  const doubled = named(keys.filter((key) => times(key) > 1));
  if (missing.length + doubled.length > 0) {
    return { problem: { missing, doubled, row: index < 0 ? undefined : index + 1 } };
  }
  return {
    row: index + 1,
    layout: mapped(keys, (key) => heads.indexOf(shownHead(columns[key].head)) + 1),
  };
}

const shownHead = (cell: unknown) =>
  String(cell ?? "")
    .trim()
    .toLowerCase();

/** Rows whose cells are in the order of the list, with each column put where it stands; what is between is not ours. */
export function placed(
  rows: readonly (readonly SheetCell[])[],
  columns: readonly number[],
): readonly (readonly SheetCell[])[] {
  const width = Math.max(...columns);
  return rows.map((row) => {
    const cells: SheetCell[] = Array.from({ length: width }, () => EMPTY);
    columns.forEach((column, i) => {
      cells[column - 1] = row[i] ?? EMPTY;
    });
    return cells;
  });
}

/** Columns as areas of so many rows: those side by side in one. */
export function columnAreas(
  columns: readonly number[],
  { row, rows }: { row: number; rows: number },
): CellArea[] {
  return runs(columns).map(({ first, count }) => ({ row, column: first, rows, columns: count }));
}

function mapped<K extends string, T>(keys: readonly K[], value: (key: K, i: number) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key, i) => [key, value(key, i)])) as Record<K, T>;
}
