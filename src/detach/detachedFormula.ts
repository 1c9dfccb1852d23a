import { Refusal } from "../core/Refusal.ts";
import type { CellValue } from "../input/cell.ts";
import type { PinnedCopy } from "../tables/benchmarksTable.ts";
import type { Content } from "../tables/Content.ts";
import { readSpilledColumn, type SpilledColumn } from "../tables/spilledColumn.ts";
import { shownRange } from "../workbook/shownRange.ts";
import { type FunctionCall, functionCalls } from "./functionCalls.ts";
import { functionOf } from "./functionOf.ts";
import { nativeCalls } from "./nativeCalls.ts";
import { onlyCall, resultOfCall } from "./resultOfCall.ts";
import {
  FUNCTION_NAMES,
  type LiveCell,
  type SheetReading,
  showsNoResult,
  showsSame,
} from "./SheetReading.ts";

/** One cell of what takes a live formula's place. */
export interface DetachedCell {
  row: number;
  column: number;
  content: Content;
  /** What the cell showed, and must show again; NaN stands for an error. */
  shows: CellValue;
  /** Whether it is the head that the formula showed above what it calculates. */
  isHead?: true;
}

/** What becomes of a cell: the cells that take its place, the first of them itself, or why it stays. */
export type Detached = { cells: DetachedCell[] } | { reason: string };

/** Plans what takes the place of live formulas. Nothing is written. */
export function detaching(reading: SheetReading, copy: PinnedCopy): (cell: LiveCell) => Detached {
  return ({ sheet, row, column, formula }) => {
    const text = formula.trim().slice(1);
    const native = nativeCalls(sheet, reading, copy);
    const shown = (i = 0, j = 0) => reading.value(sheet, row + i, column + j) as CellValue;

    function cellAt(i: number, j: number, shows: CellValue, own: string | undefined): DetachedCell {
      const content = own === undefined ? valueContent(shows) : { formula: `=${own}` };
      return { row: row + i, column: column + j, content, shows };
    }

    /** The cells that a formula fills, unless something else stands in one of them. */
    function filling([first, ...others]: DetachedCell[]): Detached {
      const inTheWay = others.find((other) => {
        const value = reading.value(sheet, other.row, other.column);
        const isOwn = value === "" || showsSame(other.shows, value);
        return !isOwn || reading.hasFormula(sheet, other.row, other.column);
      });
      if (inTheWay) {
        const range = shownRange({ sheet, row: inTheWay.row, column: inTheWay.column, rows: 1, columns: 1 });
        return { reason: `it would fill ${range}, which holds something else` };
      }
      // Down each column in turn, as they are written.
      const cells = first ? [first, ...others] : [];
      return { cells: cells.sort((a, b) => a.column - b.column || a.row - b.row) };
    }

    /** A cell that is one call: it may fill a range, and then each cell of the range gets its own. */
    function wholeFormula(call: FunctionCall): Detached {
      const { columns } = functionOf(call);
      const result = resultOfCall(call, sheet, reading);
      if (result) {
        const own = (i: number, j: number) =>
          columns ? native.text(call, j, { i, j: 0 }) : native.text(call, 0, { i, j });
        return filling(result.flatMap((cells, i) => cells.map((shows, j) => cellAt(i, j, shows, own(i, j)))));
      }
      // Arguments that cannot be read, such as other formulas: what the cells show is kept.
      const width = columns?.length ?? 1;
      const reason = notKnown(width);
      if (reason !== undefined) return { reason };
      return filling(
        Array.from({ length: width }, (_, j) => cellAt(0, j, shown(0, j), native.text(call, j))),
      );
    }

    /** A head with what is calculated below it: the head becomes its text. */
    function headedColumn({ head, output = 0, from }: SpilledColumn, call: FunctionCall): Detached {
      const { rows = 1 } = reading.reference(from, sheet) ?? {};
      if (showsNoResult(shown())) return { reason: `it shows ${shown()}` };
      const result = resultOfCall(call, sheet, reading);
      const below = Array.from({ length: rows - 1 }, (_, n): DetachedCell => {
        const i = n + 1;
        if (result) {
          const shows = result[result.length === 1 ? 0 : i]?.[output] ?? Number.NaN;
          return cellAt(i, 0, shows, native.text(call, output, { i, j: 0 }));
        }
        return cellAt(i, 0, showsNoResult(shown(i)) ? Number.NaN : shown(i), undefined);
      });
      return filling([{ row, column, content: head, shows: head, isHead: true }, ...below]);
    }

    /** A formula with calls of ours in it: each call is replaced where it stands, the rest stays. */
    function partOfFormula(): Detached {
      if (showsNoResult(shown())) return { reason: `it shows ${shown()}` };
      const replaced = native.replaced(text, functionCalls(text, FUNCTION_NAMES));
      const reason = replaced === undefined ? notKnown(1) : undefined;
      return reason === undefined ? { cells: [cellAt(0, 0, shown(), replaced)] } : { reason };
    }

    /** Why the cells beside a formula may be its own, so that it cannot be told what it fills; undefined where not. */
    function notKnown(width: number): string | undefined {
      if (showsNoResult(shown())) return `it shows ${shown()}`;
      const mayBeSpilled = (i: number, j: number) =>
        shown(i, j) !== "" && !reading.hasFormula(sheet, row + i, column + j);
      return mayBeSpilled(1, 0) || mayBeSpilled(0, width)
        ? "the cells beside it may be filled by it, and what it calculates with cannot be read"
        : undefined;
    }

    try {
      const headed = readSpilledColumn(text);
      const ofColumn = headed && onlyCall(headed.call);
      if (ofColumn) return headedColumn(headed, ofColumn);
      const whole = onlyCall(text);
      return whole ? wholeFormula(whole) : partOfFormula();
    } catch (error) {
      if (error instanceof Refusal) return { reason: error.message };
      throw error;
    }
  };
}

/** A value as a cell's content; an error stays an error. */
export function valueContent(value: CellValue): Content {
  return typeof value === "number" && Number.isNaN(value) ? { formula: "=NA()" } : value;
}
