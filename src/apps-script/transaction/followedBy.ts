import type { LocalFormulas } from "../../input/localFormulas.ts";
import type { CellsWritten } from "./Change.ts";
import { type Movement, movementBy, shiftSince } from "./movement.ts";
import type { SheetShift, Shift } from "./shift.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Has the copy of a sheet follow what somebody inserted or took out since the run began, as Google moves cells: from then on
 * what stood before stands in the copy where it is to stand now, and its formulas point where they do by now. `note` keeps
 * a shift for the next run before the copy follows it.
 */
export function followedBy(
  copy: Sheet | undefined,
  sheet: Sheet,
  change: CellsWritten,
  local: () => LocalFormulas,
  note: (shifts: SheetShift[]) => void,
): Movement {
  const known = change.moved ?? [];
  const size = {
    rows: known.reduce((sum, { rows }) => sum + rows.count, change.rows),
    columns: known.reduce((sum, { columns }) => sum + columns.count, change.columns),
  };
  const last = known[known.length - 1];
  // A run that was cut off may have noted it only.
  if (copy && last) follow(copy, last, size);
  const earlier = movementBy(known);
  const shift = shiftSince(size, earlier, sheet, copy, change, local);
  if (!shift) return earlier;
  const shifts = [...known, shift];
  note(shifts);
  const { rows, columns } = shift;
  if (copy) follow(copy, shift, { rows: size.rows + rows.count, columns: size.columns + columns.count });
  return movementBy(shifts);
}

/** Moves the copy, unless it has the size already. */
function follow(copy: Sheet, { rows, columns }: SheetShift, size: { rows: number; columns: number }): void {
  const [maxRows, maxColumns] = [copy.getMaxRows(), copy.getMaxColumns()];
  if (maxRows !== size.rows) {
    if (rows.count < 0) copy.deleteRows(rows.at, -rows.count);
    else if (isBehind(rows, maxRows)) copy.insertRowsAfter(maxRows, rows.count);
    else copy.insertRowsBefore(rows.at, rows.count);
  }
  if (maxColumns !== size.columns) {
    if (columns.count < 0) copy.deleteColumns(columns.at, -columns.count);
    else if (isBehind(columns, maxColumns)) copy.insertColumnsAfter(maxColumns, columns.count);
    else copy.insertColumnsBefore(columns.at, columns.count);
  }
}

function isBehind({ at }: Shift, lines: number): boolean {
  return at > lines;
}
