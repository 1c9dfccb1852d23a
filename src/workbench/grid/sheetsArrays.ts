// Functions of Sheets over arrays and values that the engine lacks, as people mix them with ours.
import { isDateFormat } from "./customFunctions.ts";
import { addFunction, registries } from "./engine.ts";

interface Value {
  readonly value?: unknown;
  readonly format?: string | undefined;
  readonly message?: string;
}
/** A value, or columns of values. */
type Argument = Value | Value[][] | undefined;

const columnsOf = (argument: Argument): Value[][] =>
  Array.isArray(argument) ? argument : [[argument ?? {}]];
const first = (argument: Argument): Value => columnsOf(argument)[0]?.[0] ?? {};
const isError = ({ value }: Value): boolean =>
  typeof value === "string" && registries.errorTypes.has(value as never);
const numberOr = (argument: Argument, otherwise: number): number => {
  const { value } = first(argument);
  return value === undefined || value === null || value === "" ? otherwise : Number(value);
};

/** Sheets orders numbers before text before truth values; texts by their letters, in either case. */
const compare = (a: unknown, b: unknown): number => {
  const kind = (value: unknown) => ["number", "string", "boolean"].indexOf(typeof value);
  if (kind(a) !== kind(b)) return kind(a) - kind(b);
  if (typeof a === "string") return a.toLowerCase().localeCompare(String(b).toLowerCase());
  return Number(a) - Number(b);
};
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** `*` and `?` as in MATCH, `~` before one that is meant as it is. */
const wildcard = (pattern: string): RegExp => {
  const source = pattern.replaceAll(/~([*?~])|\*|\?|[^*?~]+|~/g, (part, literal?: string) => {
    if (literal !== undefined) return escaped(literal);
    return part === "*" ? ".*" : part === "?" ? "." : escaped(part);
  });
  return new RegExp(`^${source}$`, "is");
};

const xmatch = (key: Value, cells: readonly Value[], mode: number, isLastFirst: boolean): number => {
  const order = cells.map((_, i) => (isLastFirst ? cells.length - 1 - i : i));
  const valueAt = (i: number) => cells[i]?.value;
  if (mode === 2 && typeof key.value === "string") {
    const pattern = wildcard(key.value);
    return order.find((i) => pattern.test(String(valueAt(i) ?? ""))) ?? -1;
  }
  const exact = order.find(
    (i) => typeof valueAt(i) === typeof key.value && compare(valueAt(i), key.value) === 0,
  );
  if (exact !== undefined || mode === 0) return exact ?? -1;
  // The nearest below (-1) or above (1).
  let nearest = -1;
  for (const i of order) {
    if (typeof valueAt(i) !== typeof key.value || compare(valueAt(i), key.value) * mode < 0) continue;
    if (nearest < 0 || compare(valueAt(i), valueAt(nearest)) * mode < 0) nearest = i;
  }
  return nearest;
};

interface SheetsFunction {
  readonly description: string;
  readonly args: readonly {
    readonly name: string;
    readonly isArray?: boolean;
    readonly optional?: boolean;
  }[];
  readonly compute: (...args: Argument[]) => unknown;
}

const withFormat = (format: string | undefined) => (value: Argument) => {
  const cell = first(value);
  return typeof cell.value === "number" ? { value: cell.value, format } : cell;
};
const conversion = (what: string, compute: SheetsFunction["compute"]): SheetsFunction => ({
  description: `A number ${what}.`,
  args: [{ name: "value" }],
  compute,
});

const FUNCTIONS: Readonly<Record<string, SheetsFunction>> = {
  XMATCH: {
    description: "The place of a value in a row or column.",
    args: [
      { name: "search_key" },
      { name: "lookup_range", isArray: true },
      { name: "match_mode", optional: true },
      { name: "search_mode", optional: true },
    ],
    compute: (key, range, mode, search) => {
      const columns = columnsOf(range);
      if (columns.length > 1 && (columns[0]?.length ?? 0) > 1) {
        return { value: "#VALUE!", message: "XMATCH looks in a single row or a single column." };
      }
      const found = xmatch(first(key), columns.flat(), numberOr(mode, 0), numberOr(search, 1) < 0);
      if (found >= 0) return { value: found + 1 };
      return {
        value: "#N/A",
        message: `Did not find value '${String(first(key).value ?? "")}' in XMATCH evaluation.`,
      };
    },
  },
  ARRAY_CONSTRAIN: {
    description: "The first rows and columns of an array.",
    args: [{ name: "input_range", isArray: true }, { name: "num_rows" }, { name: "num_cols" }],
    compute: (array, rows, columns) =>
      columnsOf(array)
        .slice(0, numberOr(columns, 1))
        .map((column) => column.slice(0, numberOr(rows, 1))),
  },
  ISBETWEEN: {
    description: "Whether a value lies between two others.",
    args: [
      { name: "value_to_compare" },
      { name: "lower_value" },
      { name: "upper_value" },
      { name: "lower_value_is_inclusive", optional: true },
      { name: "upper_value_is_inclusive", optional: true },
    ],
    compute: (value, lower, upper, withLower, withUpper) => {
      const below = compare(first(value).value, first(lower).value);
      const above = compare(first(value).value, first(upper).value);
      const includes = (flag: Argument) => (first(flag).value ?? true) === true;
      return {
        value:
          (includes(withLower) ? below >= 0 : below > 0) && (includes(withUpper) ? above <= 0 : above < 0),
      };
    },
  },
  ISDATE: {
    description: "Whether a value is a date.",
    args: [{ name: "value" }],
    compute: (value) => {
      const cell = first(value);
      return { value: typeof cell.value === "number" && isDateFormat(cell.format ?? "") };
    },
  },
  TO_DATE: conversion("as a date", withFormat("m/d/yyyy")),
  TO_DOLLARS: conversion("as dollars", withFormat("[$$]#,##0.00")),
  TO_PERCENT: conversion("as a percentage", withFormat("0%")),
  TO_PURE_NUMBER: conversion("without its format", withFormat(undefined)),
};

for (const [name, { description, args, compute }] of Object.entries(FUNCTIONS)) {
  addFunction(name, {
    description,
    category: "Sheets",
    args: args.map(({ name: argument, isArray = false, optional = false }) => ({
      name: argument,
      description: "",
      type: isArray ? ["ANY", "RANGE"] : ["ANY"],
      acceptMatrix: isArray,
      acceptErrors: isArray,
      optional,
    })),
    isExported: false,
    compute,
  } as never);
}

/** Sheets passes on the first error among the factors; the engine leaves it out as it does text. */
type Compute = (this: unknown, ...args: Argument[]) => Value | Value[][];
const registry = registries.functionRegistry as unknown as {
  content: Record<string, { readonly compute: Compute } | undefined>;
  replace(name: string, definition: object): void;
};
const sumProduct = registry.content.SUMPRODUCT;
if (sumProduct) {
  registry.replace("SUMPRODUCT", {
    ...sumProduct,
    compute(this: unknown, ...args: Argument[]) {
      const failed = args.flatMap((argument) => columnsOf(argument).flat()).find(isError);
      return failed ?? sumProduct.compute.apply(this, args);
    },
  });
}

/** Where a condition fails in one cell, Sheets shows that there; the engine lets the whole area fail. */
const condition = registry.content.IF;
if (condition) {
  registry.replace("IF", {
    ...condition,
    compute(this: unknown, ...args: Argument[]) {
      const [tests, ...values] = args;
      const columns = columnsOf(tests);
      if (!Array.isArray(tests) || !columns.flat().some(isError)) return condition.compute.apply(this, args);
      const passed = columns.map((column) => column.map((test) => (isError(test) ? { value: false } : test)));
      const result = columnsOf(condition.compute.call(this, passed, ...values));
      return result.map((column, i) =>
        column.map((value, j) => {
          const test = (columns[i] ?? columns[0])?.[columns[0]?.length === 1 ? 0 : j];
          return test && isError(test) ? test : value;
        }),
      );
    },
  });
}
