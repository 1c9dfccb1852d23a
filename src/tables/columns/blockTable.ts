import { absolute, cellA1 } from "../a1.ts";
import type { CellStyle, Content } from "../Content.ts";
import { runs } from "../runs.ts";
import type { CellArea, SheetCell } from "../SheetCell.ts";
import { spilledColumn } from "../spilledColumn.ts";
import {
  type BlockChart,
  type Chart,
  type ColourRule,
  FORMATS,
  type InsertAs,
  type Table,
  totalFormat,
} from "../Table.ts";
import {
  type CellFormula,
  type Cells,
  type Column,
  type ColumnList,
  columnKeys,
  columnOf,
  type FigureAbove,
  type Fills,
} from "./Column.ts";
import {
  type Layout,
  lastRow,
  newLayout,
  newLayoutAcross,
  type Origin,
  referable,
  rowCells,
  titleRowOf,
  turned,
  wholeColumns,
} from "./Layout.ts";

/** A chart of a block, by the keys of its columns. */
export interface ColumnChart<Key extends string> extends Omit<Chart, "names"> {
  /** The labels, then one a series. */
  columns: readonly Key[];
  /** Which items it shows, from the first to before the last; they stand below each other. Absent: all. */
  items?: { from: number; to: number };
}

/** A block in words and columns: everything but where it stands. */
export interface Block<Item, Key extends string> {
  title: string;
  /** Beside the title, behind the columns that stay in sight, which would cut it off. */
  subtitle?: string;
  /** Provenance, as a note on the title: what the numbers are from, and as of when. */
  provenance: string;
  columns: ColumnList<Item, Key>;
  /** Columns that this block does without. */
  without?: readonly Key[];
  /** The columns that tell an item from the others. */
  identifies: readonly Key[];
  items: readonly Item[];
  insertAs: InsertAs;
  /**
   * Whether the items stand beside each other, their heads in a first column of that width in pixels. A page has one
   * item, to be read from the left.
   */
  across?: { width: number; isPage?: true };
  /** Up to which column names stay in sight. */
  frozenTo?: Key;
  charts?: readonly ColumnChart<Key>[];
  /** The column from which on charts stand over the cells that only they need. */
  chartsOver?: Key;
  /** Whether the spreadsheet asks before anybody changes a cell that is not typed. */
  asksBeforeEdits?: true;
}

/** The keys of the columns that a block has, in the order in which it is made. */
export function keysOf<Item, Key extends string>({ columns, without = [] }: Block<Item, Key>): Key[] {
  return columnKeys(columns).filter((key) => !without.includes(key));
}

/** The sum of a column's numbers. */
export function columnSum<Item, Key extends string>({ columns, items }: Block<Item, Key>, key: Key): number {
  return sumOf(items.map((item) => columnOf(columns, key).value(item)));
}

/** A block as it is made at a place. */
export function freshLayout<Item, Key extends string>(block: Block<Item, Key>, origin: Origin): Layout<Key> {
  const make = block.across ? newLayoutAcross : newLayout;
  return make(keysOf(block), block.items.length, origin);
}

/** The texts by which the items are found again in their sheet. */
export function identitiesOf<Item, Key extends string>({
  columns,
  identifies,
  without = [],
  items,
}: Block<Item, Key>): string[] {
  const keys = identifies.filter((key) => !without.includes(key));
  return numbered(items.map((item) => identityText(keys.map((key) => columnOf(columns, key).value(item)))));
}

/** The text of one item, from what its cells hold; upper and lower case are one. */
export function identityText(values: readonly unknown[]): string {
  return values
    .map((value) =>
      String(value ?? "")
        .trim()
        .toLowerCase(),
    )
    .join(" · ");
}

/** Items that say the same of themselves are told apart by their number. */
export function numbered(identities: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return identities.map((identity) => {
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return count === 1 ? identity : `${identity} #${count}`;
  });
}

/** The cells of a block where its layout places them; `cleared` are cells that it leaves, where they really are. */
export function blockTable<Item, Key extends string>(
  block: Block<Item, Key>,
  layout: Layout<Key>,
  cleared: readonly CellArea[] = [],
): Table {
  const { columns, items, insertAs } = block;
  const { area, headRow } = layout;
  const keys = keysOf(block).filter((key) => layout.columns[key] !== undefined);
  const whole = everywhere(block, layout);
  const cells: (SheetCell | undefined)[][] = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, () => undefined),
  );
  const put = (row: number, column: number, cell: SheetCell) => {
    const line = cells[row - area.row];
    if (line) line[column - area.column] = cell;
  };
  const place = (key: Key) => layout.columns[key] as number;

  const title = titleRowOf(layout);
  if (title !== undefined) {
    for (const { column, cell } of titleRow(block, layout, keys, whole)) put(title, column, cell);
  }
  // Rows are told by a column that people type in: a formula must not call the cells that it fills.
  const from = whole[block.identifies.find((key) => keys.includes(key)) as Key];
  for (const key of keys)
    put(headRow, place(key), headCell(columnOf(columns, key), insertAs, whole, from, layout.across ?? false));
  const cellOf = (column: Column<Item, Key>, content: Content): SheetCell => ({
    content,
    style: styleOf(column),
    format: column.format,
    // What stands below each other across is of one offer: words as its figures.
    align: block.across?.isPage ? "left" : layout.across ? "right" : alignmentOf(column.format),
    ...(column.wraps && { wraps: true as const }),
  });
  items.forEach((item, i) => {
    const row = layout.rows[i] as number;
    const own = rowCells(layout, row);
    for (const key of keys) {
      const column = columnOf(columns, key);
      put(row, place(key), {
        ...cellOf(column, fillsOf(column, insertAs) ? null : contentOf(column, item, insertAs, own, whole)),
        format: column.formatOf?.(item) ?? column.format,
        ...(column.rule && { rule: column.rule }),
      });
    }
  });
  for (const row of layout.blankRows ?? []) {
    for (const key of keys) put(row, place(key), cellOf(columnOf(columns, key), null));
  }
  const real = layout.across ? turned : (each: CellArea) => each;
  const span = (key: Key): CellArea => ({
    row: headRow + 1,
    column: place(key),
    rows: Math.max(1, lastRow(layout) - headRow),
    columns: 1,
  });
  const frozenTo = block.frozenTo && layout.columns[block.frozenTo];
  return {
    ...(layout.across
      ? { ...withTitleAbove(block, cells, layout), frozen: { rows: frozenTo ?? 0, columns: headRow } }
      : { area, cells, frozen: { rows: headRow, columns: frozenTo ?? 0 } }),
    cleared,
    widths: widthsOf(block, layout),
    colours: keys.flatMap((key): ColourRule[] =>
      (columnOf(columns, key).colours ?? []).map((colour) => ({ ...colour, cells: real(span(key)) })),
    ),
    charts: (block.charts ?? []).flatMap((chart) => placedChart(chart, block, layout, real)),
    chartColumn:
      (block.chartsOver && layout.columns[block.chartsOver]) ?? real(area).column + real(area).columns + 1,
    ...(block.asksBeforeEdits && {
      asksBeforeEdits: runs(keys.filter((key) => columnOf(columns, key).is !== "typed").map(place)),
    }),
  };
}

/** References to what holds for the whole block: its columns, and the figures above their heads. */
function everywhere<Item, Key extends string>(block: Block<Item, Key>, layout: Layout<Key>): Cells<Key> {
  const all: Record<string, string> = { ...wholeColumns(layout) };
  for (const [key, entry] of figuresAbove(block, layout)) {
    all[key] = absolute(cellA1(layout.area.row, layout.columns[entry.over] as number));
  }
  return referable(all) as Cells<Key>;
}

function figuresAbove<Item, Key extends string>(
  { columns, without = [] }: Block<Item, Key>,
  layout: Layout<Key>,
): [Key, FigureAbove<Key>][] {
  if (titleRowOf(layout) === undefined) return [];
  return (Object.keys(columns) as Key[]).flatMap((key): [Key, FigureAbove<Key>][] => {
    const entry = columns[key];
    const isHere = entry.is === "above" && !without.includes(key) && layout.columns[entry.over] !== undefined;
    return isHere ? [[key, entry]] : [];
  });
}

/** The first row, above the heads: the title, sums of columns, the block's own figures; cells between are ours to empty. */
function titleRow<Item, Key extends string>(
  block: Block<Item, Key>,
  layout: Layout<Key>,
  keys: readonly Key[],
  all: Cells<Key>,
): { column: number; cell: SheetCell }[] {
  const { columns, insertAs } = block;
  const cells = new Map<number, SheetCell>();
  for (const key of keys) {
    const column = columnOf(columns, key);
    const sum = () => (insertAs === "values" ? columnSum(block, key) : { formula: `=SUM(${all[key]})` });
    cells.set(layout.columns[key] as number, {
      content: column.total ? sum() : "",
      style: "result",
      format: column.total ? totalFormat(column.format) : FORMATS.text,
    });
  }
  for (const [, { over, name, nameOver, format, value, ...forms }] of figuresAbove(block, layout)) {
    const content: Content = insertAs === "values" ? value : { formula: `=${forms[insertAs](all)}` };
    cells.set(layout.columns[over] as number, { content, style: "result", format });
    const beside = layout.columns[nameOver];
    if (beside === undefined) continue;
    cells.set(beside, { content: name, style: "note", format: FORMATS.text, align: "right" });
  }
  const beside = besideFrozen(block, layout);
  if (beside !== undefined && cells.get(beside)?.content === "") {
    cells.set(beside, { content: block.subtitle ?? "", style: "note", format: FORMATS.text });
  }
  cells.set(layout.area.column, titleCell(block));
  return [...cells].map(([column, cell]) => ({ column, cell }));
}

function titleCell<Item, Key extends string>({ title, provenance }: Block<Item, Key>): SheetCell {
  return { content: title, style: "title", format: FORMATS.text, note: provenance };
}

/** The first of our columns behind those that stay in sight. */
function besideFrozen<Item, Key extends string>(
  { frozenTo }: Block<Item, Key>,
  { columns }: Layout<Key>,
): number | undefined {
  const last = frozenTo && columns[frozenTo];
  if (last === undefined) return undefined;
  const behind = Object.values<number | undefined>(columns).filter((at) => at !== undefined && at > last);
  return behind.length === 0 ? undefined : Math.min(...(behind as number[]));
}

function headCell<Item, Key extends string>(
  column: Column<Item, Key>,
  insertAs: InsertAs,
  all: Cells<Key>,
  from: string,
  across: boolean,
): SheetCell {
  const fills = fillsOf(column, insertAs);
  const content: Content = fills
    ? {
        formula: `=${spilledColumn({
          head: column.head,
          call: fills.fills(all),
          from,
          ...(fills.output !== undefined && { output: fills.output }),
        })}`,
      }
    : column.head;
  return {
    content,
    style: "head",
    format: FORMATS.text,
    wraps: true,
    align: across ? "left" : alignmentOf(column.format),
    ...(column.note !== undefined && { note: column.note }),
  };
}

/** The cells of a block across as they really stand, its title in a row above them. */
function withTitleAbove<Item, Key extends string>(
  block: Block<Item, Key>,
  cells: readonly (readonly (SheetCell | undefined)[])[],
  { area, rows }: Layout<Key>,
): Pick<Table, "area" | "cells"> {
  const real = turned(area);
  const firstItem = Math.min(...rows) - area.row;
  const lines = Array.from({ length: area.columns }, (_, line) => cells.map((row) => row[line]));
  const subtitle: SheetCell = { content: block.subtitle ?? "", style: "note", format: FORMATS.text };
  const above = cells.map((_, i) => (i === 0 ? titleCell(block) : i === firstItem ? subtitle : undefined));
  return { area: { ...real, row: real.row - 1, rows: real.rows + 1 }, cells: [above, ...lines] };
}

const STYLES = { typed: "input", calculated: "result", text: "text" } as const;

function styleOf<Item, Key extends string>({ is, style }: Column<Item, Key>): CellStyle {
  return style ?? STYLES[is];
}

/** Numbers to the right, whatever a formula gives in their place. */
function alignmentOf(format: string): "left" | "right" {
  return format === FORMATS.text ? "left" : "right";
}

function fillsOf<Item, Key extends string>(
  column: Column<Item, Key>,
  insertAs: InsertAs,
): Fills<Key> | undefined {
  if (column.is !== "calculated" || insertAs !== "live" || "formula" in column) return undefined;
  return typeof column.live === "function" ? undefined : column.live;
}

function contentOf<Item, Key extends string>(
  column: Column<Item, Key>,
  item: Item,
  insertAs: InsertAs,
  row: Cells<Key>,
  all: Cells<Key>,
): Content {
  const formula = formulaOf(column, insertAs)?.(row, all, item);
  return formula === undefined ? column.value(item) : { formula: `=${formula}` };
}

function formulaOf<Item, Key extends string>(
  column: Column<Item, Key>,
  insertAs: InsertAs,
): CellFormula<Item, Key> | undefined {
  if (column.is !== "calculated" || insertAs === "values") return undefined;
  if ("formula" in column) return column.formula;
  const form = insertAs === "live" ? column.live : column.native;
  return typeof form === "function" ? form : undefined;
}

function sumOf(values: readonly Content[]): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0);
}

/** Of a bold head, so that none is cut off. */
const PIXELS_A_LETTER = 7;

function widthsOf<Item, Key extends string>(block: Block<Item, Key>, layout: Layout<Key>): number[] {
  const { area, columns, headRow } = layout;
  if (block.across) {
    const [first] = keysOf(block);
    const width = first ? columnOf(block.columns, first).width : 100;
    const { width: heads } = block.across;
    return Array.from({ length: area.rows }, (_, i) => (area.row + i === headRow ? heads : width));
  }
  const widths = Array.from({ length: area.columns }, () => 100);
  for (const key of keysOf(block)) {
    const at = columns[key];
    if (at === undefined) continue;
    const { width, head } = columnOf(block.columns, key);
    widths[at - area.column] = Math.max(width, head.length * PIXELS_A_LETTER + 20);
  }
  return widths;
}

/** A chart whose columns are all there and whose rows stand below each other. */
function placedChart<Item, Key extends string>(
  { columns, items, ...chart }: ColumnChart<Key>,
  block: Block<Item, Key>,
  { columns: places, rows }: Layout<Key>,
  real: (area: CellArea) => CellArea,
): BlockChart[] {
  const shown = items ? rows.slice(items.from, items.to) : rows;
  const [first, last] = [Math.min(...shown), Math.max(...shown)];
  const isWhole = last - first + 1 === shown.length || items === undefined;
  if (shown.length === 0 || !isWhole || columns.some((key) => places[key] === undefined)) return [];
  return [
    {
      ...chart,
      names: columns.slice(1).map((key) => columnOf(block.columns, key).head),
      data: columns.map((key) =>
        real({ row: first, column: places[key] as number, rows: last - first + 1, columns: 1 }),
      ),
    },
  ];
}
