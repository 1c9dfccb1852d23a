import type { CellArea } from "../tables/SheetCell.ts";

/** A cell of a sheet that is to be written. Cells of one `kind` can be written by one call, wherever they stand. */
export interface PlannedCell {
  row: number;
  column: number;
  kind: string;
}

/** How the cells of a sheet are written in few calls: what is the same in many at once, the rest as blocks. */
export interface WritingPlan<Cell extends PlannedCell> {
  alike: readonly { areas: readonly CellArea[]; first: Cell }[];
  /** Blocks hold blank cells too where those lie between. */
  blocks: readonly CellArea[];
}

/** So few blocks are written as they are. */
const FEW = 10;
/** Cells of one kind are worth a call of their own from so many on. */
const MANY = 4;
/** A list of ranges has so many at most: Google names no limit, and a request is text. */
const RANGES_A_LIST = 1_000;

/**
 * Plans a sheet's writing. `isBlank` tells the cells that may be written as blank along with others: what the user has
 * there, or a formula, is never written again.
 */
export function writingPlan<Cell extends PlannedCell>(
  cells: readonly Cell[],
  isBlank: (row: number, column: number) => boolean,
): WritingPlan<Cell> {
  const blocks = joined(cells, isBlank);
  if (blocks.length <= FEW) return { alike: [], blocks };
  const kinds = new Map<string, Cell[]>();
  for (const cell of cells) {
    const ofKind = kinds.get(cell.kind);
    if (ofKind) ofKind.push(cell);
    else kinds.set(cell.kind, [cell]);
  }
  const many = [...kinds.values()].filter((ofKind) => ofKind.length >= MANY);
  const others = [...kinds.values()].filter((ofKind) => ofKind.length < MANY).flat();
  const left = joined(others, isBlank);
  const alike = many.flatMap((ofKind) => listsOf(ofKind));
  return alike.length + left.length < blocks.length ? { alike, blocks: left } : { alike: [], blocks };
}

/** Blocks are written in so many parts at most, each looked at again right before; fewer have a look each. */
export const MOST_PARTS = 40;
/** A look at what stands in the cells takes so many calls. */
const LOOK = 2;

/** How many calls a plan takes, with the looks and with the one that gives the ranges of its blocks. */
export function callsOf({ alike, blocks }: WritingPlan<PlannedCell>): number {
  return (2 + LOOK) * alike.length + blocks.length + LOOK * Math.min(blocks.length, MOST_PARTS) + 2;
}

function listsOf<Cell extends PlannedCell>(cells: readonly Cell[]): WritingPlan<Cell>["alike"] {
  const areas = joined(cells, () => false);
  const first = cells[0] as Cell;
  return Array.from({ length: Math.ceil(areas.length / RANGES_A_LIST) }, (_, i) => ({
    areas: areas.slice(i * RANGES_A_LIST, (i + 1) * RANGES_A_LIST),
    first,
  }));
}

/** Cells as the rectangles that they make, down their columns first; blank cells between may belong to one. */
export function joined(
  cells: readonly Pick<PlannedCell, "row" | "column">[],
  isBlank: (row: number, column: number) => boolean,
): CellArea[] {
  const runs: CellArea[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs[runs.length - 1];
    const end = last && last.column === column ? last.row + last.rows : 0;
    if (last && end > 0 && every(end, row, (between) => isBlank(between, column)))
      last.rows = row - last.row + 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const planned = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  const wide: CellArea[] = [];
  for (const run of runs.sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column)) {
    const last = wide[wide.length - 1];
    const isBeside =
      last !== undefined &&
      last.row === run.row &&
      last.rows === run.rows &&
      every(last.column + last.columns, run.column, (column) =>
        // A cell that is blank until another rectangle is written belongs to that one alone.
        every(run.row, run.row + run.rows, (row) => isBlank(row, column) && !planned.has(`${row} ${column}`)),
      );
    if (last && isBeside) last.columns = run.column - last.column + 1;
    else wide.push(run);
  }
  return wide;
}

/** Whether something holds for every whole number from the first up to, but without, the last. */
function every(from: number, to: number, holds: (number: number) => boolean): boolean {
  for (let number = from; number < to; number++) if (!holds(number)) return false;
  return true;
}
