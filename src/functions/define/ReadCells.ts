import { Refusal } from "../../core/Refusal.ts";
import type { Cell } from "../../input/cell.ts";
import { BAD } from "./noValue.ts";

const UNREAD = Symbol("unread");

type Range = readonly (readonly Cell[])[];

// Objects as they are written down, and no classes: V8 forgets how those are made as soon as a call's own are gone, and
// with it all that it has compiled for them.

/** An argument's cells as values, wherever in the result they are asked for. */
export interface Cells {
  readonly name: string;
  valueAt(row: number, column: number): unknown;
}

/** Cells that were told apart. */
export interface RepeatedCells extends Cells {
  /** How many different ones there are. */
  readonly different: number;
  /** Which of them each cell is, row by row, and how far on in it the next row and the next column of the result stand. */
  readonly which: Int32Array;
  readonly rowStep: number;
  readonly columnStep: number;
}

/** Longer text is not compared: finding so much of it again would take longer than reading it again. */
const LONGEST_COMPARED = 200;

/** Cells of which each different one is read once: whole columns hold the same blanks, levels and states. */
export function repeatedCells(name: string, range: Range, read: (cell: Cell) => unknown): RepeatedCells {
  const [height, width] = [range.length, range[0]?.length ?? 0];
  const [rowStep, columnStep] = [height === 1 ? 0 : width, width === 1 ? 0 : 1];
  const which = new Int32Array(height * width);
  const cells: Cell[] = [];
  const known = new Map<Cell, number>();
  let i = 0;
  for (let at = 0; at < height; at++) {
    const row = range[at] as readonly Cell[];
    for (let column = 0; column < width; column++) {
      const cell = row[column] ?? undefined;
      const isCompared = typeof cell !== "string" || cell.length <= LONGEST_COMPARED;
      let found = isCompared ? known.get(cell) : undefined;
      if (found === undefined) {
        found = cells.push(cell) - 1;
        if (isCompared) known.set(cell, found);
      }
      which[i++] = found;
    }
  }
  const values: unknown[] = cells.map(() => UNREAD);
  return {
    name,
    different: cells.length,
    which,
    rowStep,
    columnStep,
    valueAt(row, column) {
      const at = which[row * rowStep + column * columnStep] as number;
      // Not before: where an earlier argument is no value, nobody asks for this one.
      if (values[at] === UNREAD) values[at] = readOrBad(read, cells[at]);
      return values[at];
    },
  };
}

/** Cells that are hardly ever the same, such as pay: telling them apart would take longer than reading each. */
export function differentCells(name: string, range: Range, read: (cell: Cell) => unknown): Cells {
  const isRow = range.length === 1;
  const isColumn = range[0]?.length === 1;
  return {
    name,
    valueAt: (row, column) => readOrBad(read, range[isRow ? 0 : row]?.[isColumn ? 0 : column]),
  };
}

export function readOrBad(read: (cell: Cell) => unknown, cell: Cell): unknown {
  try {
    return read(cell);
  } catch (error) {
    if (error instanceof Refusal) return BAD;
    throw error;
  }
}

const LOOKED_AT = 1_024;
/** So many of those looked at, drawn from 25,000 values, are different. */
const MOSTLY = 1_003;

/** Whether of cells spread over the range hardly any are the same; a range of a few thousand is not asked. */
export function isMostlyDifferent(range: Range): boolean {
  const width = range[0]?.length ?? 0;
  const step = Math.floor((range.length * width) / LOOKED_AT);
  if (step < 4) return false;
  const found = new Set<Cell>();
  for (let i = 0; i < LOOKED_AT; i++) {
    const at = i * step;
    found.add(range[Math.floor(at / width)]?.[at % width]);
  }
  return found.size >= MOSTLY;
}
