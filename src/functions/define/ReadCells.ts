import { Refusal } from "../../core/Refusal.ts";
import type { Cell } from "../../input/cell.ts";

/** What a cell reads as that is not accepted, and a blank one where a value is required. */
export const BAD = Symbol("bad");
export const BLANK = Symbol("blank");

const UNREAD = Symbol("unread");

/** An argument's cells as values, wherever in the result they are asked for. */
export interface Cells {
  readonly name: string;
  /** How many different cells there are, where they are told apart. */
  readonly different?: number;
  valueAt(row: number, column: number): unknown;
}

/** Longer text is not compared: finding so much of it again would take longer than reading it again. */
const LONGEST_COMPARED = 200;

/** Cells of which each different one is read once: whole columns hold the same blanks, levels and states. */
export class RepeatedCells implements Cells {
  different = 0;
  /** Which of them each cell is, row by row. */
  private readonly which: Int32Array;
  private readonly cells: Cell[] = [];
  private readonly values: unknown[] = [];
  private readonly rowStep: number;
  private readonly columnStep: number;

  constructor(
    readonly name: string,
    range: readonly (readonly Cell[])[],
    private readonly read: (cell: Cell) => unknown,
  ) {
    const [height, width] = [range.length, range[0]?.length ?? 0];
    this.rowStep = height === 1 ? 0 : width;
    this.columnStep = width === 1 ? 0 : 1;
    this.which = new Int32Array(height * width);
    const known = new Map<Cell, number>();
    let i = 0;
    for (const row of range) {
      for (let column = 0; column < width; column++) {
        const cell = row[column] ?? undefined;
        const isCompared = typeof cell !== "string" || cell.length <= LONGEST_COMPARED;
        let at = isCompared ? known.get(cell) : undefined;
        if (at === undefined) {
          at = this.different++;
          this.cells.push(cell);
          this.values.push(UNREAD);
          if (isCompared) known.set(cell, at);
        }
        this.which[i++] = at;
      }
    }
  }

  whichAt(row: number, column: number): number {
    return this.which[row * this.rowStep + column * this.columnStep] as number;
  }

  valueAt(row: number, column: number): unknown {
    const at = this.whichAt(row, column);
    // Not before: where an earlier argument is no value, nobody asks for this one.
    if (this.values[at] === UNREAD) this.values[at] = readOrBad(this.read, this.cells[at]);
    return this.values[at];
  }
}

/** Cells that are hardly ever the same, such as pay: telling them apart would take longer than reading each. */
export class DifferentCells implements Cells {
  private readonly isRow: boolean;
  private readonly isColumn: boolean;

  constructor(
    readonly name: string,
    private readonly range: readonly (readonly Cell[])[],
    private readonly read: (cell: Cell) => unknown,
  ) {
    this.isRow = range.length === 1;
    this.isColumn = range[0]?.length === 1;
  }

  valueAt(row: number, column: number): unknown {
    return readOrBad(this.read, this.range[this.isRow ? 0 : row]?.[this.isColumn ? 0 : column]);
  }
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
export function isMostlyDifferent(range: readonly (readonly Cell[])[]): boolean {
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
