import type { BenchmarkInserted } from "../../../commands/insertBenchmark.ts";
import { forgotten, oneOf, rememberedChoices } from "../../rememberedChoices.ts";

/** What the panel shows: the figures, what the selected cell calculates, or what this spreadsheet holds. */
export type BenchmarksView = "figures" | "explain" | "spreadsheet";

/** The Benchmarks panel as the user left it. */
export interface BenchmarksChoices {
  view: BenchmarksView;
  insertAs: BenchmarkInserted;
}

const FIRST_CHOICES: BenchmarksChoices = { view: "figures", insertAs: "live" };

/** Choices remembered from an earlier time. A panel opens on its figures. */
export function rememberedBenchmarksChoices(remembered: unknown): BenchmarksChoices {
  return rememberedChoices(remembered, FIRST_CHOICES, {
    view: forgotten,
    insertAs: oneOf(["live", "native", "values", "key"]),
  });
}
