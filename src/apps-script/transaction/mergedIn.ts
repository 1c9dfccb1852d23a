import { lies } from "../../tables/overlap.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import { areaOf } from "../ranges.ts";
import type { At } from "./movement.ts";

/** Tells of the cells of an area which are merged with others. */
export function mergedIn(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { row, column, rows, columns }: CellArea,
): (at: At) => boolean {
  const merged = sheet.getRange(row, column, rows, columns).getMergedRanges().map(areaOf);
  return (at) => merged.some((area) => lies(at, area));
}
