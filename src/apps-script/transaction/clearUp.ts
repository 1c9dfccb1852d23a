import { shownRange } from "../../workbook/shownRange.ts";
import type { Area } from "../../workbook/Workbook.ts";
import { askBeforeEdits, guardRow, stopAsking } from "../askBeforeEdits.ts";
import { placeOfBlock } from "../blocks.ts";
import { removeCharts } from "../charts.ts";
import { clearKept } from "../kept.ts";
import { areaOf, union } from "../ranges.ts";
import { standsEmpty } from "../standsEmpty.ts";
import type { AskBeforeEdits, ClearingUp } from "./ClearingUp.ts";
import { sheetWithId } from "./sheetWithId.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Does a step, also where it was done in part. */
export function clearUp(spreadsheet: Spreadsheet, step: ClearingUp): void {
  if (step.kind === "ask before edits") {
    askInBlock(spreadsheet, step);
    return;
  }
  if (step.kind === "clear kept text") {
    clearKept(step.name);
    return;
  }
  const sheet = sheetWithId(spreadsheet, "place" in step ? step.place.sheet : step.sheet);
  // Somebody deleted it meanwhile, and all that was on it.
  if (!sheet) return;
  if (step.kind === "remove charts") removeCharts(sheet, step.charts);
  else if (step.kind === "delete empty sheet") {
    if (standsEmpty(spreadsheet, sheet, step.charts)) spreadsheet.deleteSheet(sheet);
  } else {
    if (step.kind === "stop asking") stopAsking(sheet, step.place);
    else guardRow(sheet, step.place, step.areas, step.why);
  }
}

/** How often a block is followed that somebody moves meanwhile. */
const MOST_MOVES = 3;

/** Where the block stands by now, and again where it has moved meanwhile; one of another width is left without. */
function askInBlock(spreadsheet: Spreadsheet, { block, width, columns }: AskBeforeEdits): void {
  let before: Area | undefined;
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    const range = placeOfBlock(spreadsheet, block);
    if (range?.getNumColumns() !== width) return;
    const now = areaOf(range);
    if (before && shownRange(before) === shownRange(now)) return;
    askBeforeEdits(
      range.getSheet(),
      before ? union(before, now) : now,
      columns.map(({ first, count }) => ({ ...now, column: now.column + first, columns: count })),
    );
    before = now;
  }
}
