import type { SheetCell } from "../tables/Sheet.ts";
import { snapshot } from "./snapshot.ts";
import type { Undo } from "./Undo.ts";
import { writeSheetCells } from "./writeSheetCells.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Writes cells, and has a range ask before it is changed by hand: a warning, since every editor may have to. */
export function writeGuarded(
  range: Range,
  cells: readonly (readonly SheetCell[])[],
  asking: Range,
  why: string,
  undo: Undo,
): void {
  undo.add(snapshot(range));
  writeSheetCells(range, cells);
  const protection = asking.protect();
  undo.add(() => protection.remove());
  protection.setDescription(why).setWarningOnly(true);
}
