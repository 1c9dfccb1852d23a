/** Rows in rising order as short text: "2-9 12 20-40/5" is 2 to 9, 12, and every fifth from 20 to 40. */
export function joinedRows(rows: readonly number[]): string {
  const runs: string[] = [];
  for (let i = 0; i < rows.length; ) {
    const first = rows[i] as number;
    const step = (rows[i + 1] ?? first) - first;
    let count = 1;
    while (step > 0 && rows[i + count] === first + step * count) count++;
    // Two rows are no run, unless they follow each other.
    if (count === 2 && step > 1) count = 1;
    const last = first + step * (count - 1);
    runs.push(count === 1 ? `${first}` : `${first}-${last}${step === 1 ? "" : `/${step}`}`);
    i += count;
  }
  return runs.join(" ");
}

/** The rows that such a text says. */
export function rowsJoined(text: string): number[] {
  return text.split(" ").flatMap((run) => {
    const [first = 0, last = first, step = 1] = run.split(/[-/]/).map(Number);
    return Array.from({ length: (last - first) / step + 1 }, (_, i) => first + i * step);
  });
}
