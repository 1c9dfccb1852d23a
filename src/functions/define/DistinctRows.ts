import type { Cell } from "../../input/cell.ts";

/** Longer text is not compared: making one key of so much of it would take longer than computing it again. */
const LONGEST_COMPARED = 200;

/** Rows of arguments without their repetitions: whole columns hold the same blanks, levels and states many times. */
export class DistinctRows {
  readonly distinct: Cell[][] = [];
  /** For each row that was added, which of the distinct ones it is. */
  readonly order: number[] = [];
  private readonly known = new Map<string, number>();

  add(cells: Cell[]): void {
    const key = keyOf(cells);
    let at = key === undefined ? undefined : this.known.get(key);
    if (at === undefined) {
      at = this.distinct.push(cells) - 1;
      if (key !== undefined) this.known.set(key, at);
    }
    this.order.push(at);
  }
}

/** The same for the same numbers, texts and blanks alone; undefined where a cell is anything else. */
function keyOf(cells: readonly Cell[]): string | undefined {
  let key = "";
  for (const cell of cells) {
    if (typeof cell === "string" && cell.length <= LONGEST_COMPARED) key += `${cell.length}:${cell}`;
    else if (typeof cell === "number" || typeof cell === "boolean") key += `${cell};`;
    else if (cell === undefined || cell === null) key += ";";
    else return undefined;
  }
  return key;
}
