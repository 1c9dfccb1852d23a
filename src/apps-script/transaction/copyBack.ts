import { rectangles } from "../../tables/rectangles.ts";
import type { At } from "./movement.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Copies cells to where they stand in the copy, by rectangles; "looks" leaves their contents. */
export function copyBack(
  copy: Sheet,
  sheet: Sheet,
  cells: readonly At[],
  what: "all" | "looks" = "all",
): void {
  const { PASTE_NORMAL, PASTE_FORMAT } = SpreadsheetApp.CopyPasteType;
  for (const { row, column, rows, columns } of rectangles(cells)) {
    copy
      .getRange(row, column, rows, columns)
      .copyTo(
        sheet.getRange(row, column, rows, columns),
        what === "all" ? PASTE_NORMAL : PASTE_FORMAT,
        false,
      );
  }
}
