import type { CellStyle, Content } from "../Content.ts";
import type { TypingRule } from "../SheetCell.ts";
import type { Colour } from "../Table.ts";

/**
 * References by key, as formulas write them: to the cells of one row, or to what holds for the whole block, which is a
 * column from its head to its last row, or a figure above the heads.
 */
export type Cells<Key extends string> = Readonly<Record<Key, string>>;

/** A cell's formula, without "="; undefined leaves the value in its place. */
export type CellFormula<Item, Key extends string> = (
  row: Cells<Key>,
  all: Cells<Key>,
  item: Item,
) => string | undefined;

/** One call of the add-on that fills a column from its head down; `output` is the column of its result, from 0. */
export interface Fills<Key extends string> {
  fills: (all: Cells<Key>) => string;
  output?: number;
}

/** What every column of a block or a sheet says of itself. */
export interface ColumnHead {
  head: string;
  /** What the column means, shown as a note on its head. */
  note?: string;
  /** Pixels, on a sheet that is made for it. */
  width: number;
  /** Number format of the cells, as Sheets writes it. */
  format: string;
  /** What may be typed into it. */
  rule?: TypingRule;
}

/** How a block's column looks, whatever its cells hold. What its rule does not accept is marked, and not refused. */
interface Look<Item> extends ColumnHead {
  /** Of the cells where each item has a unit of its own. */
  formatOf?: (item: Item) => string;
  /** Where it is not that of its kind: blue where people type, dark results, grey words. */
  style?: CellStyle;
  /** Whether long text runs on in further lines of its cell. */
  wraps?: true;
  colours?: readonly Colour[];
  /** Whether the column's sum stands above its head. */
  total?: true;
}

/** Cells that are the same in every form: what people type in blue, or words beside the figures. */
interface GivenColumn<Item> extends Look<Item> {
  is: "typed" | "text";
  value(item: Item): Content;
}

/** Cells that calculate: arithmetic on the row's own cells, the same live and native, or a form for each. */
type CalculatedColumn<Item, Key extends string> = Look<Item> & {
  is: "calculated";
  /** What the cell shows, and holds where values are wanted. */
  value(item: Item): Content;
} & (
    | { formula: CellFormula<Item, Key> }
    | {
        live: CellFormula<Item, Key> | Fills<Key>;
        /** "value": there is no native form, and native blocks hold the value of the insert. */
        native: CellFormula<Item, Key> | "value";
      }
  );

/** A figure of the whole block, in the row above the heads where sorting does not move it. */
export interface FigureAbove<Key extends string> {
  is: "above";
  /** The columns over which the figure and its name stand. */
  over: Key;
  name: string;
  nameOver: Key;
  format: string;
  value: Content;
  live: (all: Cells<Key>) => string;
  native: (all: Cells<Key>) => string;
}

export type Column<Item, Key extends string = string> = GivenColumn<Item> | CalculatedColumn<Item, Key>;

/** The columns of a block by key, in the order in which it is made; and the figures above them. */
export type ColumnList<Item, Key extends string = string> = Readonly<
  Record<Key, Column<Item, Key> | FigureAbove<Key>>
>;

/** A list of columns whose formulas call each other by key: a misspelt key does not compile. */
export function columnList<Item>() {
  return <Key extends string>(
    list: {
      readonly [K in Key]: Column<Item, NoInfer<Key>> | FigureAbove<NoInfer<Key>>;
    },
  ): ColumnList<Item, Key> => list;
}

/** The keys of the columns, without the figures above. */
export function columnKeys<Item, Key extends string>(list: ColumnList<Item, Key>): Key[] {
  return (Object.keys(list) as Key[]).filter((key) => list[key].is !== "above");
}

export function columnOf<Item, Key extends string>(list: ColumnList<Item, Key>, key: Key): Column<Item, Key> {
  const column = list[key];
  if (column.is === "above") throw new Error(`${key} is a figure above the heads, not a column.`);
  return column;
}
