import { isErrorCell } from "../../input/cell.ts";
import { filledRows } from "../../tables/filledRows.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import type { Contents } from "../../workbook/Workbook.ts";
import type { At } from "./movement.ts";

/** Which cells formulas of ours fill: what shows there was not typed. They may still be at work when they are read. */
export interface FilledCells {
  /** Surely, since the formula in a column's first cell says how far it reaches: those heads. */
  columnHeads(at: At): readonly At[];
  /** Not yet, since something stands in the way of such a formula: those heads. */
  stoppedHeads(at: At): readonly At[];
  /** Formulas that perhaps fill it: those above or to the left of it that can. */
  headsOver(at: At): readonly At[];
}

/** The head of a column that a formula fills, and the last row of it. */
interface Column extends At {
  last: number;
}

export function filledCells({ formulas, values }: Contents, area: CellArea): FilledCells {
  const columns: Column[] = [];
  const stopped: Column[] = [];
  const calls: At[] = [];
  formulas.forEach((cells, i) => {
    cells.forEach((formula, j) => {
      if (formula === "") return;
      const at = { row: area.row + i, column: area.column + j };
      const filled = filledRows(formula);
      // One that cannot fill its cells, because something stands in the way, shows an error.
      const isStopped = isErrorCell(values[i]?.[j]);
      if (filled !== undefined) (isStopped ? stopped : columns).push({ ...at, last: at.row + filled - 1 });
      else if (!isStopped && /\bAI_\w+\(/i.test(formula)) calls.push(at);
    });
  });
  const over = (heads: readonly Column[], { row, column }: At) =>
    heads.filter((head) => head.column === column && row > head.row && row <= head.last);
  return {
    columnHeads: (at) => over(columns, at),
    stoppedHeads: (at) => over(stopped, at),
    headsOver: (at) => [
      ...over(columns, at),
      ...calls.filter(({ row, column }) => at.row >= row && at.column >= column),
    ],
  };
}
