import type { LocalFormulas } from "../../input/localFormulas.ts";
import { cellAt } from "../../workbook/blocks/fingerprint.ts";
import type { Contents } from "../../workbook/Workbook.ts";
import { BLANK, type CellContent, isBlank, isMovedAlike } from "./CellContent.ts";
import type { CellsWritten } from "./Change.ts";
import { isMeantAt, isWrittenAt } from "./marks.ts";
import { readCells } from "./readCells.ts";
import { lineBefore, lineNow, type SheetShift, shiftOf } from "./shift.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface At {
  row: number;
  column: number;
}

/** How the cells of a sheet have moved since a run began, because somebody inserted or took out rows or columns. */
export interface Movement {
  /** Where a cell stands now; undefined where it was taken out. */
  now(at: At): At | undefined;
  /** Where a cell stood before; undefined where it came in since. */
  before(at: At): At | undefined;
}

interface Size {
  rows: number;
  columns: number;
}

export const UNMOVED = movementBy([]);

/** The movement that shifts make one after the other. */
export function movementBy(shifts: readonly SheetShift[]): Movement {
  const back = [...shifts].reverse();
  return {
    now: (at) => shifts.reduce((now: At | undefined, shift) => now && mapped(lineNow, now, shift), at),
    before: (at) => back.reduce((was: At | undefined, shift) => was && mapped(lineBefore, was, shift), at),
  };
}

function mapped(map: typeof lineNow, at: At, { rows, columns }: SheetShift): At | undefined {
  const [row, column] = [map(at.row, rows), map(at.column, columns)];
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** How far a blank cell differs from one that was to be written. */
const NOT_YET_WRITTEN = 0.5;

/**
 * How a sheet has moved from a size and, where that is another one, from what stands in it and in its copy; undefined
 * where it has not. `earlier` is how it had moved by then.
 */
export function shiftSince(
  size: Size,
  earlier: Movement,
  sheet: Sheet,
  copy: Sheet | undefined,
  { added, areas }: CellsWritten,
  local: () => LocalFormulas,
): SheetShift | undefined {
  const rows = insertedByOthers(sheet.getMaxRows() - size.rows, added.rows);
  const columns = insertedByOthers(sheet.getMaxColumns() - size.columns, added.columns);
  if (rows === 0 && columns === 0) return undefined;
  const now = readAll(sheet, local);
  const before = copy && readAll(copy, local);
  const [height, width] = [heightOf(now, before), widthOf(now, before)];
  const differs = (was: At, is: At): number => {
    const content = contentAt(now, is);
    const written = earlier.before(was);
    if (written && isWrittenAt(areas, written, content)) return 0;
    if (isWrittenAt(areas, is, content)) return 0;
    if (!isMovedAlike(content, before ? contentAt(before, was) : BLANK)) return 1;
    // A line that came in is as blank as one that was to be written and is not yet.
    return isBlank(content) && written && isMeantAt(areas, written) ? NOT_YET_WRITTEN : 0;
  };
  const isFilled = (row: number, column: number) => (isBlank(contentAt(now, { row, column })) ? 0 : 1);
  const rowShift = shiftOf(
    rows,
    height,
    (was, is) => sumOf(width, (column) => differs({ row: was, column }, { row: is, column })),
    (row) => sumOf(width, (column) => isFilled(row, column)),
  );
  const columnShift = shiftOf(
    columns,
    width,
    (was, is) =>
      sumOf(height, (row) => {
        const stands = lineNow(row, rowShift);
        return stands === undefined ? 0 : differs({ row, column: was }, { row: stands, column: is });
      }),
    (column) => sumOf(height, (row) => isFilled(row, column)),
  );
  return { rows: rowShift, columns: columnShift };
}

/** Lines that came in beyond those that the run added, which may have been cut off before it did. */
function insertedByOthers(more: number, added: number): number {
  return more === added ? 0 : more > added ? more - added : more;
}

function readAll(sheet: Sheet, local: () => LocalFormulas): Contents {
  const [rows, columns] = [Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn())];
  return readCells(sheet, { row: 1, column: 1, rows, columns }, local);
}

function contentAt(contents: Contents, { row, column }: At): CellContent {
  return cellAt(contents, row - 1, column - 1);
}

function heightOf(now: Contents, before: Contents | undefined): number {
  return Math.max(now.values.length, before?.values.length ?? 0);
}

function widthOf(now: Contents, before: Contents | undefined): number {
  return Math.max(now.values[0]?.length ?? 0, before?.values[0]?.length ?? 0);
}

function sumOf(count: number, of: (line: number) => number): number {
  let sum = 0;
  for (let line = 1; line <= count; line++) sum += of(line);
  return sum;
}
