import { onFirstUse } from "../../core/onFirstUse.ts";
import { Refusal } from "../../core/Refusal.ts";
import { recording, type Step, silent, type Trace } from "../../core/trace.ts";
import { type Argument, type CellValue, isBlank, isRange, shown, unwrapped } from "../../input/cell.ts";
import type { Param } from "../../input/Param.ts";
import { type Begin, broadcast, type SpreadArgument, type Values } from "./broadcast.ts";
import { BLANK } from "./noValue.ts";
import { type FunctionHelp, MOST_ROWS, type Returned, type SheetFunction } from "./SheetFunction.ts";

type Params = Readonly<Record<string, Param<unknown>>>;
type ValuesOf<P> = { [K in keyof P]: P[K] extends Param<infer T> ? T : never };

interface FunctionDefinition<P extends Params, Own extends keyof P> extends Omit<FunctionHelp, "params"> {
  params: P;
  /** The argument that is each row's own, such as pay, where others repeat from row to row, such as level and state. */
  own?: Own;
  /**
   * One row's result from its arguments; tells its steps to the trace, the result last. With `own` it is made in two steps: the
   * other arguments give what follows from them, once for all rows that share them, and then a row's own its result.
   */
  compute: (
    values: Omit<ValuesOf<P>, Own>,
    trace: Trace,
  ) => [Own] extends [never] ? Returned : (own: ValuesOf<P>[Own]) => Returned;
}

export const EXPLANATION_HEAD = ["Step", "Value", "Unit", "Class", "Status", "Source"];

/**
 * Makes a custom function out of its help, its parameters and the computation of one row. Ranges, blanks, text
 * that means a number, bad rows and the explanation are handled here, the same for every formula.
 */
export function defineFunction<const P extends Params, const Own extends keyof P & string = never>(
  definition: FunctionDefinition<P, Own>,
): SheetFunction {
  // Read by the first call, since most calls are of another formula.
  const namedParams = onFirstUse(() => Object.entries(definition.params) as [string, Param<unknown>][]);

  /** The arguments by parameter; what is taken whole is read at once, for all rows. */
  function prepared(argumentList: readonly Argument[]): SpreadArgument[] {
    const params = namedParams();
    if (argumentList.length > params.length) {
      const most = params.length === 1 ? "1 argument" : `${params.length} arguments`;
      throw new Refusal(`takes at most ${most}; got ${argumentList.length}.`);
    }
    return params.map(([name, param], i) => {
      // A blank cell may be filled later; an argument that is not there was forgotten.
      if (i >= argumentList.length && !param.whenBlank) {
        throw new Refusal(() => `${name} is missing: it must be ${param.accepts}.`);
      }
      const argument = unwrapped(argumentList[i]);
      if (param.takes === "cell") return { name, argument, read: (cell) => readCell(param, name, cell) };
      const value = readCell(param, name, argument);
      return { name, argument: undefined, read: () => value };
    });
  }

  /** The result of one row that stands alone. */
  function computeOne(argumentList: readonly SpreadArgument[], trace: Trace): Returned {
    const values: Record<string, unknown> = {};
    for (const { name, argument, read } of argumentList) {
      const value = read(argument);
      if (value === BLANK) return blank();
      values[name] = value;
    }
    return computeRow(values, trace);
  }

  type Row = (own: unknown) => Returned;

  function computeRow(values: Values, trace: Trace): Returned {
    const computed = definition.compute(values as ValuesOf<P>, trace) as Returned | Row;
    return typeof computed === "function" ? computed(values[definition.own as string]) : computed;
  }

  /** Rows that share these values, while what is each one's own is still to come. */
  const begin: Begin = (shared, own) => {
    if (own.length === 1 && own[0] === definition.own) {
      const row = definition.compute(shared as ValuesOf<P>, silent) as Row;
      return ([value]) => row(value);
    }
    return (values) => {
      for (const [i, name] of own.entries()) shared[name] = values[i];
      return computeRow(shared, silent);
    };
  };

  /** A blank required argument gives a blank. */
  const blank = (): Returned => definition.columns?.map(() => "") ?? "";

  function named<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      throw error instanceof Refusal ? new Refusal(`${definition.name}: ${error.message}`) : error;
    }
  }

  return Object.assign(definition, {
    evaluate: (argumentList: readonly Argument[]) =>
      named(() => {
        const all = prepared(argumentList);
        if (!all.some(({ argument }) => isRange(argument))) return asRows(computeOne(all, silent));
        const { columns, mostRows = MOST_ROWS } = definition;
        const limits = { cellsAcross: columns?.length ?? 1, mostRows, blank };
        return broadcast(all, limits, begin, definition.own);
      }),
    explain(argumentList: readonly Argument[]) {
      try {
        return named(() => {
          const all = prepared(argumentList);
          for (const { name, argument } of all) {
            if (isRange(argument)) {
              throw new Refusal(
                `${name} must be one cell, because one calculation is explained; got ${shown(argument)}.`,
              );
            }
          }
          const trace = recording();
          const result = computeOne(all, trace);
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
  });
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
