import { Refusal } from "../../core/Refusal.ts";
import { recording, type Step, silent, type Trace } from "../../core/trace.ts";
import {
  type Argument,
  type Cell,
  type CellValue,
  isBlank,
  isRange,
  shown,
  unwrapped,
} from "../../input/cell.ts";
import type { Param } from "../../input/Param.ts";
import { broadcast, MOST_ROWS } from "./broadcast.ts";
import type { FunctionHelp, Returned, SheetFunction } from "./SheetFunction.ts";

type Params = Readonly<Record<string, Param<unknown>>>;
type ValuesOf<P> = { [K in keyof P]: P[K] extends Param<infer T> ? T : never };

interface FunctionDefinition<P extends Params> extends Omit<FunctionHelp, "params"> {
  params: P;
  /** One row's result from its arguments; tells its steps to the trace, the result last. */
  compute: (values: ValuesOf<P>, trace: Trace) => Returned;
}

/** A blank required argument gives a blank. */
const BLANK = Symbol("blank");

export const EXPLANATION_HEAD = ["Step", "Value", "Unit", "Class", "Status", "Source"];

/**
 * Makes a custom function out of its help, its parameters and the computation of one row. Ranges, blanks, text
 * that means a number, bad rows and the explanation are handled here, the same for every formula.
 */
export function defineFunction<const P extends Params>(definition: FunctionDefinition<P>): SheetFunction {
  const { compute, ...help } = definition;
  const params = Object.entries(definition.params) as [string, Param<unknown>][];

  function prepared(argumentList: readonly Argument[]) {
    if (argumentList.length > params.length) {
      const most = params.length === 1 ? "1 argument" : `${params.length} arguments`;
      throw new Refusal(`takes at most ${most}; got ${argumentList.length}.`);
    }
    return params.map(([name, param], i) => {
      const argument = unwrapped(argumentList[i]);
      return {
        name,
        param,
        argument,
        // What is taken whole is read once for all rows.
        whole: param.takes !== "cell" ? { value: readCell(param, name, argument) } : undefined,
      };
    });
  }

  function computeRow(
    argumentList: ReturnType<typeof prepared>,
    cells: readonly Cell[],
    trace: Trace,
  ): Returned {
    const values: Record<string, unknown> = {};
    for (let i = 0; i < argumentList.length; i++) {
      const { name, param, whole } = argumentList[i] as (typeof argumentList)[number];
      const value = whole ? whole.value : readCell(param, name, cells[i]);
      if (value === BLANK) return definition.columns?.map(() => "") ?? "";
      values[name] = value;
    }
    return compute(values as ValuesOf<P>, trace);
  }

  function named<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      throw error instanceof Refusal ? new Refusal(`${definition.name}: ${error.message}`) : error;
    }
  }

  return {
    ...help,
    evaluate: (argumentList) =>
      named(() => {
        const all = prepared(argumentList);
        const scalars = all.map(({ name, argument, whole }) => ({
          name,
          argument: whole ? undefined : argument,
        }));
        return asRows(
          broadcast(
            scalars,
            { cellsAcross: definition.columns?.length ?? 1, mostRows: definition.mostRows ?? MOST_ROWS },
            (cells) => computeRow(all, cells, silent),
          ),
        );
      }),
    explain(argumentList) {
      try {
        return named(() => {
          const all = prepared(argumentList);
          for (const { name, argument, whole } of all) {
            if (!whole && isRange(argument)) {
              throw new Refusal(
                `${name} must be one cell, because one calculation is explained; got ${shown(argument)}.`,
              );
            }
          }
          const trace = recording();
          const result = computeRow(
            all,
            all.map(({ argument }) => argument),
            trace,
          );
          if (trace.steps.length === 0 && isBlankResult(result)) {
            trace.note("A required argument is blank, so the formula gives a blank.");
          }
          return [EXPLANATION_HEAD, ...trace.steps.map(stepRow)];
        });
      } catch (error) {
        if (error instanceof Refusal) return error.message;
        throw error;
      }
    },
  };
}

function readCell(param: Param<unknown>, name: string, argument: Argument): unknown {
  const blank = isRange(argument) ? argument.every((row) => row.every(isBlank)) : isBlank(argument);
  if (blank) return param.whenBlank ? param.whenBlank() : BLANK;
  return param.read(argument, name);
}

/** Sheets spills a plain list down a column; a row must be a range of one row. */
function asRows(result: Returned): Returned {
  return Array.isArray(result) && !Array.isArray(result[0]) ? [result as readonly CellValue[]] : result;
}

function isBlankResult(result: Returned): boolean {
  return Array.isArray(result) ? result.every((cell) => cell === "") : result === "";
}

function stepRow({ step, value, unit, class: figureClass, status, source }: Step) {
  return [step, value, unit, figureClass, status, source];
}
