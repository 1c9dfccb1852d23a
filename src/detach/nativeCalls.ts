import { Refusal } from "../core/Refusal.ts";
import { OVERRIDE_ONLY_KEYS } from "../input/params/ownFigures.ts";
import { overridesArea, type PinnedCopy, pinnedFigures } from "../tables/benchmarksTable.ts";
import type { FigureRanges } from "../tables/native/FigureRanges.ts";
import { quoted } from "../tables/native/literal.ts";
import { nativeFormula } from "../tables/native/nativeFormula.ts";
import { type CellReference, cellOf } from "./cellReference.ts";
import { type FunctionCall, functionCalls } from "./functionCalls.ts";
import { functionOf } from "./functionOf.ts";
import { nativeArgument } from "./nativeArgument.ts";
import { resultOfCall } from "./resultOfCall.ts";
import { FUNCTION_NAMES, type SheetReading } from "./SheetReading.ts";

/** A cell's place in the ranges that a call takes, counted from 0. */
interface Place {
  i: number;
  j: number;
}

/** How calls of ours in a sheet's formulas are written without the add-on. */
export function nativeCalls(sheet: string, reading: SheetReading, copy: PinnedCopy) {
  /** One cell of a call's result, without "="; undefined where it has no native form. */
  function text(call: FunctionCall, output: number, place?: Place): string | undefined {
    const figures = figuresOf(call, copy, (written) => reading.reference(written, sheet));
    if (!figures) return undefined;
    const texts: (string | undefined)[] = [];
    for (const [i, [name, param]] of Object.entries(functionOf(call).params).entries()) {
      const written = name === "overrides" ? "" : (call.argumentList[i] ?? "");
      const own = written === "" ? "" : argumentAt(written, place);
      if (own === undefined) return undefined;
      const native = replaced(own, functionCalls(own, FUNCTION_NAMES));
      if (native === undefined) return undefined;
      texts.push(nativeArgument(native, name, param, reading.argument(own, sheet), figures));
    }
    return nativeFormula(call.name, texts, figures, output);
  }

  /** An argument as one cell of a result takes it; undefined where it is a range and the cell's place is not known. */
  function argumentAt(written: string, place: Place | undefined): string | undefined {
    const reference = reading.reference(written, sheet);
    if (!reference || (reference.rows === 1 && reference.columns === 1)) return written;
    return place && cellOf(reference, place.i, place.j);
  }

  /** A formula with its calls replaced by native text, or by their value; undefined where one gives neither. */
  function replaced(formula: string, calls: readonly FunctionCall[]): string | undefined {
    let written = "";
    let at = 0;
    for (const call of calls) {
      const own = scalar(call);
      if (own === undefined) return undefined;
      written += `${formula.slice(at, call.start)}(${own})`;
      at = call.end;
    }
    return written + formula.slice(at);
  }

  function scalar(call: FunctionCall): string | undefined {
    const rows = resultOrError(call);
    if (functionOf(call).columns || (rows && (rows.length > 1 || (rows[0]?.length ?? 0) > 1)))
      return undefined;
    const native = text(call, 0);
    if (native !== undefined) return native;
    const value = rows?.[0]?.[0];
    if (value === undefined || Number.isNaN(value)) return undefined;
    return typeof value === "string" ? quoted(value) : String(value);
  }

  /** What is around a call may catch its error, so that the formula shows something all the same. */
  function resultOrError(call: FunctionCall) {
    try {
      return resultOfCall(call, sheet, reading);
    } catch (error) {
      if (error instanceof Refusal) return [[Number.NaN]];
      throw error;
    }
  }

  return { text, replaced };
}

/** Which figures a call reads: those in use where it takes the pinned sheet's, those pinned where it takes none. */
function figuresOf(
  call: FunctionCall,
  copy: PinnedCopy,
  reference: (text: string) => CellReference | undefined,
): FigureRanges | undefined {
  const given = call.argumentList[Object.keys(functionOf(call).params).indexOf("overrides")] ?? "";
  if (given === "") return pinnedFigures(copy, "as pinned");
  const range = reference(given);
  const own = overridesArea(copy);
  const isAll =
    range?.sheet === own.sheet &&
    range.row === own.row &&
    range.column === own.column &&
    range.columns === own.columns &&
    // What stands below the figures that people may replace is the formulas' own.
    range.rows >= copy.published + OVERRIDE_ONLY_KEYS.length;
  return isAll ? pinnedFigures(copy, "in use") : undefined;
}
