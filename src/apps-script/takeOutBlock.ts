import type { CellArea } from "../tables/SheetCell.ts";
import { shownRange } from "../workbook/shownRange.ts";
import type { LogEntry, OwnBlock } from "../workbook/Workbook.ts";
import { forgetBlock, requireInPlace } from "./blocks.ts";
import { appendLog } from "./log.ts";
import { setColourRules } from "./setColourRules.ts";
import { cellsWritten } from "./transaction/cellsWritten.ts";
import type { Writer } from "./transaction/Writer.ts";
import { clear } from "./writeBlock.ts";

/** Takes out a block's cells, its colours and what is remembered of it, then its charts, or the sheet made for it. */
export function takeOutBlock(
  { spreadsheet, local, transaction, planned }: Writer,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  block: OwnBlock,
  cells: readonly CellArea[],
  entry: LogEntry,
): void {
  requireInPlace(spreadsheet, block);
  const name = sheet.getName();
  const id = sheet.getSheetId();
  const blank = cells.map((area) => ({
    area,
    contents: Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => null)),
  }));
  const change = cellsWritten(sheet, blank);
  transaction.begin(shownRange(block.area), [
    change,
    { kind: "block stored", id: block.id, before: { block, sheet: id } },
    { kind: "line logged", what: entry.what, where: entry.where },
  ]);
  setColourRules(sheet, [], block.area, local());
  planned.requireUnchanged(sheet, name, change.areas);
  clear(sheet, cells);
  planned.hasWritten(name);
  forgetBlock(spreadsheet, block.id);
  appendLog(spreadsheet, entry, transaction);
  transaction.later({ kind: "stop asking", place: { ...block.area, sheet: id } });
  transaction.later({ kind: "remove charts", sheet: id, charts: [...block.charts] });
  if (id === block.madeSheet) {
    transaction.later({ kind: "delete empty sheet", sheet: id, charts: [...block.charts] });
  }
}
