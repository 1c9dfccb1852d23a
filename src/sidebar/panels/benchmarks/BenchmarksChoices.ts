import type { BenchmarkInserted } from "../../../commands/insertBenchmark.ts";

/** What the panel shows: the figures, what the selected cell calculates, or what this spreadsheet holds. */
export type BenchmarksView = "figures" | "explain" | "spreadsheet";

/** The Benchmarks panel as the user left it. */
export interface BenchmarksChoices {
  view: BenchmarksView;
  insertAs: BenchmarkInserted;
}

const FIRST_CHOICES: BenchmarksChoices = { view: "figures", insertAs: "live" };

const INSERTED: readonly BenchmarkInserted[] = ["live", "native", "values", "key"];

/** Choices remembered from an earlier time: whatever is not usable is as at first. A panel opens on its figures. */
export function rememberedBenchmarksChoices(remembered: unknown): BenchmarksChoices {
  const found = (typeof remembered === "object" && remembered !== null ? remembered : {}) as {
    insertAs?: unknown;
  };
  return {
    ...FIRST_CHOICES,
    insertAs: INSERTED.find((word) => word === found.insertAs) ?? FIRST_CHOICES.insertAs,
  };
}
