import type { CellsWritten } from "./Change.ts";
import { marked, type Writing } from "./marks.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet that the run has just made, without charts. */
export interface NewSheet {
  id: number;
  rows: number;
  columns: number;
}

/** What else is done to a sheet whose cells are written. */
interface Besides {
  /** What is known of the sheet, where it is new. */
  made?: NewSheet | undefined;
  /** The last row and column that are needed, beyond the cells that are written. */
  reach?: { row: number; column: number };
  /** Titles of charts to be drawn. */
  charts?: readonly string[];
  inserted?: { above: number; count: number } | undefined;
}

/** The change that writing cells of a sheet is. */
export function cellsWritten(
  sheet: Sheet,
  writings: readonly Writing[],
  { made, reach = { row: 1, column: 1 }, charts = [], inserted }: Besides = {},
): CellsWritten {
  const { rows, columns } = made ?? { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  const lastRow = Math.max(reach.row, ...writings.map(({ area }) => area.row + area.rows - 1));
  const lastColumn = Math.max(reach.column, ...writings.map(({ area }) => area.column + area.columns - 1));
  const more = inserted?.count ?? 0;
  return {
    kind: "cells written",
    sheet: made?.id ?? sheet.getSheetId(),
    areas: writings.map(marked),
    rows,
    columns,
    added: { rows: Math.max(0, lastRow - rows - more), columns: Math.max(0, lastColumn - columns) },
    inserted,
    ...(charts.length > 0 && {
      charts: {
        before: made ? [] : sheet.getCharts().flatMap((chart) => chart.getChartId() ?? []),
        titles: [...charts],
      },
    }),
  };
}
