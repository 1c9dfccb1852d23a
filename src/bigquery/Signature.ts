import type { FunctionHelp, Returned } from "../functions/define/SheetFunction.ts";
import { argumentTypes } from "./argumentTypes.ts";
import { fieldName } from "./fieldName.ts";

/** A formula as BigQuery sees it: typed arguments and a typed result. */
export interface Signature {
  name: string;
  params: readonly { name: string; type: string }[];
  result: Result;
}

type Kind = "number" | "text";

/** One value of a row: in a cell of its own on a sheet, a field of a STRUCT here. */
interface Field {
  name: string;
  kinds: readonly Kind[];
}

/**
 * What a formula gives. Where its cell holds now a number, now words, now a row, there is a field for each,
 * of which one is filled.
 */
export interface Result {
  kinds: readonly Kind[];
  /** The fields of the row that it gives, always or where it is asked for a breakdown. */
  fields: readonly Field[];
  /** Whether it gives a row for each of several people. */
  many: boolean;
}

const SQL_TYPES: Readonly<Record<Kind, string>> = { number: "FLOAT64", text: "STRING" };

/** The types of a formula: arguments by its readers, the result by what its examples show, which are run as tests. */
export function signatureOf(formula: FunctionHelp): Signature {
  const { name, params, columns, breakdown, examples } = formula;
  const shown = examples.map((example) => example.shows);
  const many = Object.values(params).some(({ cells }) => cells !== undefined);
  const names = columns ?? breakdown ?? [];
  const rows = shown.flatMap(rowsOf);
  return {
    name,
    params: argumentTypes(formula),
    result: {
      kinds: columns ? [] : kindsOf(shown.filter((each) => !Array.isArray(each))),
      fields: names.map((each, i) => ({ name: fieldName(each), kinds: kindsOf(rows.map((row) => row[i])) })),
      many,
    },
  };
}

function rowsOf(shown: Returned): (readonly unknown[])[] {
  if (!Array.isArray(shown)) return [];
  return shown.every((each) => Array.isArray(each)) ? shown : [shown];
}

/** The kinds of values that are not blank; text where all are. */
function kindsOf(values: readonly unknown[]): readonly Kind[] {
  const filled = values.filter((value) => value !== "" && value !== undefined);
  const kinds = new Set(filled.map((value): Kind => (typeof value === "number" ? "number" : "text")));
  return kinds.size === 0 ? ["text"] : [...kinds].sort();
}

/** The result as a type of GoogleSQL. */
export function resultType({ kinds, fields, many }: Result): string {
  const row = `STRUCT<${fields.map((field) => `${field.name} ${kindType(field.kinds)}`).join(", ")}>`;
  if (kinds.length === 0) return many ? `ARRAY<${row}>` : row;
  if (fields.length === 0) return kindType(kinds);
  return `STRUCT<${[...kinds.map(kindField), `breakdown ${row}`].join(", ")}>`;
}

function kindType(kinds: readonly Kind[]): string {
  const [only, another] = kinds;
  if (only && !another) return SQL_TYPES[only];
  return `STRUCT<${kinds.map(kindField).join(", ")}>`;
}

const kindField = (kind: Kind) => `${kind} ${SQL_TYPES[kind]}`;
