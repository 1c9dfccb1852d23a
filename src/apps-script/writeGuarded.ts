import type { SheetCell } from "../tables/Sheet.ts";
import { snapshot } from "./snapshot.ts";
import type { Undo } from "./Undo.ts";
import { writeSheetCells } from "./writeSheetCells.ts";

/** Writes cells that ask before they are changed by hand: a warning, since everybody who edits may have to. */
export function writeGuarded(
  range: GoogleAppsScript.Spreadsheet.Range,
  cells: readonly (readonly SheetCell[])[],
  why: string,
  undo: Undo,
): void {
  undo.add(snapshot(range));
  writeSheetCells(range, cells);
  const protection = range.protect();
  undo.add(() => protection.remove());
  protection.setDescription(why).setWarningOnly(true);
}
