/** One line of the table: a ratio within one run, what it may be at most, and how far single measurements lay apart. */
export interface Measured {
  what: string;
  ratio: number;
  /** A quarter of the measurements lay below the first, a quarter above the second. */
  quartiles: readonly [number, number];
  most?: number;
}

/** Processor time of a call, in milliseconds: the work of others on the machine does not count. */
export function processorTime(call: () => void): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What one thing takes over another, both measured in turn. */
export function ratioOf(
  what: string,
  ours: readonly number[],
  theirs: readonly number[],
  most?: number,
): Measured {
  const single = sorted(ours.map((time, i) => time / (theirs[i] ?? 1)));
  return {
    what,
    // Of the quicker half, in which less came between.
    ratio: at(sorted(ours), 0.25) / at(sorted(theirs), 0.25),
    quartiles: [at(single, 0.25), at(single, 0.75)],
    ...(most !== undefined && { most }),
  };
}

export function at(rising: readonly number[], share: number): number {
  return rising[Math.floor((rising.length - 1) * share)] ?? Number.NaN;
}

export function sorted(times: readonly number[]): number[] {
  return [...times].sort((a, b) => a - b);
}

/** The rows as a table of Markdown. */
export function table(rows: readonly Measured[]): string {
  const lines = rows.map(({ what, ratio, quartiles: [low, high], most }) => {
    const verdict = most === undefined ? "" : ratio <= most ? `${most} ×` : `${most} ×, missed`;
    return `| ${what} | ${ratio.toFixed(2)} × | ${low.toFixed(2)} to ${high.toFixed(2)} | ${verdict} |`;
  });
  return ["| what | ratio | half of the runs | at most |", "|---|---:|---|---|", ...lines].join("\n");
}
