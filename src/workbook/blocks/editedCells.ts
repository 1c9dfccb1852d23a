import { isErrorCell } from "../../input/cell.ts";
import { areaA1, quotedSheetName } from "../../tables/a1.ts";
import { type Block, blockTable, identitiesOf } from "../../tables/columns/blockTable.ts";
import { columnKeys, columnOf } from "../../tables/columns/Column.ts";
import { turned } from "../../tables/columns/Layout.ts";
import {
  type CellContents,
  isSomething,
  type PlacedBlock,
  turnedContents,
} from "../../tables/columns/readBlock.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import type { OwnBlock } from "../Workbook.ts";
import { cellAt, editedColumns, shapeOf } from "./fingerprint.ts";
import { tableContents } from "./tableContents.ts";

/** What somebody typed into a block, and what writing it again would replace. */
export interface Edit {
  /** "Bands!E7" */
  range: string;
  row: number;
}

/**
 * The cells of a block that are not as they were written and would not be as they are now. Sorting, moving and the
 * user's own rows and columns are no edits. `before` is the block as it would stand if nobody had edited it; without
 * it, the heads of edited columns are named.
 */
export function editedCells<Item, Key extends string>(
  own: OwnBlock,
  wanted: Block<Item, Key>,
  before: Block<Item, Key> | undefined,
  placed: PlacedBlock<Key>,
  keepsTyped: boolean,
): Edit[] {
  const { layout, contents, identities } = placed;
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
  const found: Edit[] = [];

  for (const key of editedColumns(own.fingerprint, layout, contents)) {
    if (keepsTyped && typed(key)) continue;
    const column = columns[key] as number;
    // What people type is lost only where the block would write something else.
    const expected = typed(key) ? wanted : before;
    if (!expected) {
      found.push(cell(headRow, column));
      continue;
    }
    const then = contentsHere(expected, placed);
    layout.rows.forEach((row, i) => {
      const now = at(row, column);
      if (!then.rows.has(identities[i] as string) || (isFilled(column) && now.formula === "")) return;
      if (shapeOf(now) !== shapeOf(cellAt(then.contents, row - area.row, column - area.column)))
        found.push(cell(row, column));
    });
  }
  for (const key of keys) {
    const column = columns[key];
    // A column that cannot be filled shows an error in its head: what stands below is in the way.
    if (column === undefined || !isFilled(column) || !isErrorCell(at(headRow, column).value)) continue;
    for (let row = headRow + 1; row < area.row + area.rows; row++) {
      const { value, formula } = at(row, column);
      if (formula === "" && isSomething(value)) found.push(cell(row, column));
    }
  }
  const known = new Set([...identitiesOf(wanted), ...(before ? identitiesOf(before) : identities)]);
  layout.rows.forEach((row, i) => {
    // An item that we know nothing of, in a row that calculates as ours do: retyped.
    const calculates = keys.some((key) => {
      const column = columns[key];
      if (column === undefined || columnOf(wanted.columns, key).is !== "calculated") return false;
      return !isFilled(column) && isSomething(at(row, column).value);
    });
    if (!known.has(identities[i] as string) && calculates) {
      found.push(name({ ...area, row, rows: 1 }));
    }
  });
  return found;
}

/** What the cells would hold where the block stands now; only the items that are there. */
function contentsHere<Item, Key extends string>(
  block: Block<Item, Key>,
  { layout, identities }: PlacedBlock<Key>,
): { contents: CellContents; rows: ReadonlySet<string> } {
  const rowOf = new Map(identities.map((identity, i) => [identity, layout.rows[i] as number]));
  const here = identitiesOf(block).flatMap((identity, i) => {
    const row = rowOf.get(identity);
    return row === undefined ? [] : [{ identity, row, item: block.items[i] as Item }];
  });
  const table = blockTable(
    { ...block, items: here.map(({ item }) => item) },
    { ...layout, rows: here.map(({ row }) => row) },
  );
  const contents = tableContents(table);
  return {
    contents: layout.across ? turnedContents(table.area, contents).contents : contents,
    rows: new Set(here.map(({ identity }) => identity)),
  };
}
