import { Refusal } from "../../core/Refusal.ts";
import { overlap } from "../../tables/overlap.ts";
import { shownRange } from "../../workbook/shownRange.ts";
import { areaOf } from "../ranges.ts";
import type { Destination } from "./Destination.ts";

/** Refuses merged cells: of what is written into them only the first would be seen. `range` holds all of the cells. */
export function refuseMerged(range: GoogleAppsScript.Spreadsheet.Range, cells: readonly Destination[]): void {
  for (const merged of range.getMergedRanges().map(areaOf)) {
    for (const destination of cells) {
      const common = overlap(destination, merged);
      if (!common) continue;
      const written = shownRange({ ...common, sheet: merged.sheet });
      throw new Refusal(
        `${shownRange(merged)} is merged, and ${written} is to be written cell by cell. Unmerge it (Format > Merge cells > Unmerge) or choose another place. Nothing was written.`,
      );
    }
  }
}
