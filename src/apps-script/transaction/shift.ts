/** Rows, or columns, that somebody inserted before a line, or, where `count` is below 0, took out from it on. */
export interface Shift {
  at: number;
  count: number;
}

const STILL: Shift = { at: 1, count: 0 };

/** Rows and columns that came in or went together. */
export interface SheetShift {
  rows: Shift;
  columns: Shift;
}

/** Where a line stands now; undefined where it was taken out. */
export function lineNow(line: number, { at, count }: Shift): number | undefined {
  if (line < at) return line;
  return line + count < at ? undefined : line + count;
}

/** Where a line stood before; undefined where it was inserted since. */
export function lineBefore(line: number, { at, count }: Shift): number | undefined {
  if (line < at) return line;
  return count > 0 && line < at + count ? undefined : line - count;
}

/**
 * Where `count` lines of that many came in or went, by what stands in the others: the place that leaves the least to differ.
 * `differences` counts the cells in which a line of before, by its number, differs from one of now; `filled` those that a
 * line of now holds, as one that came in seldom does.
 */
export function shiftOf(
  count: number,
  lines: number,
  differences: (before: number, now: number) => number,
  filled: (now: number) => number,
): Shift {
  if (count === 0) return STILL;
  const gone = Math.max(0, -count);
  // What differs behind the place, beginning with a place at the very start.
  const behind = Array.from({ length: lines + 2 }, () => 0);
  for (let line = lines; line >= 1; line--) {
    const now = line + count;
    behind[line] = (behind[line + 1] ?? 0) + (now >= 1 ? differences(line, now) : 0);
  }
  let best = { at: 1, differing: Number.POSITIVE_INFINITY };
  for (let at = 1, before = 0; at <= lines + 1; at++) {
    let differing = before + (behind[at + gone] ?? 0);
    for (let line = at; line < at + count; line++) differing += filled(line);
    if (differing < best.differing) best = { at, differing };
    before += differences(at, at);
  }
  return { at: best.at, count };
}
