import { onFirstUse } from "../../core/onFirstUse.ts";
import { rectangles } from "../../tables/rectangles.ts";
import { joined } from "../../workbook/writingPlan.ts";
import { boundsOf } from "./boundsOf.ts";
import { mergedIn } from "./mergedIn.ts";
import type { At } from "./movement.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** So few rectangles are each worth a call. */
export const FEW = 40;

/**
 * Copies cells to where they stand in the copy, by rectangles; "looks" leaves their contents. Where those would be very
 * many, the looks of the cells between go along, which had not changed; merged ones would come apart.
 */
export function copyBack(
  copy: Sheet,
  sheet: Sheet,
  cells: readonly At[],
  what: "all" | "looks" = "all",
): void {
  const { PASTE_NORMAL, PASTE_FORMAT } = SpreadsheetApp.CopyPasteType;
  const single = rectangles(cells);
  const isFew = what === "all" || single.length <= FEW;
  const isMerged = onFirstUse(() => mergedIn(copy, boundsOf(cells)));
  const areas = isFew ? single : joined(cells, (row, column) => !isMerged()({ row, column }));
  for (const { row, column, rows, columns } of areas) {
    copy
      .getRange(row, column, rows, columns)
      .copyTo(
        sheet.getRange(row, column, rows, columns),
        what === "all" ? PASTE_NORMAL : PASTE_FORMAT,
        false,
      );
  }
}
