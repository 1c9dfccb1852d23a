import { Refusal } from "../../core/Refusal.ts";
import { withThousands } from "../../core/units/thousands.ts";
import { type Argument, type Cell, type CellValue, isRange } from "../../input/cell.ts";
import { DistinctRows } from "./DistinctRows.ts";
import type { Returned } from "./SheetFunction.ts";

/** How many different rows of arguments a call takes where its formula says nothing else: a few seconds' work. */
export const MOST_ROWS = 100_000;
/** How many results a call gives, most of them blank or the same: no sheet of such a size still calculates. */
export const MOST_RESULTS = 1_000_000;

interface BroadcastLimits {
  /** How many cells a result takes at least. */
  cellsAcross: number;
  /** How many different rows of arguments are taken; more are refused before any is computed. */
  mostRows: number;
}

/**
 * Runs a row-by-row computation over ranges, once for all formulas. The result has the size of the largest range;
 * a single cell, a row or a column repeats. Rows of the same arguments are computed once. A row that cannot be computed
 * gives NaN and does not spoil the others.
 */
export function broadcast(
  argumentList: readonly { name: string; argument: Argument }[],
  { cellsAcross, mostRows }: BroadcastLimits,
  computeRow: (cells: Cell[]) => Returned,
): Returned {
  const ranges = argumentList.filter(({ argument }) => isRange(argument)) as {
    name: string;
    argument: readonly (readonly Cell[])[];
  }[];
  if (ranges.length === 0) return computeRow(argumentList.map(({ argument }) => argument));

  const height = Math.max(...ranges.map(({ argument }) => argument.length));
  const width = Math.max(...ranges.map(({ argument }) => argument[0]?.length ?? 0));
  for (const { name, argument } of ranges) {
    const [rows, cols] = [argument.length, argument[0]?.length ?? 0];
    if ((rows !== height && rows !== 1) || (cols !== width && cols !== 1)) {
      const other = ranges.find((range) => range.name !== name && differs(range.argument, argument));
      throw new Refusal(
        `${name} must be a cell or a range of the same size as the others; got ${rows} × ${cols} cells beside ${
          other?.name ?? "the others"
        } with ${size(other?.argument, height, width)}.`,
      );
    }
  }
  if (height * width > MOST_RESULTS) {
    throw new Refusal(
      `takes at most ${withThousands(MOST_RESULTS)} cells in one call; got ${withThousands(height * width)}.`,
    );
  }
  const rows = new DistinctRows();
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      rows.add(
        argumentList.map(({ argument }) =>
          isRange(argument)
            ? argument[argument.length === 1 ? 0 : row]?.[argument[0]?.length === 1 ? 0 : column]
            : argument,
        ),
      );
    }
  }
  if (rows.distinct.length > mostRows) {
    throw new Refusal(
      `takes at most ${withThousands(mostRows)} different rows in one call; got ${withThousands(rows.distinct.length)}. Split the range.`,
    );
  }
  const values = rows.distinct.map((cells) => valueOrNaN(computeRow, cells));
  const result: CellValue[][] = [];
  for (let row = 0; row < height; row++) {
    const line: CellValue[] = [];
    for (let column = 0; column < width; column++) {
      const value = values[rows.order[row * width + column] as number] as CellValue | readonly CellValue[];
      if (typeof value !== "object") line.push(value);
      else if (width === 1) line.push(...value);
      else {
        const wide = ranges.find(({ argument }) => (argument[0]?.length ?? 0) > 1);
        throw new Refusal(
          `${wide?.name} must be a cell or one column, because each result takes ${value.length} cells across; got a range of ${height} × ${width} cells.`,
        );
      }
    }
    result.push(line);
  }
  return width === 1 ? rectangle(result, cellsAcross) : result;
}

/** A bad or blank row is as wide as the good ones: Sheets wants rectangles. */
function rectangle(rows: CellValue[][], cellsAcross: number): CellValue[][] {
  let widest = cellsAcross;
  for (const row of rows) widest = Math.max(widest, row.length);
  if (widest === 1) return rows;
  return rows.map((row) => (row.length === 1 ? new Array<CellValue>(widest).fill(row[0] as CellValue) : row));
}

function valueOrNaN(
  computeRow: (cells: Cell[]) => Returned,
  cells: Cell[],
): CellValue | readonly CellValue[] {
  try {
    const value = computeRow(cells);
    // A whole table, which a blank asks for in a cell of its own, has no room in a row of a range.
    return isTable(value) ? "" : value;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Number.NaN;
  }
}

function isTable(value: Returned): value is readonly (readonly CellValue[])[] {
  return Array.isArray(value) && Array.isArray(value[0]);
}

function differs(a: readonly (readonly Cell[])[], b: readonly (readonly Cell[])[]): boolean {
  return a.length !== b.length || a[0]?.length !== b[0]?.length;
}

function size(range: readonly (readonly Cell[])[] | undefined, height: number, width: number): string {
  return `${range?.length ?? height} × ${range?.[0]?.length ?? width}`;
}
