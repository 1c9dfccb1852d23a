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

/** What lies in some areas and in none of others, as rectangles. */
export function outside(areas: readonly CellArea[], others: readonly CellArea[]): CellArea[] {
  return others.reduce((left, other) => left.flatMap((area) => around(area, other)), [...areas]);
}

/** Up to four parts of an area: above another, below it, and to its left and right. */
function around(area: CellArea, other: CellArea): CellArea[] {
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  const [top, left] = [Math.max(area.row, other.row), Math.max(area.column, other.column)];
  const [end, edge] = [
    Math.min(bottom, other.row + other.rows),
    Math.min(right, other.column + other.columns),
  ];
  if (top >= end || left >= edge) return [area];
  const parts = [
    { ...area, rows: top - area.row },
    { ...area, row: end, rows: bottom - end },
    { row: top, rows: end - top, column: area.column, columns: left - area.column },
    { row: top, rows: end - top, column: edge, columns: right - edge },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
