import { columnAreas } from "../tables/budget/layout.ts";
import type { SheetDescription } from "../tables/Sheet.ts";
import type { CellArea } from "../tables/SheetCell.ts";
import type { OwnSheet } from "../workbook/Workbook.ts";

/** The areas that a description fills, with all its rows: what stands between its columns is the user's. */
export function ownColumns({ cells, columns }: SheetDescription): CellArea[] {
  const rows = { row: 1, rows: cells.length };
  return columns ? columnAreas(columns, rows) : [{ ...rows, column: 1, columns: cells[0]?.length ?? 0 }];
}

/** The same with what the sheet has filled until now: it may have been longer or, with nothing in between, wider. */
export function coveredColumns(description: SheetDescription, own: OwnSheet): CellArea[] {
  const areas = ownColumns(description);
  return areas.map((area) => ({
    ...area,
    rows: Math.max(area.rows, own.rows),
    columns: areas.length === 1 && area.column === 1 ? Math.max(area.columns, own.columns) : area.columns,
  }));
}
