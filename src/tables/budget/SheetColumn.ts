import type { Cells, ColumnHead } from "../columns/Column.ts";
import { quoted } from "../native/literal.ts";
import type { Allowed, AreaColour, ColumnLook } from "../Sheet.ts";
import type { SheetCell } from "../SheetCell.ts";
import { columnHead, EMPTY, filled, formula, label } from "./cells.ts";
import { type Layout, openColumns, rowReferences, wholeColumns } from "./layout.ts";

/**
 * One column of a sheet of the plan; what its rule does not accept is refused. `Given` is what its formulas take besides
 * the sheet's own cells.
 */
export interface SheetColumn<K extends string, Given> extends ColumnHead {
  /** Works behind the others: out of sight. */
  isHidden?: true;
  /** Its cells get a colour while a formula about their row holds. */
  colours?: (c: Cells<K>) => readonly Omit<AreaColour, "area">[];
  /** Words that stand in it. */
  words?: (given: Given) => string;
  /**
   * What a cell of it calculates; undefined leaves the cell empty. `rowAt(-1)` gives the cells of the row above. A column
   * with neither formula nor words is typed in.
   */
  formula?: (c: Cells<K>, given: Given, rowAt: (offset: number) => Cells<K>) => string | undefined;
  /** What all of its cells calculate, from columns that reach from the heads down: one formula in its head fills it. */
  fills?: (all: Cells<K>, given: Given) => string;
  /** The same in a live plan, by calls of the add-on. */
  liveFills?: (all: Cells<K>, given: Given) => string;
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

/**
 * The same where formulas in the heads fill the columns below them: as many rows as the sheet has, as a column of
 * another sheet, or so many.
 */
export function fillingHeads<K extends string, Given>(
  columns: SheetColumns<K, Given>,
  layout: Layout<K>,
  row: number,
  given: Given,
  insertAs: "native" | "live",
  rows?: string | number,
): SheetCell[] {
  const all =
    typeof rows === "number" ? wholeColumns(layout, { row, rows: rows + 1 }) : openColumns(layout, row);
  const keys = keysOf(columns);
  // The first column is typed: a formula that asks for rows of its own column would call itself.
  const column = typeof rows === "string" ? rows : all[keys[0] as K];
  return keys.map((key) => {
    const { head, format, note, fills, liveFills } = columns[key];
    const cell = columnHead(head, format, note);
    const calculates = (insertAs === "live" ? liveFills : undefined) ?? fills;
    if (!calculates) return cell;
    const text = `=ARRAYFORMULA(IF(ROW(${column})=ROW(${column.replace(/:.*$/, "")}),${quoted(head)},${calculates(all, given)}))`;
    return { ...cell, content: { formula: text }, format: "General" };
  });
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
    const { words, formula: calculate, fills, format } = columns[key];
    if (words) return label(words(given));
    // What the head fills is nobody's edit.
    if (fills) return filled(format);
    const calculated = calculate?.(c, given, rowAt);
    return calculated === undefined ? EMPTY : formula(calculated, format);
  });
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

/** The columns that are looked at and typed in from a row down, by their looks. */
export function columnLooks<K extends string, Given>(
  columns: SheetColumns<K, Given>,
  layout: Layout<K>,
): ColumnLook[] {
  return keysOf(columns).map((key) => {
    const { format, fills } = columns[key];
    return { column: layout[key], format, isTyped: !fills };
  });
}
