import type { FunctionHelp } from "../functions/define/SheetFunction.ts";
import type { Param } from "../input/Param.ts";
import { overrides } from "../input/params/overrides.ts";

export const OVERRIDES_TYPE = "ARRAY<STRUCT<key STRING, value FLOAT64, source STRING>>";

/** A formula's arguments with their types in BigQuery. */
export function argumentTypes({ name, params }: FunctionHelp): { name: string; type: string }[] {
  return Object.entries(params).map(([each, param]) => ({ name: each, type: typeOf(name, each, param) }));
}

function typeOf(formula: string, name: string, { type, takes, cells, read }: Param<unknown>): string {
  if (read === overrides.read) return OVERRIDES_TYPE;
  if (cells !== undefined) return `ARRAY<${cellType(cells)}>`;
  if (takes === "range") throw new Error(`${formula}: ${name} takes a range that has no type in BigQuery.`);
  return cellType(type);
}

function cellType(type: string): string {
  if (type === "number") return "FLOAT64";
  return type === "Date" ? "DATE" : "STRING";
}
