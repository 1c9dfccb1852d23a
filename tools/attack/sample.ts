import fc from "fast-check";

/** So many of them, in their order, by chance; the same for the same seed. */
export function sample<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  if (count >= all.length) return all;
  const chosen = fc.sample(fc.subarray([...all], { minLength: count, maxLength: count }), {
    seed,
    numRuns: 1,
  });
  return chosen[0] ?? [];
}
