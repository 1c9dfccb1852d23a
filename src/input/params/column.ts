import { Refusal } from "../../core/Refusal.ts";
import { type Argument, type Cell, isBlank, isRange, shown } from "../cell.ts";
import type { Param } from "../Param.ts";

/** What one cell of a column holds: a value, nothing, or input that is not accepted. */
export type ColumnCell<T> = { value: T } | "blank" | Refusal;

/**
 * A parameter that takes a whole column at once, for formulas whose rows depend on each other. Each cell is read
 * like the single-cell parameter does; a bad one does not spoil the others.
 */
export function column<T>(cellParam: Param<T>): Param<readonly ColumnCell<T>[]> {
  const accepts = `one column, or one cell, each cell ${cellParam.accepts}`;
  const readOne = (cell: Cell, name: string): ColumnCell<T> => {
    if (isBlank(cell)) return cellParam.whenBlank ? { value: cellParam.whenBlank() } : "blank";
    try {
      return { value: cellParam.read(cell, name) };
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  };
  const { whenBlank, ...help } = cellParam;
  return {
    ...help,
    takes: "range",
    type: "Range",
    accepts,
    read(argument: Argument, name) {
      if (!isRange(argument)) return [readOne(argument, name)];
      if (argument.some((row) => row.length !== 1)) {
        throw new Refusal(`${name} must be one column or one cell; got ${shown(argument)}.`);
      }
      return argument.map((row) => readOne(row[0], name));
    },
    ...(whenBlank ? { whenBlank: () => [{ value: whenBlank() }] } : {}),
  };
}
