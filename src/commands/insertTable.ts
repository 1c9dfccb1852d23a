import { dataVersion } from "../reference/dataVersion.ts";
import { areaA1, quotedSheetName } from "../tables/a1.ts";
import { HEAD_ROWS, type Table } from "../tables/Table.ts";
import type { Answer } from "./define/Answer.ts";
import { isUnchanged } from "./define/fingerprint.ts";
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
  const own = ownBlock(insertion, workbook);
  const place = own?.area ?? (insertion.destination === "selection" ? workbook.selection() : undefined);
  const origin = place ? { row: place.row, column: place.column } : { row: 1, column: 1 };
  const table = insertion.table(origin);
  const size = { rows: table.rows.length + HEAD_ROWS, columns: table.columns.length };

  if (place) {
    const question = questionBefore({ ...origin, ...size, sheet: place.sheet }, own, workbook);
    if (question && insertion.replace !== question.range) return question;
  }
  const sheet = place?.sheet ?? workbook.addSheet(insertion.sheetName);
  const area: Area = { sheet, ...origin, ...size };
  const id = own?.id ?? newBlockId(insertion.kind, workbook.blocks());
  const range = shownRange(area);
  workbook.write(area, table, { id, kind: insertion.kind, choices: insertion.choices }, own, {
    what: `${insertion.what} ${own ? "updated" : "inserted"}`,
    where: range,
    insertAs: insertion.insertAs,
    dataVersion: dataVersion().version,
  });
  const rows = table.rows.length === 1 ? "1 row" : `${table.rows.length} rows`;
  return {
    ok: true,
    value: { message: `${rows} ${own ? "updated in" : "written to"} ${range}.`, range, block: id },
  };
}

/** An area as people name it: Bands!A1:K17. */
export function shownRange({ sheet, row, column, rows, columns }: Area): string {
  return `${quotedSheetName(sheet)}!${areaA1(row, column, rows, columns)}`;
}

function ownBlock({ kind, destination }: Insertion, workbook: Workbook): OwnBlock | undefined {
  const ours = workbook.blocks().filter((block) => block.kind === kind);
  if (destination === "new sheet") return ours[ours.length - 1];
  const selected = workbook.selection();
  return ours.find(({ area }) => overlaps(area, { ...selected, rows: 1, columns: 1 }));
}

function questionBefore(area: Area, own: OwnBlock | undefined, workbook: Workbook) {
  if (own && !isUnchanged(own.fingerprint, workbook.contents(own.area))) {
    const range = shownRange(own.area);
    return {
      ok: false,
      code: "edited",
      range,
      cells: own.area.rows * own.area.columns,
      message: `The block in ${range} was edited since it was inserted. Updating it replaces those edits.`,
    } as const;
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
  } as const;
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
