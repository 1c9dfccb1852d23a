import { areaA1, quotedSheetName } from "../a1.ts";
import type { CellArea } from "../SheetCell.ts";
import { readSpilledColumn } from "../spilledColumn.ts";
import { identityText, numbered } from "./blockTable.ts";
import { type ColumnList, columnKeys, columnOf } from "./Column.ts";
import { type Layout, turned } from "./Layout.ts";

/** What stands in the cells of an area: values as formulas see them, and the formulas themselves ("" for none). */
export interface CellContents {
  values: readonly (readonly unknown[])[];
  formulas: readonly (readonly string[])[];
}

/** A block as it stands in its sheet: read by its heads, wherever the columns have moved. */
export interface PlacedBlock<Key extends string = string> {
  layout: Layout<Key>;
  /** What its cells hold, turned as the layout is. */
  contents: CellContents;
  /** Keys of our columns whose heads are not there any more. */
  missing: readonly Key[];
  /** For each row of the layout, the text that tells its item from the others. */
  identities: readonly string[];
  /** Columns of the sheet that are the user's own, among ours. */
  ownColumns: readonly number[];
  /** Rows of the sheet that hold something, but no item. */
  ownRows: readonly number[];
}

/** The contents of a block across as if its sheet were turned, without the title's row. */
export function turnedContents<Area extends CellArea>(
  area: Area,
  { values, formulas }: CellContents,
): { area: CellArea; contents: CellContents } {
  const turn = <T>(rows: readonly (readonly T[])[]): T[][] =>
    Array.from({ length: area.columns }, (_, column) => rows.slice(1).map((row) => row[column] as T));
  return {
    area: turned({ ...area, row: area.row + 1, rows: area.rows - 1 }),
    contents: { values: turn(values), formulas: turn(formulas) },
  };
}

/** Why a block cannot be read: a sentence. */
export type NotRead = { why: string };

/** Heads are looked for in so many rows from the block's first. */
const MOST_ROWS_ABOVE = 6;

/**
 * Finds the columns of a block by what their heads show, and the items by the columns that tell them. Undefined where
 * no head is ours; a sentence where one is there twice.
 */
export function readBlock<Item, Key extends string>(
  columns: ColumnList<Item, Key>,
  identifies: readonly Key[],
  shown: CellArea & { sheet: string },
  found: CellContents,
  across: boolean,
): PlacedBlock<Key> | NotRead | undefined {
  const { area, contents } = across ? turnedContents(shown, found) : { area: shown, contents: found };
  const keys = columnKeys(columns);
  const heads = new Map(keys.map((key) => [columnOf(columns, key).head, key]));
  const at = headRowOf(heads, contents);
  if (at === undefined) return undefined;
  const places: Partial<Record<Key, number>> = {};
  const ownColumns: number[] = [];
  for (const [i, head] of shownHeads(contents, at).entries()) {
    const key = heads.get(head);
    if (key === undefined) ownColumns.push(area.column + i);
    else if (places[key] !== undefined) return { why: doubled(head, shown) };
    else places[key] = area.column + i;
  }
  const present = keys.filter((key) => places[key] !== undefined);
  const given = present.filter((key) => identifies.includes(key) || columnOf(columns, key).is === "typed");
  // What a head's formula shows in a row is nobody's own.
  const isFilled = (row: number, column: number) =>
    contents.formulas[row]?.[column] === "" &&
    readSpilledColumn(contents.formulas[at]?.[column] ?? "") !== undefined;
  const rows: number[] = [];
  const identities: string[] = [];
  const ownRows: number[] = [];
  for (let i = at + 1; i < contents.values.length; i++) {
    const cell = (key: Key) => contents.values[i]?.[(places[key] as number) - area.column] ?? "";
    if (given.some((key) => isSomething(cell(key)))) {
      rows.push(area.row + i);
      identities.push(identityText(identifies.filter((key) => present.includes(key)).map(cell)));
    } else if (contents.values[i]?.some((value, j) => isSomething(value) && !isFilled(i, j))) {
      ownRows.push(area.row + i);
    }
  }
  return {
    layout: { area, headRow: area.row + at, columns: places, rows, ...(across && { across: true as const }) },
    contents,
    missing: keys.filter((key) => places[key] === undefined),
    identities: numbered(identities),
    ownColumns,
    ownRows,
  };
}

/** The row, counted from 0, in which most heads are ours; two at least. */
function headRowOf(heads: ReadonlyMap<string, unknown>, contents: CellContents): number | undefined {
  const counts = contents.values
    .slice(0, MOST_ROWS_ABOVE)
    .map((_, row) => new Set(shownHeads(contents, row).filter((head) => heads.has(head))).size);
  const most = Math.max(0, ...counts);
  return most < 2 ? undefined : counts.indexOf(most);
}

/** What the cells of a row show as heads; one whose formula is in error still says what it would show. */
function shownHeads({ values, formulas }: CellContents, row: number): string[] {
  return (values[row] ?? []).map((value, column) => {
    const spilled = readSpilledColumn(formulas[row]?.[column] ?? "");
    return spilled ? spilled.head : String(value ?? "");
  });
}

function doubled(head: string, { sheet, row, column, rows, columns }: CellArea & { sheet: string }): string {
  const range = `${quotedSheetName(sheet)}!${areaA1(row, column, rows, columns)}`;
  return `${range} has two columns headed "${head}"; rename or delete one of them.`;
}

/** Whether a cell holds anything; a tick that is not set is nothing, since an inserted row brings it along. */
export function isSomething(value: unknown): boolean {
  return value !== "" && value !== null && value !== undefined && value !== false;
}
