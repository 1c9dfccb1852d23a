import { Refusal } from "../core/Refusal.ts";
import type { CellValue } from "../input/cell.ts";
import type { PinnedCopy } from "../tables/benchmarksTable.ts";
import type { Content } from "../tables/Content.ts";
import { readSpilledColumn, type SpilledColumn } from "../tables/spilledColumn.ts";
import { shownRange } from "../workbook/shownRange.ts";
import { type CellReference, cellOf, rangesReplaced } from "./cellReference.ts";
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
    function headedColumn({ head, call: text, output = 0, from }: SpilledColumn): Detached {
      const own = reading.reference(from, sheet);
      const { rows = 1 } = own ?? {};
      if (showsNoResult(shown())) return { reason: `it shows ${shown()}` };
      const call = onlyCall(text);
      const result = call && resultOfCall(call, sheet, reading);
      const below = Array.from({ length: rows - 1 }, (_, n): DetachedCell => {
        const i = n + 1;
        if (call && result) {
          const shows = result[result.length === 1 ? 0 : i]?.[output] ?? Number.NaN;
          return cellAt(i, 0, shows, native.text(call, output, { i, j: 0 }));
        }
        const ofRow = output === 0 && own ? rowOf(text, own, i) : undefined;
        return cellAt(i, 0, showsNoResult(shown(i)) ? Number.NaN : shown(i), ofRow);
      });
      return filling([{ row, column, content: head, shows: head, isHead: true }, ...below]);
    }

    /** What a column's formula calculates in one of its rows: of each column that it goes along, the cell in that row. */
    function rowOf(text: string, along: CellReference, i: number): string | undefined {
      const written = rangesReplaced(text, (range) => {
        const reference = reading.reference(range, sheet);
        const goesAlong =
          reference?.sheet === along.sheet && reference.row === along.row && reference.rows === along.rows;
        return goesAlong ? cellOf(reference, i, 0) : range;
      });
      return native.replaced(written, functionCalls(written, FUNCTION_NAMES));
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
      if (headed) return headedColumn(headed);
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
