import type { CellArea } from "../../tables/SheetCell.ts";
import type { At } from "./movement.ts";

/** The smallest area that holds all of at least one cell. */
export function boundsOf(cells: readonly At[]): CellArea {
  const [first] = cells as readonly [At, ...At[]];
  let { row: top, column: left } = first;
  let [bottom, right] = [top, left];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
