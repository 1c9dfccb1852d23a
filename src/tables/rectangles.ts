import { runs } from "./runs.ts";
import type { CellArea } from "./SheetCell.ts";

/** Single cells as few rectangles: runs along rows, joined down where they are alike. */
export function rectangles(cells: readonly { row: number; column: number }[]): CellArea[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) columns.set(row, [...(columns.get(row) ?? []), column]);
  const found: CellArea[] = [];
  for (const row of [...columns.keys()].sort((a, b) => a - b)) {
    for (const { first, count } of runs(columns.get(row) ?? [])) {
      const above = found.find(
        (area) => area.column === first && area.columns === count && area.row + area.rows === row,
      );
      if (above) above.rows++;
      else found.push({ row, rows: 1, column: first, columns: count });
    }
  }
  return found;
}
