import { Refusal } from "../../core/Refusal.ts";
import { isErrorCell } from "../../input/cell.ts";
import { type Block, freshLayout, identitiesOf, keysOf } from "../../tables/columns/blockTable.ts";
import { columnOf } from "../../tables/columns/Column.ts";
import { type Layout, lastRow, MissingColumn, turned } from "../../tables/columns/Layout.ts";
import { isSomething, type PlacedBlock, readBlock } from "../../tables/columns/readBlock.ts";
import { runs } from "../../tables/runs.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import { readSpilledColumn } from "../../tables/spilledColumn.ts";
import { shownRange } from "../shownRange.ts";
import type { OwnBlock, Workbook } from "../Workbook.ts";
import { doubledRow, numberedAsWanted } from "./alikeRows.ts";
import { editedCells, editedTitles, rowsOfOurs } from "./editedCells.ts";
import { cellAt, fingerprintedKeys } from "./fingerprint.ts";
import { firstEditionBlock } from "./firstEdition.ts";
import type { Insertion, PlannedBlock } from "./Insertion.ts";
import { placedRows } from "./placedRows.ts";
import { tableAt } from "./placedTable.ts";
import { destinationQuestions, editedQuestion } from "./questions.ts";

/**
 * What an update of a block that stands in a sheet would write: its columns and rows where the user has put them, and
 * the question about what it would replace.
 *
 * @throws Refusal where the block cannot be read back: a head is missing or doubled.
 */
export function planUpdate<Item, Key extends string>(
  own: OwnBlock,
  insertion: Insertion<Item, Key>,
  workbook: Workbook,
): Pick<PlannedBlock, "table" | "fingerprint" | "leftOut" | "questions"> {
  const contents = workbook.contents(own.area);
  const range = shownRange(own.area);
  const first = firstEditionBlock(own, contents);
  const placed = first
    ? undefined
    : readBlock(
        insertion.block.columns,
        insertion.block.identifies,
        own.area,
        contents,
        insertion.block.across !== undefined,
      );
  if (placed && "why" in placed) throw new Refusal(`${placed.why} Nothing was written.`);
  if (!placed) {
    // Of version 0.1.0, or without any head of ours: written anew at the same place.
    if (first?.why) throw new Refusal(first.why);
    const made = tableAt(insertion.block, freshLayout(insertion.block, own.area), [own.area]);
    const edits = first?.isEdited === false ? [] : [editedQuestion(range, [{ range }])];
    const questions = destinationQuestions(made.table, own.area.sheet, own.area, workbook);
    return { ...made, leftOut: [], questions: [...edits, ...questions] };
  }
  // Items are told apart by columns that stand there already: an audit may get its names only now.
  const identifies = insertion.block.identifies.filter((key) => placed.layout.columns[key] !== undefined);
  const block = { ...insertion.block, identifies };
  const written = insertion.asWritten(own);
  const before = written && { ...written, identifies };
  const missing = missingColumns(insertion.block, own, placed, range);
  const asWanted = { ...placed, identities: numberedAsWanted(placed, block) };
  // People are called the same, and offers are read from the sheet; of the others each is there once.
  if (insertion.typedIs === undefined) refuseDoubled(own, placed, [block, ...(before ? [before] : [])]);
  const edits = editedCells(own, block, before, placed, asWanted, insertion.typedIs);
  const wasOurs = rowsOfOurs(block, before, placed);
  const isOurs = (row: number) => wasOurs(row) || edits.some((edit) => edit.row === row);
  const layout = updatedLayout(own, block, asWanted, isOurs, workbook);
  try {
    const inTheWay = edits.flatMap(({ isInTheWay, row }) =>
      isInTheWay && !layout.rows.includes(row) ? [isInTheWay] : [],
    );
    const made = tableAt(block, layout, [...leftCells(block, placed, layout, isOurs), ...inTheWay]);
    const titles = editedTitles(own.area.sheet, made.table, contents, before, placed);
    const named = [...titles, ...edits];
    const edited = named.length > 0 ? [editedQuestion(range, named)] : [];
    const questions = [...edited, ...destinationQuestions(made.table, own.area.sheet, own.area, workbook)];
    return { ...made, leftOut: missing.map((key) => columnOf(block.columns, key).head), questions };
  } catch (error) {
    if (!(error instanceof MissingColumn)) throw error;
    const lacks = block.columns[error.key as Key];
    if (lacks.is !== "above") throw missingHead(range, lacks.head);
    throw new Refusal(
      `${range} must have its first row above the heads for "${lacks.name}"; remove the block and insert it anew. Nothing was written.`,
    );
  }
}

function refuseDoubled<Item, Key extends string>(
  { area }: OwnBlock,
  { layout, identities }: PlacedBlock<Key>,
  blocks: readonly Block<Item, Key>[],
): void {
  const known = new Set(blocks.flatMap(identitiesOf));
  const doubled = doubledRow(identities, (identity) => known.has(identity));
  if (!doubled) return;
  const [first, second] = [doubled.first, doubled.second].map((at) =>
    shownRange({ ...area, row: layout.rows[at] as number, rows: 1 }),
  );
  throw new Refusal(
    `${first} and ${second} are one item twice; type what one of them was again, or delete its row. Nothing was written.`,
  );
}

/** Columns that were there and are not any more. What people type into must be; a result that nothing calls may go. */
function missingColumns<Item, Key extends string>(
  block: Block<Item, Key>,
  { fingerprint }: OwnBlock,
  { missing }: PlacedBlock<Key>,
  range: string,
): Key[] {
  const wanted = keysOf(block);
  const were = new Set(fingerprintedKeys(fingerprint));
  const gone = missing.filter((key) => wanted.includes(key) && were.has(key));
  const needed = gone.find(
    (key) => columnOf(block.columns, key).is === "typed" || block.identifies.includes(key),
  );
  if (needed) throw missingHead(range, columnOf(block.columns, needed).head);
  return gone;
}

function missingHead(range: string, head: string): Refusal {
  return new Refusal(
    `${range} must have a column headed "${head}"; put the head back, or remove the block and insert it anew. Nothing was written.`,
  );
}

/** The items in the rows that they have, new ones where there is room; columns that are new behind the others. */
function updatedLayout<Item, Key extends string>(
  own: OwnBlock,
  block: Block<Item, Key>,
  placed: PlacedBlock<Key>,
  isOurs: (row: number) => boolean,
  workbook: Workbook,
): Layout<Key> {
  const { layout, contents, identities } = placed;
  const { area, headRow } = layout;
  const wanted = identitiesOf(block);
  const stays = new Set(wanted);
  const present = identities.flatMap((identity, i) => {
    const row = layout.rows[i] as number;
    return stays.has(identity) || isOurs(row) ? [{ identity, row }] : [];
  });
  const itemRows = new Set(present.map(({ row }) => row));
  // What a head's formula shows in a blank row is nobody's own: while it is at work, that is "Loading..." or an error.
  const isFilled = (column: number) => {
    const head = cellAt(contents, headRow - area.row, column - area.column);
    return readSpilledColumn(head.formula) !== undefined && !isErrorCell(head.value);
  };
  const holds = (row: number, column: number) => {
    const { value, formula } = cellAt(contents, row - area.row, column - area.column);
    return isSomething(value) && (formula !== "" || !isFilled(column));
  };
  const allColumns = Array.from({ length: area.columns }, (_, i) => area.column + i);
  const isOwnRow = (row: number) => !itemRows.has(row) && allColumns.some((column) => holds(row, column));
  const beside = onFirstUse(() => rowsWithOthers(own, placed, workbook));
  const place = placedRows(
    wanted,
    present,
    headRow + 1,
    lastRow(layout),
    (row) => isOwnRow(row) || beside().has(row),
  );
  const columns: Partial<Record<Key, number>> = {};
  for (const key of keysOf(block)) {
    const stands = layout.columns[key];
    if (stands !== undefined) columns[key] = stands;
  }
  const others = placed.ownColumns.filter((column) =>
    contents.values.some((cells) => isSomething(cells[column - area.column])),
  );
  let lastColumn = Math.max(area.column, ...Object.values<number>(columns as Record<Key, number>), ...others);
  const were = new Set(fingerprintedKeys(own.fingerprint));
  for (const key of keysOf(block))
    if (columns[key] === undefined && !were.has(key)) columns[key] = ++lastColumn;
  const held = new Set(place.rows);
  const holdsNothing = (row: number) =>
    Object.values<number | undefined>(layout.columns).every(
      (column) => column === undefined || !holds(row, column),
    );
  const last = Math.min(place.last, lastRow(layout));
  const blankRows = Array.from({ length: last - headRow }, (_, i) => headRow + 1 + i).filter(
    (row) => !held.has(row) && (itemRows.has(row) || holdsNothing(row)),
  );
  return {
    ...layout,
    area: {
      ...area,
      rows: Math.max(place.last, headRow) - area.row + 1,
      columns: lastColumn - area.column + 1,
    },
    columns,
    rows: place.rows,
    blankRows,
  };
}

function onFirstUse<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Rows in which something of the user's stands beside an item: in a column among ours, or outside. */
function rowsWithOthers<Key extends string>(
  own: OwnBlock,
  { layout: { area, across }, ownColumns, contents }: PlacedBlock<Key>,
  workbook: Workbook,
): ReadonlySet<number> {
  const taken = new Set<number>();
  contents.values.forEach((cells, i) => {
    if (ownColumns.some((column) => isSomething(cells[column - area.column]))) taken.add(area.row + i);
  });
  const used = workbook.usedAreas().find(({ sheet }) => sheet === own.area.sheet);
  // Items across never change their places with what stands below them.
  if (!used || across) return taken;
  const columns = Math.max(used.column + used.columns, area.column + area.columns) - 1;
  const { values } = workbook.contents({ ...own.area, column: 1, columns });
  values.forEach((cells, i) => {
    const isBeside = cells.some(
      (cell, j) => (j + 1 < area.column || j + 1 >= area.column + area.columns) && isSomething(cell),
    );
    if (isBeside) taken.add(area.row + i);
  });
  return taken;
}

/** Cells of ours that hold nothing any more: of items that are gone, and of columns that the block does without. */
function leftCells<Item, Key extends string>(
  block: Block<Item, Key>,
  { layout: before, ownRows }: PlacedBlock<Key>,
  layout: Layout<Key>,
  isOurs: (row: number) => boolean,
): CellArea[] {
  const rows = new Set([...layout.rows, ...(layout.blankRows ?? []), ...ownRows]);
  const keys = new Set(keysOf(block));
  const places = Object.entries<number | undefined>(before.columns) as [Key, number][];
  const gone = before.rows.filter((row) => !rows.has(row) && isOurs(row));
  const areas = runs(gone).flatMap((down) =>
    runs(places.map(([, column]) => column)).map((along) => ({
      row: down.first,
      rows: down.count,
      column: along.first,
      columns: along.count,
    })),
  );
  const without = runs(places.flatMap(([key, column]) => (keys.has(key) ? [] : [column]))).map((along) => ({
    row: before.headRow,
    rows: lastRow(before) - before.headRow + 1,
    column: along.first,
    columns: along.count,
  }));
  const all = [...areas, ...without];
  return layout.across ? all.map(turned) : all;
}
