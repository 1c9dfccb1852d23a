// The JavaScript library of the functions that have no body in SQL. It runs in BigQuery's bare V8: no Node, no page,
// nothing kept from one row to the next.
import { Refusal } from "../core/Refusal.ts";
import { formulaNamed } from "../functions/formulaNamed.ts";
import { isDate } from "../input/cell.ts";

/** How a function's result is to be given back, from its signature. */
export interface Shape {
  /** "number", "text", both, or none where it is a row. */
  kinds: readonly string[];
  /** The fields of the row. */
  fields: readonly { name: string; kinds: readonly string[] }[];
  many: boolean;
}

/** The result of one row; throws the sentence where its input is not accepted. */
export function answer(name: string, given: readonly unknown[], shape: Shape): unknown {
  const formula = formulaNamed(name);
  if (!formula) throw new Error(`There is no function ${name}.`);
  return shaped(formula.evaluate(given.map(asArgument)), shape);
}

/** The same; NULL where the input is not accepted. */
export function answerOrNull(name: string, given: readonly unknown[], shape: Shape): unknown {
  return unlessRefused(
    () => answer(name, given, shape),
    () => null,
  );
}

interface ExplainedRow {
  step: unknown;
  value: unknown;
  unit: unknown;
  class: unknown;
  status: unknown;
  source: unknown;
}

/** The steps of another function's result; its arguments are JSON, in a list or by their names. */
export function explained(name: string | null, json: string | null): readonly ExplainedRow[] | null {
  if (name === null) return null;
  const formula = formulaNamed(name.trim().toUpperCase());
  const given: unknown = JSON.parse(json ?? "[]");
  const list =
    Array.isArray(given) || given === null || typeof given !== "object"
      ? given
      : Object.keys(formula?.params ?? {}).map((each) => (given as Record<string, unknown>)[each]);
  const argumentList = (Array.isArray(list) ? list : [list]).map(asArgument);
  const explain = formulaNamed("AI_EXPLAIN");
  const rows = explain?.evaluate([name, ...argumentList]);
  if (!Array.isArray(rows)) return [explainedRow([rows])];
  return (rows.slice(1) as unknown[][]).map(explainedRow);
}

function explainedRow(cells: readonly unknown[]): ExplainedRow {
  const [step, value, unit, figureClass, status, source] = [0, 1, 2, 3, 4, 5].map((i) => asText(cells[i]));
  return { step, value, unit, class: figureClass, status, source };
}

function unlessRefused<T>(action: () => T, refused: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof Refusal) return refused();
    throw error;
  }
}

/** What BigQuery passes, as the formulas take it: NULL is a blank, a DATE its day, an ARRAY a column or rows. */
function asArgument(given: unknown): unknown {
  if (given === null || given === undefined) return "";
  if (isDate(given)) return given.toISOString().slice(0, 10);
  if (!Array.isArray(given)) return given;
  return given.map((each) =>
    isRow(each) ? [each.key ?? "", each.value ?? "", each.source ?? ""] : [each ?? ""],
  );
}

function isRow(each: unknown): each is { key: unknown; value: unknown; source: unknown } {
  return typeof each === "object" && each !== null;
}

function shaped(result: unknown, { kinds, fields, many }: Shape): unknown {
  if (kinds.length === 0) {
    const rows = (Array.isArray(result) ? result : [result]) as unknown[][];
    // An ARRAY must not hold a NULL: a person of whom nothing is known has a row of NULLs.
    return many ? rows.map((row) => filled(row, fields)) : asRow(rows[0] as unknown[], fields);
  }
  if (fields.length === 0) return Array.isArray(result) ? null : asKind(result, kinds);
  const isRowOfFields = Array.isArray(result);
  const scalar = isRowOfFields ? null : asKind(result, kinds);
  if (!isRowOfFields && scalar === null) return null;
  const breakdown = isRowOfFields ? asRow((result as unknown[][])[0] as unknown[], fields) : null;
  return kinds.length === 1
    ? { [kinds[0] as string]: scalar, breakdown }
    : { ...(scalar as object | null), breakdown };
}

/** NULL where all of it is blank: a required argument was. */
function asRow(cells: readonly unknown[], fields: Shape["fields"]): Record<string, unknown> | null {
  return cells.every((cell) => cell === "") ? null : filled(cells, fields);
}

function filled(cells: readonly unknown[], fields: Shape["fields"]): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name, kinds }, i) => [name, asKind(cells[i], kinds)]));
}

function asKind(cell: unknown, kinds: readonly string[]): unknown {
  if (cell === "" || cell === undefined || Number.isNaN(cell)) return null;
  if (kinds.length > 1) {
    return { number: typeof cell === "number" ? cell : null, text: typeof cell === "number" ? null : cell };
  }
  return kinds[0] === "text" ? asText(cell) : cell;
}

function asText(cell: unknown): string | null {
  return cell === "" || cell === undefined || cell === null ? null : String(cell);
}
