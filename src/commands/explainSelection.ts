import { Refusal } from "../core/Refusal.ts";
import { callAsSql } from "../detach/callAsSql.ts";
import { cellReference } from "../detach/cellReference.ts";
import { columnName } from "../detach/columnName.ts";
import { type FunctionCall, functionCalls } from "../detach/functionCalls.ts";
import { FUNCTION_NAMES, SheetReading } from "../detach/SheetReading.ts";
import { formulaNamed } from "../functions/formulaNamed.ts";
import { type Argument, isRange } from "../input/cell.ts";
import { cellA1, quotedSheetName } from "../tables/a1.ts";
import { readSpilledColumn } from "../tables/spilledColumn.ts";
import { pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import type { Workbook } from "../workbook/Workbook.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** Answer to explainSelection {}: what the selected cell's formulas calculate. */
export interface SelectionExplained {
  /** The selected cell: "Bands!D4". */
  cell: string;
  /** Its formula as it stands there; the one that fills it where it stands in another cell; "" where there is none. */
  formula: string;
  /** One sentence: what is explained, or why nothing can be. */
  message: string;
  /** One for each AI_ formula in it, innermost first. */
  explanations: readonly FormulaExplained[];
}

export interface FormulaExplained {
  /** The call as it stands in the formula: "AI_SALARY(A2, \"WA\")". */
  call: string;
  /** Step, value, unit, class, status, source; empty where `refusal` says why. */
  steps: readonly ExplainedStep[];
  /** For bad input: the sentence. */
  refusal?: string;
  /** The call as an expression of BigQuery over the columns of a table; absent where it has none. */
  sql?: string;
}

export interface ExplainedStep {
  step: string;
  value: string | number | boolean;
  unit: string;
  class: string;
  /** "carried", "derived, reliability B"; "" where nothing is to be said. */
  status: string;
  source: string;
}

/** A formula that gives a cell its value, and which row and column of its result that is. */
interface Filling {
  formula: string;
  row: number;
  column: number;
  offset: Offset;
}

/** A cell of a result, counted from 0. */
interface Offset {
  row: number;
  column: number;
  /** Whether the formula fills a column from the head's own cell down. */
  fromHead?: true;
}

export const explainSelection = defineCommand<unknown, SelectionExplained>({
  writes: false,
  read: (request) => request,
  run(_request, workbook) {
    const { sheet, row, column } = workbook.selection();
    const reading = new SheetReading(workbook);
    const cell = `${quotedSheetName(sheet)}!${cellA1(row, column)}`;
    const filling = fillingOf({ sheet, row, column }, reading);
    if (!filling) {
      const message = `${cell} holds no formula, and no formula of AI Comp fills it.`;
      return { ok: true, value: { cell, formula: "", message, explanations: [] } };
    }
    const { formula, offset } = filling;
    const calls = functionCalls(formula, FUNCTION_NAMES);
    const explanations = calls.flatMap((call) => explained(call, formula, sheet, offset, reading));
    const message =
      calls.length === 0
        ? withoutCalls(cell, formula, workbook)
        : filling.row === row && filling.column === column
          ? `${cell} is calculated by ${nameList(calls)}.`
          : `${cell} is filled by the formula in ${cellA1(filling.row, filling.column)}: row ${offset.row + 1}, column ${offset.column + 1} of its result.`;
    return { ok: true, value: { cell, formula, message, explanations } };
  },
});

function fillingOf(
  at: { sheet: string; row: number; column: number },
  reading: SheetReading,
): Filling | undefined {
  const formulas = reading.formulas().filter(({ sheet }) => sheet === at.sheet);
  const own = formulas.find(({ row, column }) => row === at.row && column === at.column);
  // A head that fills its column is explained by the first cell below it.
  const filled = formulas.find(({ row, column, formula }) => {
    const spilled = column === at.column && row <= at.row ? readSpilledColumn(formula) : undefined;
    return spilled !== undefined && at.row - row < rowsOf(spilled.from);
  });
  if (filled && (!own || own === filled)) {
    const output = readSpilledColumn(filled.formula)?.output ?? 0;
    return { ...filled, offset: { row: Math.max(1, at.row - filled.row), column: output, fromHead: true } };
  }
  if (own) return { ...own, offset: { row: 0, column: 0 } };
  // A cell without a formula may belong to a result that spills from above or from the left.
  for (const { formula, row, column } of formulas) {
    const offset = { row: at.row - row, column: at.column - column };
    if (offset.row < 0 || offset.column < 0) continue;
    const [call] = functionCalls(formula, FUNCTION_NAMES);
    if (!call || formula.slice(0, call.start).trim() !== "=" || call.end !== formula.trimEnd().length)
      continue;
    const result = resultOf(formula.slice(call.start).trim(), at.sheet, reading);
    if (covers(result, offset)) return { formula, row, column, offset };
  }
  return undefined;
}

/** How many rows a range has: "$A$2:$A$27". */
function rowsOf(range: string): number {
  const [first = 0, last = first] = [...range.matchAll(/\d+/g)].map(Number);
  return last - first + 1;
}

function resultOf(call: string, sheet: string, reading: SheetReading): Argument {
  try {
    return reading.argument(call, sheet)?.value;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function covers(result: Argument, offset: { row: number; column: number }): boolean {
  if (!isRange(result)) return false;
  // A single row comes back as a plain list.
  const rows = isRange(result[0])
    ? (result as readonly (readonly unknown[])[])
    : [result as readonly unknown[]];
  return offset.row < rows.length && offset.column < (rows[0]?.length ?? 0);
}

/** The call and, before it, the calls in its arguments. */
function explained(
  call: FunctionCall,
  formula: string,
  sheet: string,
  offset: Offset,
  reading: SheetReading,
): FormulaExplained[] {
  const inner = call.argumentList.flatMap((text) =>
    functionCalls(text, FUNCTION_NAMES).flatMap((each) =>
      explained(each, text, sheet, { ...offset, row: 0, column: 0 }, reading),
    ),
  );
  const text = formula.slice(call.start, call.end);
  const isWhole = offset.fromHead || formula.slice(0, call.start).trim() === "=";
  const sql = asSql(call, sheet, isWhole ? offset.column : undefined, offset.fromHead === true, reading);
  return [...inner, { call: text, ...stepsOf(call, sheet, offset, reading), ...sql }];
}

function asSql(
  call: FunctionCall,
  sheet: string,
  output: number | undefined,
  fromHead: boolean,
  reading: SheetReading,
): { sql?: string } {
  const columnOf = (text: string) => {
    const reference = cellReference(text, sheet, (of) => reading.lastRow(of));
    if (!reference) return undefined;
    const first = reading.value(reference.sheet, reference.row + (fromHead ? 1 : 0), reference.column);
    return { name: columnName(reference, fromHead, reading), holdsNumbers: typeof first === "number" };
  };
  try {
    return { sql: callAsSql(call, columnOf, output) };
  } catch (error) {
    if (error instanceof Refusal) return {};
    throw error;
  }
}

function stepsOf(
  { name, argumentList }: FunctionCall,
  sheet: string,
  offset: Offset,
  reading: SheetReading,
): Omit<FormulaExplained, "call"> {
  const definition = formulaNamed(name);
  if (!definition) throw new Error(`There is no formula ${name}.`);
  const params = Object.values(definition.params);
  const values: Argument[] = [];
  for (const [index, text] of argumentList.entries()) {
    const read = resultOfArgument(text, sheet, reading);
    if ("refusal" in read) return { steps: [], refusal: read.refusal };
    const whole = params[index]?.takes !== "cell" || !isRange(read.value);
    values.push(
      whole ? read.value : cellIn(read.value as readonly (readonly unknown[])[], offset, definition.columns),
    );
  }
  const explanation = definition.explain(values);
  if (!Array.isArray(explanation)) return { steps: [], refusal: String(explanation) };
  const rows = explanation.slice(1) as unknown as [
    string,
    string | number | boolean,
    string,
    string,
    string,
    string,
  ][];
  return {
    steps: rows.map(([step, value, unit, figureClass, status, source]) => ({
      step,
      value,
      unit,
      class: figureClass,
      status,
      source,
    })),
  };
}

function resultOfArgument(
  text: string,
  sheet: string,
  reading: SheetReading,
): { value: Argument } | { refusal: string } {
  try {
    return (
      reading.argument(text, sheet) ?? {
        refusal: `${text} is calculated by the spreadsheet and cannot be read here; put it in a cell of its own and refer to that.`,
      }
    );
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message };
    throw error;
  }
}

/** The cell of a range that belongs to one cell of the result; where a row is given back, its columns do not count. */
function cellIn(
  range: readonly (readonly unknown[])[],
  { row, column }: Offset,
  columns: readonly string[] | undefined,
): unknown {
  const cells = range[range.length === 1 ? 0 : row] ?? [];
  return cells[columns || cells.length === 1 ? 0 : column];
}

function nameList(calls: readonly FunctionCall[]): string {
  return [...new Set(calls.map(({ name }) => name))].join(" and ");
}

function withoutCalls(cell: string, formula: string, workbook: Workbook): string {
  const pinned = pinnedCopy(workbook);
  if (pinned && formula.includes(`${quotedSheetName(pinned.sheet)}!`)) {
    return `${cell} holds a native formula on the figures of the sheet ${pinned.sheet}, version ${pinned.version}; each row there names its source.`;
  }
  return `${cell} holds a formula without any of AI Comp's functions.`;
}
