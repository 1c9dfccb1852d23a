import { dataVersion } from "../reference/dataVersion.ts";
import { areaA1, quotedSheetName } from "../tables/a1.ts";
import { HEAD_ROWS, type Table } from "../tables/Table.ts";
import type { Answer, Declined } from "./define/Answer.ts";
import { fingerprintOf, isUnchanged } from "./define/fingerprint.ts";
import { spilledColumns, tableContents } from "./define/tableContents.ts";
import type { Area, OwnBlock, Workbook } from "./define/Workbook.ts";

/** Where a panel wants its block. */
export type Destination = "selection" | "new sheet";

export interface Insertion {
  kind: string;
  /** What is inserted, as the log names it: "Bands". */
  what: string;
  /** What its cells hold: "live", "native" or "values". */
  insertAs: string;
  choices: unknown;
  destination: Destination;
  /** The range that the user agreed to replace, as the question named it. */
  replace: string | undefined;
  /** The new sheet's name. */
  sheetName: string;
  /** Which of the blocks of this kind it keeps up to date, wherever they stand; absent: the one at the destination. */
  updates?(block: OwnBlock): boolean;
  /**
   * The block as it would stand with what the user typed into its input cells, where typing there is no edit to ask
   * about; absent: any change is.
   */
  asTyped?(own: OwnBlock): Table;
  /** The block for a title cell at that place; formulas depend on where they stand. */
  table(origin: { row: number; column: number }): Table;
}

export interface Inserted {
  /** "15 rows written to Bands!A1:K17." */
  message: string;
  range: string;
  block: string;
}

/**
 * Writes a block where the user wants it. Running again updates the panel's own block instead of adding a copy, and
 * nothing that the user wrote is replaced without naming the range and asking.
 */
export function insertTable(insertion: Insertion, workbook: Workbook): Answer<Inserted> {
  const answer = insertTables([insertion], insertion.replace, workbook);
  return answer.ok ? { ok: true, value: answer.value[0] as Inserted } : answer;
}

/** Writes several blocks, or none: all questions are asked at once, before anything is written. */
export function insertTables(
  insertions: readonly Omit<Insertion, "replace">[],
  replace: string | undefined,
  workbook: Workbook,
): Answer<Inserted[]> {
  const plans = insertions.map((insertion) => planned(insertion, workbook));
  const question = oneQuestion(plans.flatMap(({ question }) => question ?? []));
  if (question && replace !== question.range) return question;
  return { ok: true, value: plans.map((plan) => insertPlanned(plan, workbook)) };
}

interface Plan {
  insertion: Omit<Insertion, "replace">;
  own: OwnBlock | undefined;
  /** Undefined: on a new sheet. */
  sheet: string | undefined;
  area: Omit<Area, "sheet">;
  table: Table;
  question: Question | undefined;
}

function planned(insertion: Plan["insertion"], workbook: Workbook): Plan {
  const own = ownBlock(insertion, workbook);
  const place = own?.area ?? (insertion.destination === "selection" ? workbook.selection() : undefined);
  const origin = place ? { row: place.row, column: place.column } : { row: 1, column: 1 };
  const table = insertion.table(origin);
  const area = { ...origin, rows: table.rows.length + HEAD_ROWS, columns: table.columns.length };
  const question = place && questionBefore({ ...area, sheet: place.sheet }, own, insertion, workbook);
  return { insertion, own, sheet: place?.sheet, area, table, question };
}

function insertPlanned({ insertion, own, sheet, area: place, table }: Plan, workbook: Workbook): Inserted {
  const { kind, what, choices, insertAs, sheetName } = insertion;
  const area: Area = { sheet: sheet ?? workbook.addSheet(sheetName), ...place };
  const id = own?.id ?? newBlockId(kind, workbook.blocks());
  const range = shownRange(area);
  workbook.write(area, table, { id, kind, choices }, own, {
    what: `${what} ${own ? "updated" : "inserted"}`,
    where: range,
    insertAs,
    dataVersion: dataVersion().version,
  });
  const rows = table.rows.length === 1 ? "1 row" : `${table.rows.length} rows`;
  return { message: `${rows} ${own ? "updated in" : "written to"} ${range}.`, range, block: id };
}

type Question = Extract<Declined, { range: string }>;

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

/** An area as people name it: Bands!A1:K17. */
export function shownRange({ sheet, row, column, rows, columns }: Area): string {
  return `${quotedSheetName(sheet)}!${areaA1(row, column, rows, columns)}`;
}

function ownBlock(
  { kind, destination, updates }: Plan["insertion"],
  workbook: Workbook,
): OwnBlock | undefined {
  const ours = workbook.blocks().filter((block) => block.kind === kind);
  if (updates) return ours.find(updates);
  if (destination === "new sheet") return ours[ours.length - 1];
  const selected = workbook.selection();
  return ours.find(({ area }) => overlaps(area, { ...selected, rows: 1, columns: 1 }));
}

function questionBefore(
  area: Area,
  own: OwnBlock | undefined,
  { asTyped }: Plan["insertion"],
  workbook: Workbook,
): Question | undefined {
  if (own && isEdited(own, asTyped, workbook)) {
    const range = shownRange(own.area);
    return {
      ok: false,
      code: "edited",
      range,
      cells: own.area.rows * own.area.columns,
      message: `The block in ${range} was edited since it was inserted. Updating it replaces those edits.`,
    };
  }
  const { values, formulas } = workbook.contents(area);
  let cells = 0;
  values.forEach((row, i) => {
    row.forEach((value, j) => {
      const ours =
        own &&
        overlaps(own.area, { ...area, row: area.row + i, column: area.column + j, rows: 1, columns: 1 });
      if (!ours && (value !== "" || formulas[i]?.[j] !== "")) cells++;
    });
  });
  if (cells === 0) return undefined;
  const range = shownRange(area);
  const filled = cells === 1 ? "1 cell that is" : `${cells} cells that are`;
  return {
    ok: false,
    code: "occupied",
    range,
    cells,
    message: `${range} has ${filled} not empty. Inserting here replaces what is in the range.`,
  };
}

function isEdited(own: OwnBlock, asTyped: Insertion["asTyped"], workbook: Workbook): boolean {
  const contents = workbook.contents(own.area);
  if (isUnchanged(own.fingerprint, contents)) return false;
  if (!asTyped) return true;
  const table = asTyped(own);
  return !isUnchanged(fingerprintOf(tableContents(table), spilledColumns(table)), contents);
}

function overlaps(a: Area, b: Area): boolean {
  return (
    a.sheet === b.sheet &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function newBlockId(kind: string, blocks: readonly OwnBlock[]): string {
  const taken = new Set(blocks.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${kind}_${number}`)) number++;
  return `${kind}_${number}`;
}
