import { Refusal } from "../../core/Refusal.ts";
import type { SheetFunction } from "../../functions/define/SheetFunction.ts";
import { FUNCTIONS } from "../../functions/index.ts";
import { type CellValue, isRange } from "../../input/cell.ts";
import { overridesRange, type PinnedCopy, pinnedFigures } from "../../tables/benchmarksTable.ts";
import type { FigureRanges } from "../../tables/native/FigureRanges.ts";
import { quoted } from "../../tables/native/literal.ts";
import { nativeFormula } from "../../tables/native/nativeFormula.ts";
import type { Content } from "../../tables/Table.ts";
import { cellOf } from "./cellReference.ts";
import { type FunctionCall, functionCalls } from "./functionCalls.ts";
import { nativeArgument } from "./nativeArgument.ts";
import { FUNCTION_NAMES, type SheetReading, showsNoResult } from "./SheetReading.ts";

/** A cell with formulas of ours. */
export interface LiveCell {
  sheet: string;
  row: number;
  column: number;
  formula: string;
}

/** One cell of what takes a live formula's place. */
export interface DetachedCell {
  row: number;
  column: number;
  content: Content;
  /** What the cell showed, and must show again; NaN stands for an error. */
  shows: CellValue;
}

/** What becomes of a cell: the cells that take its place, the first of them itself, or why it stays. */
export type Detached = { cells: DetachedCell[] } | { reason: string };

/** Plans what takes the place of one live formula. Nothing is written. */
export function detachedFormula(cell: LiveCell, reading: SheetReading, copy: PinnedCopy): Detached {
  try {
    const calls = functionCalls(cell.formula, FUNCTION_NAMES);
    const [only] = calls;
    const isWhole =
      calls.length === 1 &&
      only !== undefined &&
      cell.formula.slice(0, only.start).trim() === "=" &&
      cell.formula.slice(only.end).trim() === "";
    return isWhole ? wholeFormula(only, cell, reading, copy) : partOfFormula(calls, cell, reading, copy);
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.message };
    throw error;
  }
}

/** A cell that is one call: it may fill a range, and then each cell of the range gets its own. */
function wholeFormula(call: FunctionCall, cell: LiveCell, reading: SheetReading, copy: PinnedCopy): Detached {
  const formula = functionOf(call);
  const result = computed(call, cell, reading);
  if (result === undefined) return fromWhatIsShown(call, formula, cell, reading, copy);
  const cells = result.flatMap((row, i) =>
    row.map((shows, j): DetachedCell => {
      const [index, output] = formula.columns ? [0, j] : [j, 0];
      const text = nativeText(call, formula, cell, reading, copy, output, { i, j: index });
      const content: Content = text === undefined ? valueContent(shows) : { formula: `=${text}` };
      return { row: cell.row + i, column: cell.column + j, content, shows };
    }),
  );
  // Down each column in turn, as they are written.
  return { cells: cells.sort((a, b) => a.column - b.column || a.row - b.row) };
}

/** Arguments that cannot be read, such as other formulas: what the cells show is kept. */
function fromWhatIsShown(
  call: FunctionCall,
  formula: SheetFunction,
  cell: LiveCell,
  reading: SheetReading,
  copy: PinnedCopy,
): Detached {
  const width = formula.columns?.length ?? 1;
  const reason = notKnown(cell, width, reading);
  if (reason !== undefined) return { reason };
  return {
    cells: Array.from({ length: width }, (_, j): DetachedCell => {
      const shows = reading.value(cell.sheet, cell.row, cell.column + j) as CellValue;
      const text = nativeText(call, formula, cell, reading, copy, j, undefined);
      const content: Content = text === undefined ? valueContent(shows) : { formula: `=${text}` };
      return { row: cell.row, column: cell.column + j, content, shows };
    }),
  };
}

/** A formula with calls of ours in it: each call is replaced where it stands, the rest stays. */
function partOfFormula(
  calls: readonly FunctionCall[],
  cell: LiveCell,
  reading: SheetReading,
  copy: PinnedCopy,
): Detached {
  const reason = notKnown(cell, 1, reading);
  const shows = reading.value(cell.sheet, cell.row, cell.column) as CellValue;
  if (showsNoResult(shows)) return { reason: `it shows ${shows}` };
  const text = replaced(cell.formula, calls, cell, reading, copy);
  if (text === undefined && reason !== undefined) return { reason };
  const content: Content = text === undefined ? valueContent(shows) : { formula: text };
  return { cells: [{ row: cell.row, column: cell.column, content, shows }] };
}

/** A formula with its calls replaced by native text, or by their value; undefined where one gives neither. */
function replaced(
  text: string,
  calls: readonly FunctionCall[],
  cell: LiveCell,
  reading: SheetReading,
  copy: PinnedCopy,
): string | undefined {
  let result = "";
  let at = 0;
  for (const call of calls) {
    const own = scalarText(call, cell, reading, copy);
    if (own === undefined) return undefined;
    result += `${text.slice(at, call.start)}(${own})`;
    at = call.end;
  }
  return result + text.slice(at);
}

function scalarText(
  call: FunctionCall,
  cell: LiveCell,
  reading: SheetReading,
  copy: PinnedCopy,
): string | undefined {
  const formula = functionOf(call);
  const result = computed(call, cell, reading);
  if (formula.columns || (result && (result.length > 1 || (result[0]?.length ?? 0) > 1))) return undefined;
  const native = nativeText(call, formula, cell, reading, copy, 0, undefined);
  if (native !== undefined) return native;
  const value = result?.[0]?.[0];
  if (value === undefined || Number.isNaN(value)) return undefined;
  return typeof value === "string" ? quoted(value) : String(value);
}

/** The native text of one cell of a call's result; `at` is the cell's place in the ranges it takes. */
function nativeText(
  call: FunctionCall,
  formula: SheetFunction,
  cell: LiveCell,
  reading: SheetReading,
  copy: PinnedCopy,
  output: number,
  at: { i: number; j: number } | undefined,
): string | undefined {
  const params = Object.entries(formula.params);
  const figures = figuresOf(
    call,
    params.findIndex(([name]) => name === "overrides"),
    copy,
  );
  if (!figures) return undefined;
  const texts: (string | undefined)[] = [];
  for (const [i, [name, param]] of params.entries()) {
    const written = call.argumentList[i] ?? "";
    if (name === "overrides" || written === "") {
      texts.push(undefined);
      continue;
    }
    const reference = reading.reference(written, cell.sheet);
    const isWide = reference !== undefined && (reference.rows > 1 || reference.columns > 1);
    if (isWide && !at) return undefined;
    const own = isWide && at ? cellOf(reference, at.i, at.j) : written;
    const inner = functionCalls(own, FUNCTION_NAMES);
    const text = inner.length > 0 ? replaced(own, inner, cell, reading, copy) : own;
    if (text === undefined) return undefined;
    texts.push(nativeArgument(text, name, param, reading.argument(own, cell.sheet), figures));
  }
  return nativeFormula(call.name, texts, figures, output);
}

/** Which figures a call reads: those in use where it takes the pinned sheet's, those pinned where it takes none. */
function figuresOf(call: FunctionCall, overridesAt: number, copy: PinnedCopy): FigureRanges | undefined {
  const given = call.argumentList[overridesAt] ?? "";
  if (given === "") return pinnedFigures(copy, "as pinned");
  const plain = (reference: string) => reference.replace(/[$']/g, "").toLowerCase();
  return plain(given) === plain(overridesRange(copy)) ? pinnedFigures(copy, "in use") : undefined;
}

/** The result, row by row, computed by our own formulas; undefined where an argument cannot be read. */
function computed(
  call: FunctionCall,
  { sheet }: LiveCell,
  reading: SheetReading,
): readonly (readonly CellValue[])[] | undefined {
  const values = call.argumentList.map((text) => reading.argument(text, sheet));
  if (!values.every((value) => value !== undefined)) return undefined;
  const result = functionOf(call).evaluate(values.map(({ value }) => value));
  if (!isRange(result)) return [[result as CellValue]];
  return (Array.isArray(result[0]) ? result : [result]) as readonly (readonly CellValue[])[];
}

/** Why the cells beside a formula may be its own, so that it cannot be told what it fills; undefined where not. */
function notKnown(
  { sheet, row, column }: LiveCell,
  width: number,
  reading: SheetReading,
): string | undefined {
  const shows = reading.value(sheet, row, column);
  if (showsNoResult(shows)) return `it shows ${shows}`;
  const mayBeSpilled = (at: { row: number; column: number }) =>
    reading.value(sheet, at.row, at.column) !== "" && !reading.hasFormula(sheet, at.row, at.column);
  return mayBeSpilled({ row: row + 1, column }) || mayBeSpilled({ row, column: column + width })
    ? "the cells beside it may be filled by it, and what it calculates with cannot be read"
    : undefined;
}

function functionOf({ name }: FunctionCall): SheetFunction {
  return FUNCTIONS.find((candidate) => candidate.name === name) as SheetFunction;
}

/** A value as a cell's content; an error stays an error. */
export function valueContent(value: CellValue): Content {
  return typeof value === "number" && Number.isNaN(value) ? { formula: "=NA()" } : value;
}
