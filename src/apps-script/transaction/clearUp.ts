import { askBeforeEdits, guardRow, stopAsking } from "../askBeforeEdits.ts";
import { placeOfBlock } from "../blocks.ts";
import { removeCharts } from "../charts.ts";
import { clearKept } from "../kept.ts";
import { standsEmpty } from "../standsEmpty.ts";
import type { ClearingUp } from "./ClearingUp.ts";
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
    const { row, column, rows, columns } = step.place;
    const range = sheet.getRange(row, column, rows, columns);
    if (step.kind === "stop asking") stopAsking(range);
    else guardRow(range, step.areas, step.why);
  }
}

/** Where the block stands by now; one that has another size meanwhile is left without. */
function askInBlock(
  spreadsheet: Spreadsheet,
  { block, place, areas }: Extract<ClearingUp, { kind: "ask before edits" }>,
): void {
  const range = placeOfBlock(spreadsheet, block);
  if (range?.getNumRows() !== place.rows || range.getNumColumns() !== place.columns) return;
  const [down, right] = [range.getRow() - place.row, range.getColumn() - place.column];
  askBeforeEdits(
    range,
    areas.map((area) => ({ ...area, row: area.row + down, column: area.column + right })),
  );
}
