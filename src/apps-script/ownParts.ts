import type { CellArea, SheetCell } from "../tables/SheetCell.ts";
import type { Table } from "../tables/Table.ts";
import { writtenAreas } from "../tables/writtenAreas.ts";
import type { CellRules } from "./obstacles/keptRules.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** A rectangle of a block's own cells. */
interface OwnPart {
  area: CellArea;
  range: Range;
  cells: SheetCell[][];
  /** The user's rules for what may be typed there. */
  kept: CellRules | undefined;
}

/** The parts of a block that are ours; the user's own columns and rows among them are left out. */
export function ownParts(range: Range, table: Table, kept: CellRules | undefined): OwnPart[] {
  const { area, cells } = table;
  return writtenAreas(table).map((own) => {
    const { row, column, rows, columns } = own;
    const [top, left] = [row - area.row, column - area.column];
    const within = <Cell>(all: readonly (readonly Cell[])[]) =>
      all.slice(top, top + rows).map((line) => line.slice(left, left + columns));
    return {
      area: own,
      range: range.offset(top, left, rows, columns),
      cells: within(cells) as SheetCell[][],
      kept: kept && within(kept),
    };
  });
}
