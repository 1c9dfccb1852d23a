import type { BenchmarkInserted } from "../../../commands/insertBenchmark.ts";
import { LEVEL_NAMES, type Level } from "../../../core/market/levels.ts";
import type { Place } from "../../../core/units/place.ts";
import { forgotten, oneOf, onePlace, rememberedChoices } from "../../rememberedChoices.ts";

/** What the panel shows: the figures, what neighbouring roles are paid, what the selected cell calculates, or what this spreadsheet holds. */
export type BenchmarksView = "figures" | "roles" | "explain" | "spreadsheet";

/** The Benchmarks panel as the user left it. */
export interface BenchmarksChoices {
  view: BenchmarksView;
  insertAs: BenchmarkInserted;
  /** Which neighbouring roles, and beside which level. */
  place: Place;
  level: Level;
}

const FIRST_CHOICES: BenchmarksChoices = { view: "figures", insertAs: "live", place: "US", level: "Senior" };

/** Choices remembered from an earlier time. A panel opens on its figures. */
export function rememberedBenchmarksChoices(remembered: unknown): BenchmarksChoices {
  return rememberedChoices(remembered, FIRST_CHOICES, {
    view: forgotten,
    insertAs: oneOf(["live", "native", "values", "key"]),
    place: onePlace,
    level: oneOf(LEVEL_NAMES),
  });
}
