import { assumptionNames } from "../../tables/budget/assumptionsSheet.ts";

/** The named ranges of a plan: the same for every choice. */
export function planRanges(): string[] {
  return [...assumptionNames(), "Scenario", "Overrides"];
}
