import type { CellArea, SheetCell } from "../tables/SheetCell.ts";
import type { Area, LogEntry } from "../workbook/Workbook.ts";
import { appendLog } from "./log.ts";
import { cellsWritten } from "./transaction/cellsWritten.ts";
import type { Writer } from "./transaction/Writer.ts";
import { writeContents, writeLooks, writeRules } from "./writeSheetCells.ts";

/** Writes single cells of a sheet's row, and has areas of it ask before they are changed by hand: a warning to everybody. */
export function writeGuarded(
  { spreadsheet, local, transaction, planned }: Writer,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  cells: readonly { at: Area; cell: SheetCell }[],
  { areas, why }: { areas: readonly CellArea[]; why: string },
  entry: LogEntry,
): void {
  const change = cellsWritten(
    sheet,
    cells.map(({ at, cell }) => ({ area: at, contents: [[cell.content]] })),
  );
  transaction.begin(entry.where, [change, { kind: "line logged", what: entry.what, where: entry.where }]);
  const ranges = cells.map(({ at }) => sheet.getRange(at.row, at.column));
  cells.forEach(({ cell }, i) => {
    writeLooks(ranges[i] as GoogleAppsScript.Spreadsheet.Range, [[cell]]);
  });
  const name = sheet.getName();
  cells.forEach(({ cell }, i) => {
    planned.requireUnchanged(sheet, name, change.areas.slice(i, i + 1));
    writeContents(ranges[i] as GoogleAppsScript.Spreadsheet.Range, [[cell]], local());
    writeRules(ranges[i] as GoogleAppsScript.Spreadsheet.Range, [[cell]]);
  });
  planned.hasWritten(name);
  appendLog(spreadsheet, entry, transaction);
  const row = areas[0]?.row ?? 1;
  transaction.later({
    kind: "guard row",
    place: { sheet: sheet.getSheetId(), row, column: 1, rows: 1, columns: sheet.getMaxColumns() },
    areas: areas.map(({ row, column, rows, columns }) => ({ row, column, rows, columns })),
    why,
  });
}
