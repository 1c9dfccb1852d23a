import type { CellsWritten, MarkedArea } from "./Change.ts";

/** The areas by the rows as they are without those that the run inserts. */
export function areasBefore({ areas, inserted }: CellsWritten): MarkedArea[] {
  if (!inserted) return areas;
  const { above, count } = inserted;
  const upper = (area: MarkedArea) => slice(area, area.row, above - 1, 0);
  const lower = (area: MarkedArea) => slice(area, above + count, area.row + area.rows - 1, count);
  return areas.flatMap((area) => [upper(area), lower(area)].flatMap((part) => part ?? []));
}

/** The rows of an area from one to another, moved up; undefined where it has none of them. */
function slice(area: MarkedArea, from: number, to: number, up: number): MarkedArea | undefined {
  const first = Math.max(from, area.row);
  const last = Math.min(to, area.row + area.rows - 1);
  if (first > last) return undefined;
  const length = area.columns * area.width;
  const start = (first - area.row) * length;
  const rows = last - first + 1;
  return { ...area, row: first - up, rows, marks: area.marks.slice(start, start + rows * length) };
}
