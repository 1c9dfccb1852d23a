import { Refusal } from "../../core/Refusal.ts";
import { dataVersion } from "../../reference/dataVersion.ts";
import {
  type Block,
  blockTable,
  freshLayout,
  identitiesOf,
  keysOf,
} from "../../tables/columns/blockTable.ts";
import { columnOf } from "../../tables/columns/Column.ts";
import { type Layout, lastRow, MissingColumn, type Origin, turned } from "../../tables/columns/Layout.ts";
import { isSomething, type PlacedBlock, readBlock, turnedContents } from "../../tables/columns/readBlock.ts";
import { runs } from "../../tables/runs.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import type { Table } from "../../tables/Table.ts";
import type { Answer, Declined } from "../Answer.ts";
import type { Destination } from "../readDestination.ts";
import { shownRange } from "../shownRange.ts";
import type { Area, OwnBlock, Workbook } from "../Workbook.ts";
import { doubledRow, numberedAsWanted } from "./alikeRows.ts";
import { type Edit, editedCells, editedTitles, rowsOfOurs, type TypedIs } from "./editedCells.ts";
import { fingerprintedKeys, fingerprintOf } from "./fingerprint.ts";
import { firstEditionBlock } from "./firstEdition.ts";
import { placedRows } from "./placedRows.ts";
import { tableContents } from "./tableContents.ts";

/** A block that a panel wants in the workbook. */
export interface Insertion<Item = unknown, Key extends string = string> {
  kind: string;
  /** What is inserted, as the log names it: "Bands". */
  what: string;
  choices: unknown;
  destination: Destination;
  /** The new sheet's name. */
  sheetName: string;
  /** Whether people stay where they are when a sheet is made for it. */
  behind?: true;
  block: Block<Item, Key>;
  /** Which of the blocks of this kind it keeps up to date, wherever they stand; absent: the one at the destination. */
  updates?(block: OwnBlock): boolean;
  typedIs?: TypedIs;
  /**
   * The block as it stands if nobody edited it: from its earlier choices, and with what was typed into cells that are
   * there to be typed in. Undefined where that cannot be told.
   */
  asWritten(own: OwnBlock): Block<Item, Key> | undefined;
}

export interface Inserted {
  /** "15 rows written to Bands!A1:K17." */
  message: string;
  range: string;
  block: string;
}

/**
 * Writes a block where the user wants it. Running again updates the panel's own block instead of adding a copy, and
 * nothing that the user wrote is replaced without naming it and asking.
 */
export function insertBlock<Item, Key extends string>(
  insertion: Insertion<Item, Key>,
  replace: string | undefined,
  workbook: Workbook,
): Answer<Inserted> {
  const answer = insertBlocks([planned(insertion, workbook)], replace, workbook);
  return answer.ok ? { ok: true, value: answer.value[0] as Inserted } : answer;
}

/** A block whose place is known, ready to be written. */
export interface PlannedBlock {
  kind: string;
  what: string;
  choices: unknown;
  insertAs: string;
  sheetName: string;
  behind?: true | undefined;
  own: OwnBlock | undefined;
  /** Undefined: on a new sheet. */
  sheet: string | undefined;
  items: number;
  table: Table;
  fingerprint: string;
  /** Heads of columns that the user took out: they stay away. */
  leftOut: readonly string[];
  question: Question | undefined;
}

/** Writes several blocks, or none: all questions are asked at once, before anything is written. */
export function insertBlocks(
  plans: readonly PlannedBlock[],
  replace: string | undefined,
  workbook: Workbook,
): Answer<Inserted[]> {
  const question = oneQuestion(plans.flatMap(({ question }) => question ?? []));
  if (question && replace !== question.range) return question;
  return { ok: true, value: plans.map((plan) => insertPlanned(plan, workbook)) };
}

type Question = Extract<Declined, { range: string }>;

/** Where a block is to stand, and what has to be asked before. */
export function planned<Item, Key extends string>(
  insertion: Insertion<Item, Key>,
  workbook: Workbook,
): PlannedBlock {
  const { kind, what, choices, sheetName, block } = insertion;
  const own = ownBlock(insertion, workbook);
  const base = {
    kind,
    what,
    choices,
    insertAs: block.insertAs,
    sheetName,
    behind: insertion.behind,
    own,
    items: block.items.length,
    leftOut: [],
  };
  if (own) return { ...base, sheet: own.area.sheet, ...planUpdate(own, insertion, workbook) };
  const place = insertion.destination === "selection" ? workbook.selection() : undefined;
  const origin: Origin = place ?? { row: 1, column: 1 };
  const made = tableAt(block, freshLayout(block, origin));
  return {
    ...base,
    sheet: place?.sheet,
    ...made,
    question: place && occupied(made.table, place.sheet, undefined, workbook),
  };
}

function tableAt<Item, Key extends string>(
  block: Block<Item, Key>,
  layout: Layout<Key>,
  cleared: readonly CellArea[] = [],
): { table: Table; fingerprint: string } {
  const table = blockTable(block, layout, cleared);
  const { contents } = block.across
    ? turnedContents(table.area, tableContents(table))
    : { contents: tableContents(table) };
  return { table, fingerprint: fingerprintOf(layout, contents) };
}

function planUpdate<Item, Key extends string>(
  own: OwnBlock,
  insertion: Insertion<Item, Key>,
  workbook: Workbook,
): Pick<PlannedBlock, "table" | "fingerprint" | "leftOut" | "question"> {
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
    const edits = first?.isEdited === false ? undefined : editedQuestion(range, [{ range }]);
    return {
      ...made,
      leftOut: [],
      question: edits ?? occupied(made.table, own.area.sheet, own.area, workbook),
    };
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
    const question =
      named.length > 0
        ? editedQuestion(range, named)
        : occupied(made.table, own.area.sheet, own.area, workbook);
    return { ...made, leftOut: missing.map((key) => columnOf(block.columns, key).head), question };
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
  const isOwnRow = (row: number) =>
    !itemRows.has(row) && (contents.values[row - area.row]?.some(isSomething) ?? false);
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
      (column) => !isSomething(contents.values[row - area.row]?.[(column ?? 0) - area.column]),
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

function insertPlanned(plan: PlannedBlock, workbook: Workbook): Inserted {
  const { kind, what, choices, insertAs, own, sheet, table, fingerprint, items, leftOut } = plan;
  const made = () => workbook.addSheet(plan.sheetName, plan.behind && "behind");
  const area: Area = { sheet: sheet ?? made(), ...table.area };
  const id = own?.id ?? newBlockId(kind, workbook.blocks());
  const range = shownRange(area);
  workbook.write(area.sheet, table, { id, kind, choices, fingerprint }, own, {
    what: `${what} ${own ? "updated" : "inserted"}`,
    where: range,
    insertAs,
    dataVersion: dataVersion().version,
  });
  const rows = items === 1 ? "1 row" : `${items} rows`;
  const away =
    leftOut.length === 0
      ? ""
      : ` ${leftOut.join(" and ")} ${leftOut.length === 1 ? "was" : "were"} taken out before and ${leftOut.length === 1 ? "stays" : "stay"} away.`;
  return { message: `${rows} ${own ? "updated in" : "written to"} ${range}.${away}`, range, block: id };
}

function oneQuestion(questions: readonly Question[]): Question | undefined {
  const [first] = questions;
  if (!first) return undefined;
  return {
    ...first,
    range: questions.map(({ range }) => range).join(" and "),
    cells: questions.reduce((sum, { cells }) => sum + cells, 0),
    message: questions.map(({ message }) => message).join(" "),
  };
}

function ownBlock<Item, Key extends string>(
  { kind, destination, updates }: Insertion<Item, Key>,
  workbook: Workbook,
): OwnBlock | undefined {
  const ours = workbook.blocks().filter((block) => block.kind === kind);
  if (updates) return ours.find(updates);
  if (destination === "new sheet") return ours[ours.length - 1];
  const selected = workbook.selection();
  return ours.find(({ area }) => contains(area, selected));
}

function contains(area: Area, { sheet, row, column }: Pick<Area, "sheet" | "row" | "column">): boolean {
  return (
    area.sheet === sheet &&
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** More edited cells than this are counted. */
const MOST_NAMED = 5;

function editedQuestion(block: string, edits: readonly Pick<Edit, "range">[]): Question {
  const ranges = edits.map(({ range }) => range);
  const named = ranges.slice(0, MOST_NAMED).join(", ");
  const more = ranges.length > MOST_NAMED ? ` and ${ranges.length - MOST_NAMED} more` : "";
  const range = `${named}${more}`;
  return {
    ok: false,
    code: "edited",
    range,
    cells: ranges.length,
    message:
      range === block
        ? `The block in ${block} was edited since it was inserted. Updating it replaces those edits.`
        : `${range} ${ranges.length === 1 ? "was" : "were"} edited since the block was inserted. Updating it replaces what was typed there.`,
  };
}

/** A question where cells that are to be written hold something that is not the block's. */
function occupied(
  { area, cells, cleared }: Table,
  sheet: string,
  own: Area | undefined,
  workbook: Workbook,
): Question | undefined {
  const place = { ...area, sheet };
  const { values, formulas } = workbook.contents(place);
  let count = 0;
  values.forEach((row, i) => {
    row.forEach((value, j) => {
      const at = { sheet, row: area.row + i, column: area.column + j };
      if (cells[i]?.[j] === undefined || (own && contains(own, at))) return;
      if (cleared.some((each) => contains({ ...each, sheet }, at))) return;
      if (isSomething(value) || formulas[i]?.[j] !== "") count++;
    });
  });
  if (count === 0) return undefined;
  const range = shownRange(place);
  const filled = count === 1 ? "1 cell that is" : `${count} cells that are`;
  return {
    ok: false,
    code: "occupied",
    range,
    cells: count,
    message: `${range} has ${filled} not empty. Inserting here replaces what is in the range.`,
  };
}

function newBlockId(kind: string, blocks: readonly OwnBlock[]): string {
  const taken = new Set(blocks.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${kind}_${number}`)) number++;
  return `${kind}_${number}`;
}
