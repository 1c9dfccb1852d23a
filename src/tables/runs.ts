/** Numbers that follow each other, together. */
export function runs(numbers: readonly number[]): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && last.first + last.count === number) last.count++;
    else found.push({ first: number, count: 1 });
  }
  return found;
}
