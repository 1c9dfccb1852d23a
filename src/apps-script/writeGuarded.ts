import type { SheetCell } from "../tables/SheetCell.ts";
import type { LocalFormulas } from "./localFormulas.ts";
import { snapshot } from "./snapshot.ts";
import type { Undo } from "./Undo.ts";
import { writeSheetCells } from "./writeSheetCells.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Writes single cells, and has ranges ask before they are changed by hand: a warning, since every editor may have to. */
export function writeGuarded(
  cells: readonly { range: Range; cell: SheetCell }[],
  asking: readonly Range[],
  why: string,
  local: LocalFormulas,
  undo: Undo,
): void {
  for (const { range, cell } of cells) {
    undo.add(snapshot(range, local));
    writeSheetCells(range, [[cell]], local);
  }
  for (const range of asking) {
    const protection = range.protect();
    undo.add(() => protection.remove());
    protection.setDescription(why).setWarningOnly(true);
  }
}
