import { readAddress } from "../input/address.ts";
import { areaA1 } from "../tables/a1.ts";
import { isFormula } from "../tables/Content.ts";
import { rectangles } from "../tables/rectangles.ts";
import type { SheetDescription } from "../tables/Sheet.ts";
import type { Contents, OwnSheet } from "./Workbook.ts";

/**
 * What a described sheet's cells hold as reading them back shows it, but for those that are open to change. Columns in
 * the order they are made in, wherever they stand: moving one is no edit.
 */
export function sheetContents({ cells, columns }: SheetDescription): { contents: Contents; open: string[] } {
  const open: { row: number; column: number }[] = [];
  const ours = columns ? ofColumns(cells, columns) : cells;
  const closed = ours.map((row, i) =>
    row.map(({ style, content }, j) => {
      if (style !== "input" && content !== null) return content;
      open.push({ row: i + 1, column: j + 1 });
      return "";
    }),
  );
  return {
    open: rectangles(open).map(({ row, column, rows, columns }) => areaA1(row, column, rows, columns)),
    contents: {
      values: closed.map((row) => row.map((content) => (isFormula(content) ? "" : content))),
      formulas: closed.map((row) => row.map((content) => (isFormula(content) ? content.formula : ""))),
    },
  };
}

/** The cells of those columns, counted from 1, in their order. */
export function ofColumns<T>(rows: readonly (readonly T[])[], columns: readonly number[]): T[][] {
  return rows.map((row) => columns.map((column) => row[column - 1] as T));
}

/** The cells of an own sheet's columns as they are, its open cells left out. */
export function withoutOpen({ values, formulas }: Contents, { open }: OwnSheet): Contents {
  const masked = <T>(rows: readonly (readonly T[])[], blank: T) => {
    const cells = rows.map((row) => [...row]);
    for (const { row, lastRow = row, column, columns } of open.flatMap(
      (area) => readAddress(area, "formula") ?? [],
    )) {
      for (const line of cells.slice(row - 1, lastRow)) {
        const count = Math.min(columns, line.length - column + 1);
        if (count > 0) line.splice(column - 1, count, ...Array<T>(count).fill(blank));
      }
    }
    return cells;
  };
  return { values: masked<unknown>(values, ""), formulas: masked(formulas, "") };
}
