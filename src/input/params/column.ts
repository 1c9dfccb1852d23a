import { Refusal } from "../../core/Refusal.ts";
import { withThousands } from "../../core/units/thousands.ts";
import { type Argument, type Cell, isBlank, isRange, shown } from "../cell.ts";
import type { Param } from "../Param.ts";

/** What one cell of a column holds: a value, nothing, or input that is not accepted. */
export type ColumnCell<T> = { value: T } | "blank" | Refusal;

/**
 * A parameter that takes a whole column at once, for formulas whose rows depend on each other. Each cell is read
 * like the single-cell parameter does; a bad one does not spoil the others. So many cells may be filled; blank ones do
 * not count, as a column that is open below ends in them.
 */
export function column<T>(cellParam: Param<T>, mostCells: number): Param<readonly ColumnCell<T>[]> {
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
    cells: cellParam.type,
    accepts,
    read(argument: Argument, name) {
      if (!isRange(argument)) return [readOne(argument, name)];
      if (argument.some((row) => row.length !== 1)) {
        throw new Refusal(`${name} must be one column or one cell; got ${shown(argument)}.`);
      }
      const filled = argument.reduce((count, row) => (isBlank(row[0]) ? count : count + 1), 0);
      if (filled > mostCells) {
        throw new Refusal(
          `${name} must have at most ${withThousands(mostCells)} cells that are not blank in one call; got ${withThousands(filled)}.`,
        );
      }
      return argument.map((row) => readOne(row[0], name));
    },
    ...(whenBlank ? { whenBlank: () => [{ value: whenBlank() }] } : {}),
  };
}
