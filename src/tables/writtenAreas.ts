import { runs } from "./runs.ts";
import type { CellArea } from "./SheetCell.ts";
import type { Table } from "./Table.ts";

/** The cells of a block that are ours, as areas of its sheet: the user's own columns and rows among ours are left out. */
export function writtenAreas({ area, cells }: Pick<Table, "area" | "cells">): CellArea[] {
  return alikeRows(cells).flatMap(({ first, count }) => {
    const columns = (cells[first] ?? []).flatMap((cell, column) => (cell === undefined ? [] : [column]));
    return runs(columns).map((along) => ({
      row: area.row + first,
      column: area.column + along.first,
      rows: count,
      columns: along.count,
    }));
  });
}

/** Rows that follow each other and have cells of ours in the same columns. */
function alikeRows(cells: Table["cells"]): { first: number; count: number }[] {
  const found: { first: number; count: number; columns: string }[] = [];
  cells.forEach((line, row) => {
    const columns = line.map((cell) => (cell === undefined ? "-" : "x")).join("");
    const last = found[found.length - 1];
    if (last?.columns === columns) last.count++;
    else found.push({ first: row, count: 1, columns });
  });
  return found;
}
