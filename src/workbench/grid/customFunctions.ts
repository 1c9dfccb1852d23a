import { dateFromSerial, serialFromDate } from "./dates.ts";
import { addFunction, iterateAstNodes, registries } from "./engine.ts";
import { sheetsError } from "./errorKinds.ts";
import { engineText, shownText } from "./errorLikeText.ts";
import type { Position } from "./zone.ts";

/** A custom function as the grid's autocomplete and argument help show it. */
export interface CustomFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly description: string;
    readonly isOptional: boolean;
  }[];
}

/** What a cell gives a custom function: number, text, boolean, Date, '' for blank; a range gives rows of them. */
export type CellValue = string | number | boolean | Date;
export type Argument = CellValue | CellValue[][];
/** Calls a function of the script for a cell; there is none where a rule or a chart asks. */
export type CallCustomFunction = (name: string, args: Argument[], cell: Position | undefined) => unknown;

interface EngineValue {
  value?: unknown;
  format?: string | undefined;
  message?: string;
}
type EngineArgument = EngineValue | EngineValue[][] | undefined;

/** A value of the grid as Apps Script sees it. */
export const cellValueOf = ({ value, format, message }: EngineValue, zone?: string): CellValue => {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" && format && isDateFormat(format)) return dateFromSerial(value, zone);
  if (typeof value === "string") return shownText(sheetsError({ value, message }));
  return value as CellValue;
};

export const isDateFormat = (format: string): boolean =>
  /[ymdhs]/i.test(format.replaceAll(/"[^"]*"|\\.|\[\$[^\]]*\]/g, ""));

const argumentOf = (argument: EngineArgument, zone: string | undefined): Argument => {
  if (!Array.isArray(argument)) return cellValueOf(argument ?? {}, zone);
  const [firstColumn = []] = argument;
  const rows = firstColumn.map((_, row) => argument.map((column) => cellValueOf(column[row] ?? {}, zone)));
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? "") : rows;
};

const resultCell = (value: unknown, zone: string | undefined): EngineValue => {
  if (value === null || value === undefined) return { value: "" };
  if (typeof value === "number") {
    return Number.isFinite(value) ? { value } : { value: "#NUM!", message: "Result was not a number." };
  }
  if (typeof value === "string") return { value: engineText(value) };
  if (typeof value === "boolean") return { value };
  if (isDate(value)) return { value: serialFromDate(value, zone), format: "yyyy-mm-dd" };
  return { value: String(value) };
};

// Dates made by a script belong to another realm, so instanceof does not know them.
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

/** Rows to the engine's columns; a flat array goes down a column, short rows are padded with empty text. */
const resultOf = (result: unknown, zone: string | undefined): EngineValue | EngineValue[][] => {
  if (!Array.isArray(result)) return resultCell(result, zone);
  const rows: unknown[][] = result.map((row) => (Array.isArray(row) ? row : [row]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return { value: "" };
  return Array.from({ length: width }, (_, col) => rows.map((row) => resultCell(row[col], zone)));
};

const messageOf = (error: unknown): string => {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === "string" ? message : String(error);
};

const functions = registries.functionRegistry as unknown as {
  content: Record<string, { category?: string; minArgRequired?: number }>;
  replace(name: string, description: unknown): void;
};
/** Thrown when the workbook has no such function, though another one that is open may have it. */
export class UnknownFunction extends Error {
  constructor(name: string) {
    super(`Unknown function: '${name}'.`);
  }
}

/** What a cell shows until its custom function has answered. */
export const LOADING = "Loading...";

const VOLATILE = ["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"];

interface AstNode {
  readonly type: string;
  readonly value: string;
}
interface Context {
  readonly callCustomFunction?: CallCustomFunction;
  readonly timeZone?: () => string | undefined;
  readonly __originCellPosition?: Position;
  readonly getters: {
    getCell(position: Position):
      | {
          compiledFormula?: {
            usesSymbol(name: string): boolean;
            getFunctionsFromTokens(names: string[], getters: unknown): { args: AstNode[] }[];
          };
        }
      | undefined;
  };
}

/** Whether the cell's formula gives the function something that is another with each calculation. */
const isGivenVolatile = ({ __originCellPosition: at, getters }: Context, name: string): boolean => {
  const formula = at && getters.getCell(at)?.compiledFormula;
  if (!formula || !VOLATILE.some((one) => formula.usesSymbol(one))) return false;
  const nodes = formula
    .getFunctionsFromTokens([name.toUpperCase()], getters)
    .flatMap(({ args }) => args.flatMap((arg) => iterateAstNodes(arg as never) as unknown as AstNode[]));
  return nodes.some(({ type, value }) => type === "FUNCALL" && VOLATILE.includes(value.toUpperCase()));
};

const CATEGORY = "Custom functions";
for (const type of ["#ERROR!", "#VALUE!"]) registries.errorTypes.add(type as never);

/**
 * Makes functions known to the formula language. The engine has one list for all its models, so a name is registered
 * once and each call goes to the bundle of the model that evaluates it.
 */
export const registerCustomFunctions = (declared: readonly CustomFunction[]): void => {
  for (const { name, description, parameters } of declared) {
    const known = functions.content[name.toUpperCase()];
    if (known && known.category !== CATEGORY) continue; // built-in functions win, as in Sheets
    const definition = {
      description,
      category: CATEGORY,
      args: parameters.map((parameter, i) => ({
        name: parameter.name,
        description: parameter.description,
        type: ["ANY", "RANGE"],
        acceptMatrix: true,
        acceptErrors: true,
        optional: parameter.isOptional,
        // `arg1` at the end says, as in Sheets' own help, that more may follow.
        repeating:
          i === parameters.length - 1 &&
          /^\.\.\.|1$/.test(parameter.type + parameter.name) &&
          parameters.slice(0, i).every(({ isOptional }) => !isOptional),
      })),
      compute(this: Context, ...args: EngineArgument[]) {
        const timeZone = this.timeZone?.();
        try {
          if (!this.callCustomFunction) return { value: "#NAME?", message: `Unknown function: '${name}'.` };
          if (isGivenVolatile(this, name)) return { value: LOADING };
          const given = args.map((arg) => argumentOf(arg, timeZone));
          return resultOf(this.callCustomFunction(name, given, this.__originCellPosition), timeZone);
        } catch (error) {
          const value = error instanceof UnknownFunction ? "#NAME?" : "#ERROR!";
          return { value, message: messageOf(error) };
        }
      },
    };
    if (known) functions.replace(name, definition);
    else addFunction(name, definition as never);
    // What is missing is the script's own affair: Sheets calls it all the same.
    const registered = functions.content[name.toUpperCase()];
    if (registered) registered.minArgRequired = 0;
  }
};
