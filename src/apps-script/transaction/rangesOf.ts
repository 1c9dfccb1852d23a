import { areaA1 } from "../../tables/a1.ts";
import { rectangles } from "../../tables/rectangles.ts";
import type { At } from "./movement.ts";

/** Single cells of a sheet, at least one, as ranges that are changed together. */
export function rangesOf(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  cells: readonly At[],
): GoogleAppsScript.Spreadsheet.RangeList {
  const areas = rectangles(cells).map(({ row, column, rows, columns }) => areaA1(row, column, rows, columns));
  return sheet.getRangeList(areas);
}
