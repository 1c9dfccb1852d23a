import { argumentTypes, OVERRIDES_TYPE } from "../bigquery/argumentTypes.ts";
import { fieldName } from "../bigquery/fieldName.ts";
import { quoted } from "../bigquery/sqlText.ts";
import { Refusal } from "../core/Refusal.ts";
import { overrides } from "../input/params/overrides.ts";
import { readNumber } from "../input/params/readNumber.ts";
import { literalNumber, literalText } from "../tables/native/literal.ts";
import { type FunctionCall, functionCalls } from "./functionCalls.ts";
import { functionOf } from "./functionOf.ts";
import { FUNCTION_NAMES } from "./SheetReading.ts";

/** What the data set is called in what is shown; people put the name of theirs in its place. */
export const SHOWN_DATASET = "comp";

/** The column that a reference to cells stands for; undefined for a text that is no reference. */
type ColumnOf = (reference: string) => { name: string; holdsNumbers: boolean } | undefined;

/**
 * A call of ours as an expression of BigQuery, with an argument in every place; `output` says which field of a row it is.
 * A Refusal where it has none.
 */
export function callAsSql(call: FunctionCall, columnOf: ColumnOf, output?: number): string {
  const formula = functionOf(call);
  const { name, columns, params } = formula;
  if (Object.values(params).some(({ takes, read }) => takes === "range" && read !== overrides.read)) {
    throw new Refusal(`${name} has no expression for one row: it looks at several.`);
  }
  const given = argumentTypes(formula).map(({ type }, i) =>
    argumentAsSql(call.argumentList[i] ?? "", type, columnOf),
  );
  const column = output === undefined ? undefined : columns?.[output];
  return `${SHOWN_DATASET}.${name}(${given.join(", ")})${column === undefined ? "" : `.${fieldName(column)}`}`;
}

function argumentAsSql(text: string, type: string, columnOf: ColumnOf): string {
  const words = literalText(text);
  if (text === "" || words?.trim() === "") return "NULL";
  if (words !== undefined) return typedAsText(words.trim(), type);
  const number = literalNumber(text);
  if (number !== undefined) return type === "STRING" ? quoted(text) : String(number);
  const column = columnOf(text);
  // Own figures are a table there, which is read once.
  if (column !== undefined && type === OVERRIDES_TYPE) {
    return `(SELECT ARRAY_AGG(STRUCT(key, value, source)) FROM ${SHOWN_DATASET}.own_figures)`;
  }
  if (column !== undefined) {
    const isText = type === "STRING" && column.holdsNumbers;
    return isText ? `CAST(\`${column.name}\` AS STRING)` : `\`${column.name}\``;
  }
  if (/^DATE\((\s*\d+\s*,){2}\s*\d+\s*\)$/i.test(text)) return text.toUpperCase();
  const [inner] = functionCalls(text, FUNCTION_NAMES);
  if (inner?.start === 0 && inner.end === text.length) return callAsSql(inner, columnOf);
  throw new Refusal(`${text} has no expression here; put it in a column of its own and refer to that.`);
}

/** Text that is typed for a number or a day is one. */
function typedAsText(text: string, type: string): string {
  if (type === "DATE") return `DATE ${quoted(text)}`;
  const number = type === "FLOAT64" ? readNumber(text) : Number.NaN;
  return Number.isNaN(number) ? quoted(text) : String(number);
}
