import type { Benchmarks, Figure } from "./Benchmarks.ts";

/** The published figures with a user's own laid over them. */
export function overriddenBenchmarks(
  published: Benchmarks,
  overrides: ReadonlyMap<string, Figure>,
): Benchmarks {
  return {
    figure: (key) => overrides.get(key) ?? published.figure(key),
    keys: () => [...published.keys(), ...[...overrides.keys()].filter((key) => !published.figure(key))],
  };
}
