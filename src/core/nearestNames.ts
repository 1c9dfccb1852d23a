/** How many names a refusal offers. */
export const OFFERED = 3;

/**
 * The few names that are spelt most nearly like a mistyped one, the nearest first: those that are part of it, or it of
 * them, and then by letters. `plain` is the part of a name that counts.
 */
export function nearestNames(
  typed: string,
  names: readonly string[],
  plain: (name: string) => string = (name) => name.toLowerCase(),
): string[] {
  return names
    .map((name) => ({ name, far: distance(plain(typed), plain(name)) }))
    .sort((one, other) => one.far - other.far)
    .slice(0, OFFERED)
    .map(({ name }) => name);
}

function distance(one: string, other: string): number {
  return one.includes(other) || other.includes(one) ? 0 : editDistance(one, other);
}

/** How many letters must be put in, taken out or replaced to make one text of the other (Levenshtein). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[other.length] as number;
}
