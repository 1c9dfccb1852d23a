import { cellKind } from "../detach/cellKind.ts";
import type { LocalFormulas } from "../input/localFormulas.ts";
import { areaA1 } from "../tables/a1.ts";
import type { CellArea } from "../tables/SheetCell.ts";
import { joined, MOST_PARTS, writingPlan } from "../workbook/writingPlan.ts";
import { type Typed, typedValue } from "./typeInto.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

export interface Cell {
  row: number;
  column: number;
}

/** A cell with what it is to hold, and the number format that it has meanwhile. */
export interface TypedCell extends Cell {
  content: Typed;
  format: string;
}

/** Whether nothing stands in a cell. */
export type IsBlank = (row: number, column: number) => boolean;

/**
 * Types into cells that have their formats: the empty ones first, then what is alike in many together, then blocks with the
 * blank cells between. `lookAgain` is called right before each part, since somebody may have typed meanwhile; it tells
 * which cells are blank by then.
 */
export function typeCells(
  sheet: Sheet,
  cells: readonly TypedCell[],
  isBlank: IsBlank,
  local: LocalFormulas,
  lookAgain: (cells: readonly Cell[]) => IsBlank,
): void {
  const none = cells.filter(({ content }) => isEmpty(content));
  if (none.length > 0) {
    const list = listOf(sheet, none);
    lookAgain(none);
    list.clearContent();
  }
  const planned = cells
    .filter(({ content }) => !isEmpty(content))
    .map(({ row, column, content, format }) => {
      const value = typedValue(content, format, local);
      return { row, column, value, ...cellKind(value, { row, column }) };
    });
  const { alike, blocks } = writingPlan(planned, isBlank);
  for (const { areas, first } of alike) {
    const list = rangeList(sheet, areas);
    lookAgain(areas.flatMap(cellsIn));
    if (first.pattern === undefined) list.setValue(first.value);
    else list.setFormulaR1C1(first.pattern);
  }
  const values = new Map(planned.map((cell) => [placeOf(cell), cell.value]));
  const isOurs = (cell: Cell) => values.has(placeOf(cell));
  const write = (range: Range, { row, column, rows, columns }: CellArea) => {
    range.setValues(
      Array.from({ length: rows }, (_, i) =>
        Array.from(
          { length: columns },
          (_, j) => values.get(placeOf({ row: row + i, column: column + j })) ?? "",
        ),
      ),
    );
  };
  const ranges = rangesOf(sheet, blocks);
  const size = Math.ceil(ranges.length / MOST_PARTS);
  for (let at = 0; at < ranges.length; at += size) {
    const part = ranges.slice(at, at + size);
    const isBlankNow = lookAgain(part.flatMap(([, area]) => cellsIn(area)).filter(isOurs));
    for (const [range, area] of part) {
      const isTaken = cellsIn(area).some((cell) => !isOurs(cell) && !isBlankNow(cell.row, cell.column));
      if (!isTaken) write(range, area);
      else {
        const own = joined(cellsIn(area).filter(isOurs), () => false);
        for (const [piece, pieceArea] of rangesOf(sheet, own)) write(piece, pieceArea);
      }
    }
  }
}

/** Single cells as ranges that are changed together. */
export function listOf(sheet: Sheet, cells: readonly Cell[]): RangeList {
  return rangeList(
    sheet,
    joined(cells, () => false),
  );
}

function cellsIn({ row, column, rows, columns }: CellArea): Cell[] {
  return Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));
}

/** Areas with their ranges, which come in one call. */
function rangesOf(sheet: Sheet, areas: readonly CellArea[]): [Range, CellArea][] {
  if (areas.length === 0) return [];
  const ranges = rangeList(sheet, areas).getRanges();
  return areas.map((area, n) => [ranges[n] as Range, area]);
}

function rangeList(sheet: Sheet, areas: readonly CellArea[]): RangeList {
  return sheet.getRangeList(
    areas.map(({ row, column, rows, columns }) => areaA1(row, column, rows, columns)),
  );
}

export function isEmpty(content: Typed): boolean {
  return content === null || content === "";
}

export function placeOf({ row, column }: Cell): string {
  return `${row} ${column}`;
}
