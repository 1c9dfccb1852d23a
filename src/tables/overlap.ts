import type { CellArea } from "./SheetCell.ts";

/** The cells that two areas of one sheet have in common; undefined where they have none. */
export function overlap(a: CellArea, b: CellArea): CellArea | undefined {
  const [row, column] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** Whether a cell lies in an area of the same sheet. */
export function lies({ row, column }: Pick<CellArea, "row" | "column">, area: CellArea): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** What of an area lies in none of the others of its sheet. */
export function outside(area: CellArea, others: readonly CellArea[]): CellArea[] {
  return others.reduce((left, other) => left.flatMap((part) => without(part, other)), [area]);
}

function without(area: CellArea, other: CellArea): CellArea[] {
  const common = overlap(area, other);
  if (!common) return [area];
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  const beside = { row: common.row, rows: common.rows };
  return [
    { ...area, rows: common.row - area.row },
    { ...area, ...beside, columns: common.column - area.column },
    { ...area, ...beside, column: right, columns: area.column + area.columns - right },
    { ...area, row: below, rows: area.row + area.rows - below },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
