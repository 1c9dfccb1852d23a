// The engine writes a cell anew for each look that it is given, and reads its formula again. Within a step looks wait
// until somebody reads or writes anything else, so that a cell that is given eight of them is written once.
import type { CellStyle } from "./CellStyle.ts";
import type { Position, Zone } from "./zone.ts";

export interface Looks {
  readonly style?: CellStyle;
  readonly format?: string;
}

interface Given {
  readonly zones: readonly Zone[];
  readonly looks: Looks;
}

/** Cells that are to look alike. */
export interface AlikeCells {
  readonly sheetId: string;
  readonly looks: Looks;
  readonly positions: readonly Position[];
}

export class WaitingLooks {
  private bySheet = new Map<string, Given[]>();

  add(sheetId: string, zones: readonly Zone[], looks: Looks): void {
    const given = this.bySheet.get(sheetId) ?? [];
    given.push({ zones, looks });
    this.bySheet.set(sheetId, given);
  }

  get isEmpty(): boolean {
    return this.bySheet.size === 0;
  }

  /** What each cell is to look like in the end; none of it waits any longer. */
  take(): AlikeCells[] {
    const taken = [...this.bySheet].flatMap(([sheetId, given]) => alikeCells(sheetId, given));
    this.bySheet = new Map();
    return taken;
  }
}

/** Which of the looks a cell was given, in order: a step further for each. */
interface Sum {
  readonly looks: Looks;
  readonly further: Map<Looks, Sum>;
  readonly positions: Position[];
}

function alikeCells(sheetId: string, given: readonly Given[]): AlikeCells[] {
  const sums: Sum[] = [];
  const sumOf = (looks: Looks): Sum => {
    const sum = { looks, further: new Map(), positions: [] };
    sums.push(sum);
    return sum;
  };
  const none = sumOf({});
  const cells = new Map<number, Map<number, Sum>>();
  for (const { zones, looks } of given)
    for (const { left, top, right, bottom } of zones)
      for (let col = left; col <= right; col += 1) {
        const column = cells.get(col) ?? new Map<number, Sum>();
        cells.set(col, column);
        for (let row = top; row <= bottom; row += 1) {
          const before = column.get(row) ?? none;
          const after = before.further.get(looks) ?? sumOf(together(before.looks, looks));
          before.further.set(looks, after);
          column.set(row, after);
        }
      }
  for (const [col, column] of cells)
    for (const [row, { positions }] of column) positions.push({ sheetId, col, row });
  return sums
    .filter(({ positions }) => positions.length > 0)
    .map(({ looks, positions }) => ({ sheetId, looks, positions }));
}

const together = (earlier: Looks, later: Looks): Looks => ({
  ...earlier,
  ...later,
  ...(earlier.style && later.style && { style: { ...earlier.style, ...later.style } }),
});
