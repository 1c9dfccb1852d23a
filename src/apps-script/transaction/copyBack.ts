import { rectangles } from "../../tables/rectangles.ts";
import { joined } from "../../workbook/writingPlan.ts";
import type { At } from "./movement.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** So few rectangles are each worth a call. */
export const FEW = 40;

/**
 * Copies cells to where they stand in the copy, by rectangles; "looks" leaves their contents. Where those would be very
 * many, the looks of the cells between go along, which had not changed.
 */
export function copyBack(
  copy: Sheet,
  sheet: Sheet,
  cells: readonly At[],
  what: "all" | "looks" = "all",
): void {
  const { PASTE_NORMAL, PASTE_FORMAT } = SpreadsheetApp.CopyPasteType;
  const single = rectangles(cells);
  const areas = what === "all" || single.length <= FEW ? single : joined(cells, () => true);
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
