import { onFirstUse } from "../../core/onFirstUse.ts";
import { Refusal } from "../../core/Refusal.ts";
import { withThousands } from "../../core/units/thousands.ts";
import { type Argument, type Cell, type CellValue, isRange } from "../../input/cell.ts";
import { differentRows } from "./differentRows.ts";
import { BAD, BLANK } from "./noValue.ts";
import {
  type Cells,
  differentCells,
  isMostlyDifferent,
  type RepeatedCells,
  readOrBad,
  repeatedCells,
} from "./ReadCells.ts";
import type { Returned } from "./SheetFunction.ts";

/** How many results a call gives, most of them blank or the same: no sheet of such a size still calculates. */
export const MOST_RESULTS = 1_000_000;

/** A parameter's argument, and how its cells are read: BLANK, or a Refusal that is thrown, for what is no value. */
export interface SpreadArgument {
  name: string;
  argument: Argument;
  read(cell: Cell): unknown;
}

interface BroadcastLimits {
  /** How many cells a result takes at least. */
  cellsAcross: number;
  /** How many different rows of arguments are taken; more are refused before any is computed. */
  mostRows: number;
  /** Makes the result where a required argument is blank. */
  blank(): Returned;
}

type Range = readonly (readonly Cell[])[];
export type Values = Record<string, unknown>;

/**
 * What rows have in common that share these values: it gives the result of a row, with what is the row's own. `own` names those
 * arguments, of which there may be none.
 */
export type Begin = (shared: Values, own: readonly string[]) => (own: readonly unknown[]) => Returned;

/**
 * Runs a row-by-row computation over ranges, of which there is one at least, once for all formulas. The result has the
 * size of the largest range; a single cell, a row or a column repeats. Cells and rows that are the same are read and computed once,
 * but for columns that hardly repeat, and for that of `own`, whose cells are read as they come: of rows that share all else, only what
 * follows from those cells is computed one by one. A row that cannot be computed gives NaN and does not spoil the others.
 */
export function broadcast(
  argumentList: readonly SpreadArgument[],
  limits: BroadcastLimits,
  begin: Begin,
  own?: string,
): Returned {
  const ranges = argumentList.filter(({ argument }) => isRange(argument)) as (SpreadArgument & {
    argument: Range;
  })[];
  const { height, width } = sizeOf(ranges);
  const mayTellApart = height * width > limits.mostRows;
  const different: Cells[] = [];
  const repeated: RepeatedCells[] = [];
  for (const { name, argument, read } of ranges) {
    if (!mayTellApart && (name === own || isMostlyDifferent(argument)))
      different.push(differentCells(name, argument, read));
    else repeated.push(repeatedCells(name, argument, read));
  }
  const { which, first } = differentRows(repeated, height, width);
  if (different.length === 0 && first.length > limits.mostRows) {
    throw new Refusal(
      `takes at most ${withThousands(limits.mostRows)} different rows in one call; got ${withThousands(first.length)}. Split the range.`,
    );
  }
  const rowsLike = rowsAlike(argumentList, [...repeated, ...different], different, limits.blank, begin);
  const alike = first.map((i) => rowsLike(Math.floor(i / width), i % width));
  const result = new Spread(height, width, limits.cellsAcross, ranges);
  if (different.length > 0) {
    return result.filled((row, column) =>
      (alike[which[row * width + column] as number] as RowsAlike)(row, column),
    );
  }
  const results = first.map((i, at) => (alike[at] as RowsAlike)(Math.floor(i / width), i % width));
  return result.filled((row, column) => {
    const found = results[which[row * width + column] as number] as RowResult;
    return typeof found === "object" ? found.slice() : found;
  });
}

/** The size of the result; a Refusal where ranges do not fit, or are too large. */
function sizeOf(ranges: readonly { name: string; argument: Range }[]): { height: number; width: number } {
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
  return { height, width };
}

/** What a row of arguments gives: cells beside each other, or one. */
type RowResult = CellValue | readonly CellValue[];

/** The result of a row among those that are alike in all cells that were told apart. */
type RowsAlike = (row: number, column: number) => RowResult;

/** The computation of all rows like the one whose arguments stand there. */
function rowsAlike(
  argumentList: readonly SpreadArgument[],
  cells: readonly Cells[],
  different: readonly Cells[],
  blank: () => Returned,
  begin: Begin,
): (row: number, column: number) => RowsAlike {
  const columns = argumentList.map(({ name, argument, read }) => {
    const range = cells.find((column) => column.name === name);
    return range ?? { name, valueAt: onFirstUse(() => readOrBad(read, argument)) };
  });
  const without = (missing: unknown) => (missing === BLANK ? (blank() as RowResult) : Number.NaN);
  return (first, across) => {
    // The first argument that is no value decides what a row gives, so none behind one that all share need be looked at.
    const shared: Values = {};
    const own: Cells[] = [];
    let missing: unknown;
    for (const column of columns) {
      if (different.includes(column)) {
        own.push(column);
        continue;
      }
      const value = column.valueAt(first, across);
      if (value === BLANK || value === BAD) {
        missing = value;
        break;
      }
      shared[column.name] = value;
    }
    const names = own.map(({ name }) => name);
    const values: unknown[] = own.map(() => undefined);
    let rowOf: ReturnType<Begin> | undefined;
    return (row, column) => {
      for (let i = 0; i < own.length; i++) {
        const value = (own[i] as Cells).valueAt(row, column);
        if (value === BLANK || value === BAD) return without(value);
        values[i] = value;
      }
      if (missing !== undefined) return without(missing);
      try {
        rowOf ??= begin(shared, names);
        const result = rowOf(values);
        // A whole table, which a blank asks for in a cell of its own, has no room in a row of a range.
        return isTable(result) ? "" : result;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return Number.NaN;
      }
    };
  };
}

/** The cells that a range call gives. */
class Spread {
  constructor(
    private readonly height: number,
    private readonly width: number,
    /** How many cells a row takes at least. */
    private readonly cellsAcross: number,
    private readonly ranges: readonly { name: string; argument: Range }[],
  ) {}

  /** Rows of what a place gives, which is its own to keep; each as wide as the widest, since Sheets wants rectangles. */
  filled(resultAt: (row: number, column: number) => RowResult): CellValue[][] {
    return this.width === 1 ? this.filledColumn(resultAt) : this.filledGrid(resultAt);
  }

  private filledColumn(resultAt: (row: number, column: number) => RowResult): CellValue[][] {
    const rows: CellValue[][] = [];
    let widest = this.cellsAcross;
    for (let row = 0; row < this.height; row++) {
      const result = resultAt(row, 0);
      if (typeof result !== "object") rows.push([result]);
      else {
        widest = Math.max(widest, result.length);
        rows.push(result as CellValue[]);
      }
    }
    // A bad or blank row is one cell yet.
    if (widest > 1) {
      for (const row of rows) if (row.length === 1) while (row.length < widest) row.push(row[0] as CellValue);
    }
    return rows;
  }

  private filledGrid(resultAt: (row: number, column: number) => RowResult): CellValue[][] {
    const rows: CellValue[][] = [];
    for (let row = 0; row < this.height; row++) {
      const line: CellValue[] = [];
      for (let column = 0; column < this.width; column++) {
        const result = resultAt(row, column);
        if (typeof result === "object") throw this.tooWide(result.length);
        line.push(result);
      }
      rows.push(line);
    }
    return rows;
  }

  private tooWide(cells: number): Refusal {
    const wide = this.ranges.find(({ argument }) => (argument[0]?.length ?? 0) > 1);
    return new Refusal(
      `${wide?.name} must be a cell or one column, because each result takes ${cells} cells across; got a range of ${this.height} × ${this.width} cells.`,
    );
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
