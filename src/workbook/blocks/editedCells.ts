import { isErrorCell } from "../../input/cell.ts";
import { areaA1, cellA1, quotedSheetName } from "../../tables/a1.ts";
import { type Block, blockTable, identitiesOf } from "../../tables/columns/blockTable.ts";
import { columnKeys, columnOf } from "../../tables/columns/Column.ts";
import { titleRowOf, turned } from "../../tables/columns/Layout.ts";
import {
  type CellContents,
  isSomething,
  type PlacedBlock,
  turnedContents,
} from "../../tables/columns/readBlock.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import type { Table } from "../../tables/Table.ts";
import type { OwnBlock } from "../Workbook.ts";
import { cellAt, cellText, editedColumns, shapeOf } from "./fingerprint.ts";
import { tableContents } from "./tableContents.ts";

/** What somebody typed into a block, and what writing it again would replace. */
export interface Edit {
  /** "Bands!E7" */
  range: string;
  row: number;
  /** Where it has to be emptied for a formula of ours to fill its column. */
  isInTheWay?: CellArea;
}

/**
 * What becomes of blue cells. "kept": typing there is what the block is for, what stands there is carried over, and no
 * edit. "as it stands": the block as it was written is told from them, so that they do not show which of them was edited.
 */
export type TypedIs = "kept" | "as it stands";

/**
 * The cells of a block that are not as they were written and would not be as they are now. Sorting, moving and the
 * user's own rows and columns are no edits. `before` is the block as it would stand if nobody had edited it; without
 * it, the heads of edited columns are named. `asWanted` is what `placed` is, its rows told as the wanted items are.
 */
export function editedCells<Item, Key extends string>(
  own: OwnBlock,
  wanted: Block<Item, Key>,
  before: Block<Item, Key> | undefined,
  placed: PlacedBlock<Key>,
  asWanted: PlacedBlock<Key>,
  typedIs: TypedIs | undefined,
): Edit[] {
  const { layout, contents } = placed;
  const { area, columns, headRow, across } = layout;
  const sheet = quotedSheetName(own.area.sheet);
  const at = (row: number, column: number) => cellAt(contents, row - area.row, column - area.column);
  const name = (cells: CellArea): Edit => {
    const real = across ? turned(cells) : cells;
    return { range: `${sheet}!${areaA1(real.row, real.column, real.rows, real.columns)}`, row: cells.row };
  };
  const cell = (row: number, column: number) => name({ row, column, rows: 1, columns: 1 });
  const keys = columnKeys(wanted.columns);
  const typed = (key: Key) => columnOf(wanted.columns, key).is === "typed";
  const isFilled = (column: number) => at(headRow, column).formula !== "";
  const stays = new Set(identitiesOf(wanted));
  const going = layout.rows.filter((_, i) => !stays.has(asWanted.identities[i] as string));
  const wasOurs = rowsOfOurs(wanted, before, placed);
  const found: Edit[] = [];

  for (const key of editedColumns(own.fingerprint, layout, contents)) {
    if (typedIs === "kept" && typed(key)) continue;
    const column = columns[key] as number;
    const differing = (expected: Block<Item, Key>, told: PlacedBlock<Key>, rows = layout.rows): Edit[] => {
      const then = contentsHere(expected, told);
      return rows.flatMap((row) => {
        const now = at(row, column);
        if (!then.rows.has(row)) return [];
        if (isFilled(column) && now.formula === "") return [];
        const same = shapeOf(now) === shapeOf(cellAt(then.contents, row - area.row, column - area.column));
        return same ? [] : [cell(row, column)];
      });
    };
    if (typed(key)) {
      // What people type is lost where the block would write something else, or has the item no more.
      found.push(...differing(wanted, asWanted));
      if (before && typedIs !== "as it stands") found.push(...differing(before, placed, going));
      else found.push(...going.filter(wasOurs).map((row) => cell(row, column)));
    } else if (before) found.push(...differing(before, placed));
    else found.push(cell(headRow, column));
  }
  for (const key of keys) {
    const column = columns[key];
    // A column that cannot be filled shows an error in its head: what stands below is in the way.
    if (column === undefined || !isFilled(column) || !isErrorCell(at(headRow, column).value)) continue;
    for (let row = headRow + 1; row < area.row + area.rows; row++) {
      const { value, formula } = at(row, column);
      if (formula !== "" || !isSomething(value)) continue;
      const one = { row, column, rows: 1, columns: 1 };
      found.push({ ...name(one), isInTheWay: one });
    }
  }
  for (const row of going) {
    // An item that we know nothing of, in a row that calculates as ours do: retyped.
    if (!wasOurs(row) && calculates(placed, wanted, row)) found.push(name({ ...area, row, rows: 1 }));
  }
  return found;
}

/**
 * Which rows hold an item that we wrote and not a remark of the user's. Where nothing tells what was written, one that
 * calculates, if the block does.
 */
export function rowsOfOurs<Item, Key extends string>(
  block: Block<Item, Key>,
  before: Block<Item, Key> | undefined,
  placed: PlacedBlock<Key>,
): (row: number) => boolean {
  if (before) {
    const was = new Set(identitiesOf(before));
    return (row) => was.has(placed.identities[placed.layout.rows.indexOf(row)] as string);
  }
  const isPlain = columnKeys(block.columns).every((key) => columnOf(block.columns, key).is !== "calculated");
  return (row) => isPlain || calculates(placed, block, row);
}

/** Whether results stand in a row, other than those that a formula in a head fills in. */
function calculates<Item, Key extends string>(
  { layout: { area, columns, headRow }, contents }: PlacedBlock<Key>,
  block: Block<Item, Key>,
  row: number,
): boolean {
  const at = (line: number, column: number) => cellAt(contents, line - area.row, column - area.column);
  return columnKeys(block.columns).some((key) => {
    const column = columns[key];
    if (column === undefined || columnOf(block.columns, key).is !== "calculated") return false;
    return at(headRow, column).formula === "" && isSomething(at(row, column).value);
  });
}

/**
 * The cells of the title's row in which somebody typed something that `table` would replace. Figures there follow the
 * block; words that are not the block's, wherever its columns have moved to, are somebody's.
 */
export function editedTitles<Item, Key extends string>(
  sheet: string,
  table: Table,
  found: CellContents,
  before: Block<Item, Key> | undefined,
  placed: PlacedBlock<Key>,
): Pick<Edit, "range">[] {
  if (!placed.layout.across && titleRowOf(placed.layout) === undefined) return [];
  const then = before ? tableHere(before, placed).table : table;
  const expected = tableContents(then);
  const rows = [expected, tableContents(table)];
  const ours = new Set(rows.flatMap(({ values }) => (values[0] ?? []).map(cellText)));
  const isFigure = ({ value, formula }: { value: unknown; formula: string }) =>
    formula !== "" || typeof value === "number";
  return (table.cells[0] ?? []).flatMap((cell, i) => {
    const now = cellAt(found, 0, i);
    const isOurs = isFigure(now) ? isFigure(cellAt(expected, 0, i)) : ours.has(cellText(now.value));
    if (cell === undefined || isOurs) return [];
    return [{ range: `${quotedSheetName(sheet)}!${cellA1(table.area.row, table.area.column + i)}` }];
  });
}

/** What the cells would hold where the block stands now; only the items that are there. */
function contentsHere<Item, Key extends string>(
  block: Block<Item, Key>,
  placed: PlacedBlock<Key>,
): { contents: CellContents; rows: ReadonlySet<number> } {
  const { table, rows } = tableHere(block, placed);
  const contents = tableContents(table);
  return {
    contents: placed.layout.across ? turnedContents(table.area, contents).contents : contents,
    rows,
  };
}

/** The block where it stands now; only the items that are there. */
function tableHere<Item, Key extends string>(
  block: Block<Item, Key>,
  { layout, identities }: PlacedBlock<Key>,
): { table: Table; rows: ReadonlySet<number> } {
  const rowOf = new Map(identities.map((identity, i) => [identity, layout.rows[i] as number]));
  const here = identitiesOf(block).flatMap((identity, i) => {
    const row = rowOf.get(identity);
    return row === undefined ? [] : [{ row, item: block.items[i] as Item }];
  });
  const table = blockTable(
    { ...block, items: here.map(({ item }) => item) },
    { ...layout, rows: here.map(({ row }) => row) },
  );
  return { table, rows: new Set(here.map(({ row }) => row)) };
}
