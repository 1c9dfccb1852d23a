import type { Cells, ColumnHead } from "../columns/Column.ts";
import type { Allowed, AreaColour } from "../Sheet.ts";
import type { SheetCell } from "../SheetCell.ts";
import { columnHead, EMPTY, formula, label } from "./cells.ts";
import { type Layout, rowReferences } from "./layout.ts";

/**
 * One column of a sheet of the plan; what its rule does not accept is refused. `Given` is what its formulas take besides
 * the sheet's own cells.
 */
export interface SheetColumn<K extends string, Given> extends ColumnHead {
  /** Its cells get a colour while a formula about their row holds. */
  colours?: (c: Cells<K>) => readonly Omit<AreaColour, "area">[];
  /** Words that stand in it. */
  words?: (given: Given) => string;
  /**
   * What a cell of it calculates; undefined leaves the cell empty. `rowAt(-1)` gives the cells of the row above. A column
   * with neither formula nor words is typed in.
   */
  formula?: (c: Cells<K>, given: Given, rowAt: (offset: number) => Cells<K>) => string | undefined;
  /** In a live plan: the call of the add-on that fills the column downwards, and which of its outputs, from 1. */
  live?: { call: (whole: Cells<K>, given: Given) => string; output: number };
}

export type SheetColumns<K extends string, Given> = Readonly<Record<K, SheetColumn<K, Given>>>;

/** A list of columns in the order of the sheet: formulas know each other's cells by key, and a misspelt key is an error. */
export const columnsGiven =
  <Given>() =>
  <K extends string>(columns: { [Key in K]: SheetColumn<NoInfer<K>, Given> }): SheetColumns<K, Given> =>
    columns;

/** The keys of a list of columns, in its order. */
export function keysOf<K extends string>(columns: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(columns) as K[];
}

/** The heads of a list of columns, in its order. */
export function headCells<K extends string, Given>(columns: SheetColumns<K, Given>): SheetCell[] {
  return keysOf(columns).map((key) => columnHead(columns[key].head, columns[key].format, columns[key].note));
}

/** The calculated cells of a row, in the order of the columns. */
export function rowCells<K extends string, Given>(
  columns: SheetColumns<K, Given>,
  layout: Layout<K>,
  row: number,
  given: Given,
): SheetCell[] {
  const rowAt = (offset: number) => rowReferences(layout, row + offset);
  const c = rowAt(0);
  return keysOf(columns).map((key) => {
    const { words, formula: calculate, format } = columns[key];
    if (words) return label(words(given));
    const calculated = calculate?.(c, given, rowAt);
    return calculated === undefined ? EMPTY : formula(calculated, format);
  });
}

/**
 * The formulas that fill the columns of one call downwards: the call once where they stand side by side in the order of
 * its outputs, else for each column by itself. Columns that another's formula fills have null, all others are left out.
 */
export function liveFormulas<K extends string, Given>(
  columns: SheetColumns<K, Given>,
  layout: Layout<K>,
  whole: Cells<K>,
  given: Given,
): Partial<Record<K, string | null>> {
  const keys = keysOf(columns).filter((key) => columns[key].live);
  const [first] = keys;
  const isTogether = first !== undefined && keys.every((key, i) => layout[key] === layout[first] + i);
  const formulas = keys.map((key, i) => {
    const call = columns[key].live?.call(whole, given) ?? "";
    if (isTogether) return [key, i === 0 ? call : null] as const;
    return [key, `INDEX(${call},0,${columns[key].live?.output})`] as const;
  });
  return Object.fromEntries(formulas) as Partial<Record<K, string | null>>;
}

/** What may be typed into the columns, and their colours, for a table's rows. */
export function columnRules<K extends string, Given>(
  columns: SheetColumns<K, Given>,
  layout: Layout<K>,
  { row, rows }: { row: number; rows: number },
): { allowed: Allowed[]; colours: AreaColour[] } {
  const first = rowReferences(layout, row);
  const keys = keysOf(columns);
  const area = (key: K) => ({ row, column: layout[key], rows, columns: 1 });
  return {
    allowed: keys.flatMap((key) => {
      const { rule } = columns[key];
      return rule ? [{ area: area(key), ...rule }] : [];
    }),
    colours: keys.flatMap((key) =>
      (columns[key].colours?.(first) ?? []).map((rule) => ({ area: area(key), ...rule })),
    ),
  };
}
