// What the layers of Range share: a rectangle of cells read or changed one by one.
import type { CellStyle } from "../grid/CellStyle.ts";
import type { Position } from "../grid/zone.ts";
import type { CellRange } from "./Execution.ts";
import { refuseProtected } from "./Protection.ts";
import { zonesByValue } from "./zonesByValue.ts";

export type Matrix<T> = T[][];

export const gridOf = ({ execution }: CellRange) => execution.document.grid;
export const rowsOf = ({ zone }: CellRange): number => zone.bottom - zone.top + 1;
export const columnsOf = ({ zone }: CellRange): number => zone.right - zone.left + 1;

/** A cell by its place in the range, counted from 0. */
export const cellAt = ({ sheetId, zone }: CellRange, row: number, column: number): Position => ({
  sheetId,
  row: zone.top + row,
  col: zone.left + column,
});

export const mapCells = <T>(range: CellRange, read: (position: Position) => T): Matrix<T> =>
  Array.from({ length: rowsOf(range) }, (_, row) =>
    Array.from({ length: columnsOf(range) }, (_, column) => read(cellAt(range, row, column))),
  );

/** The block as given, once its size is known to be the range's. */
export const sizedBlock = <T>(range: CellRange, values: unknown): Matrix<T> => {
  const rows = rowsOf(range);
  const columns = columnsOf(range);
  if (!Array.isArray(values) || !values.every(Array.isArray)) {
    throw new Error("The parameters don't match the method signature: an array of rows is expected.");
  }
  if (values.length !== rows) {
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
    );
  }
  const wrong = values.find((row) => row.length !== columns);
  if (wrong) {
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`,
    );
  }
  return values as Matrix<T>;
};

export const refuseProtectedCells = ({ execution, sheetId, zone }: CellRange): void =>
  refuseProtected(execution, sheetId, zone);

/** Gives each cell the looks of its value; equal values go together. */
export const styleCells = <T>(
  range: CellRange,
  values: Matrix<T>,
  styleOf: (value: T) => CellStyle,
): void => {
  refuseProtectedCells(range);
  for (const [value, zones] of zonesByValue(values, range.zone)) {
    gridOf(range).setStyle(range.sheetId, zones, styleOf(value));
  }
};

export const writeCells = (range: CellRange, values: Matrix<unknown>): void => {
  refuseProtectedCells(range);
  values.forEach((row, r) => {
    row.forEach((value, c) => {
      gridOf(range).write(cellAt(range, r, c), value);
    });
  });
};

/** What each cell holds as it would be typed: its formula, or its value. */
export const contentsOf = (range: CellRange): Matrix<unknown> =>
  mapCells(range, (at) => gridOf(range).formula(at) ?? gridOf(range).value(at));

/** A range whose cells are read again and again from its first, over a size. */
export const repeatedTo = <T>(values: Matrix<T>, rows: number, columns: number): Matrix<T> =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const line = values[row % values.length] ?? [];
      return line[column % line.length] as T;
    }),
  );
