import type { Area } from "../../workbook/Workbook.ts";
import { nextLogLine } from "../log.ts";
import { presentSheet, rangeWithin, union } from "../ranges.ts";
import { bySheet } from "./bySheet.ts";
import type { Destination } from "./Destination.ts";
import { refuseMerged } from "./refuseMerged.ts";
import { refuseProtected } from "./refuseProtected.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Looks for what would stop a write to those cells, and its line in the log: that the user may only look, somebody's
 * protection, merged cells. A few calls a sheet, however many cells.
 *
 * @throws Refusal that names it and says what to do.
 */
export function refuseObstacles(spreadsheet: Spreadsheet, areas: readonly Area[]): void {
  const destinations: Destination[] = [...areas, ...nextLogLine(spreadsheet)];
  let isAsked = false;
  for (const { sheet, cells } of bySheet(destinations)) {
    const range = rangeWithin(presentSheet(spreadsheet, sheet), (cells as Area[]).reduce(union));
    // Beyond the last row and column nothing is in the way.
    if (!range) continue;
    isAsked = true;
    refuseProtected(range, cells);
    refuseMerged(range, cells);
  }
  // For new sheets, any cell tells whether the user may change the spreadsheet.
  if (!isAsked) refuseProtected(spreadsheet.getActiveSheet().getRange(1, 1), []);
}
