import type { RepeatedCells } from "./ReadCells.ts";

export interface DifferentRows {
  /** For each row of arguments, which of the different ones it is. */
  which: Int32Array;
  /** Where each of the different ones stands first. */
  first: readonly number[];
}

/** A table by number is quicker than a map, as long as it is not much larger than what it is for. */
const LARGEST_TABLE = 65_536;

/** Tells rows of arguments apart: two are the same where all their cells are. */
export function differentRows(
  columns: readonly RepeatedCells[],
  height: number,
  width: number,
): DifferentRows {
  const which = new Int32Array(height * width);
  let first: number[] = [0];
  // By the first column, then by that and the next one, and so on.
  for (const { different, which: cells, rowStep, columnStep } of columns) {
    const numbered = numbering(first.length * different, 4 * which.length);
    first = [];
    let i = 0;
    for (let row = 0; row < height; row++) {
      for (let at = 0; at < width; at++) {
        const cell = cells[row * rowStep + at * columnStep] as number;
        const number = numbered((which[i] as number) * different + cell, first.length);
        if (number === first.length) first.push(i);
        which[i++] = number;
      }
    }
  }
  return { which, first };
}

/** Gives each key that it meets for the first time the number that is next, and the same again. */
function numbering(keys: number, most: number): (key: number, next: number) => number {
  if (keys <= Math.max(most, LARGEST_TABLE)) {
    const numbers = new Int32Array(keys);
    return (key, next) => {
      const known = numbers[key] as number;
      if (known > 0) return known - 1;
      numbers[key] = next + 1;
      return next;
    };
  }
  const numbers = new Map<number, number>();
  return (key, next) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, next);
    return next;
  };
}
