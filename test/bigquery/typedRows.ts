import * as fc from "fast-check";
import { type Signature, signatureOf } from "../../src/bigquery/Signature.ts";
import type { SheetFunction } from "../../src/functions/define/SheetFunction.ts";
import { readNumber } from "../../src/input/params/readNumber.ts";
import { acceptedArguments } from "../support/goodArguments.ts";

/** How many random rows a function is tried with: a sample within `npm test`, all within `npm run test:bigquery`. */
export const ROWS = Number(process.env.AI_COMP_ROWS ?? 60);

/** As long as so many rows take on a slow machine that is busy besides. */
export const PATIENCE = { timeout: 120_000 + ROWS * 1_000 };

export interface OwnFigure {
  key: string | null;
  value: number | null;
  source: string | null;
}

/** A value as BigQuery's types have it; a DATE is its ISO text. */
export type Typed = number | string | null | readonly (number | string | null)[] | readonly OwnFigure[];

const BAD: Readonly<Record<string, readonly Typed[]>> = {
  FLOAT64: [
    ...[-1, 61, 0.95, 1e10, 123_456_789.125, 1e-7, 0.000_012_5, 1.5e16, 2e21, -0.5],
    ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ],
  STRING: [
    ...[
      "Guam",
      "puerto rico",
      "nowhere",
      "  ",
      "",
      "#N/A",
      "#DIV/0!",
      "two\nlines\tand 'quotes' \"too\"",
      "Boss",
    ],
    ...[
      "a text of which a sentence shows the beginning alone, because it is long",
      "genai, cobol",
      "61",
      "-8",
      "7-",
    ],
    ...["REMOTE", "Mid", "hire", "living", "é\\ü€", "15+ years", "2.5 to 4"],
  ],
  DATE: ["1949-12-31", "2200-01-01", "0001-01-01"],
};

const BAD_FIGURES: readonly (readonly OwnFigure[])[] = [
  [{ key: "base.seniour", value: 1, source: null }],
  [
    { key: "mid.floor", value: 150_000, source: "ours" },
    { key: " Base.Senior ", value: -5, source: null },
  ],
  [
    { key: "base.senior", value: null, source: null },
    { key: null, value: 3, source: null },
  ],
  [{ key: "shape.senior.p25", value: 2, source: null }],
  [{ key: "premium.genai.high", value: 0, source: null }],
  [],
  [
    { key: "senior.floor", value: 210_000, source: "one" },
    { key: "SENIOR.FLOOR", value: 190_000, source: "the last counts" },
    { key: "factor.wa", value: 1.5, source: "" },
  ],
];

/** Rows of arguments, most of them accepted; in others one argument is not, or is NULL. */
export function typedRows(formula: SheetFunction, count = ROWS): Typed[][] {
  const { params } = signatureOf(formula);
  const accepted = acceptedArguments(formula).map((cells) =>
    params.map(({ type }, i) => inType(cells[i], type)),
  );
  const oneReplaced = fc.tuple(accepted, fc.nat(params.length - 1)).chain(([row, at]) => {
    const others = [...badOf(params[at]?.type ?? ""), null];
    return fc.constantFrom(...others).map((bad) => row.map((value, i) => (i === at ? bad : value)));
  });
  return fc.sample(fc.oneof({ weight: 3, arbitrary: accepted }, oneReplaced), { numRuns: count, seed: 15 });
}

function badOf(type: string): readonly Typed[] {
  const cell = /^ARRAY<(FLOAT64|STRING)>$/.exec(type)?.[1];
  // An ARRAY passes as JSON, which has no NaN.
  const sent = (BAD[cell ?? ""] ?? []).filter((each) => typeof each !== "number" || Number.isFinite(each));
  if (cell) return sent.map((each) => [each as string, each as string]);
  return type.startsWith("ARRAY") ? BAD_FIGURES : (BAD[type] ?? []);
}

function inType(cell: unknown, type: string): Typed {
  // What may also be a range of cells has no ARRAY in its place.
  if (cell === "" || cell === undefined || (Array.isArray(cell) && !type.startsWith("ARRAY"))) return null;
  if (type === "FLOAT64") return readNumber(cell);
  if (!Array.isArray(cell))
    return type.startsWith("ARRAY") ? [inType(cell, cellOf(type)) as string] : String(cell);
  if (type.includes("STRUCT")) {
    return cell.map(([key, value, source]) => ({
      key: key === "" ? null : key,
      value: value === "" ? null : readNumber(value),
      source: source === "" ? null : source,
    }));
  }
  return cell.map(([each]) => inType(each, cellOf(type)) as string);
}

const cellOf = (type: string) => type.slice("ARRAY<".length, -1);

/** A row of typed values as cells of a sheet. */
export function asCells(row: readonly Typed[]): unknown[] {
  return row.map((value) => {
    if (value === null) return "";
    if (!Array.isArray(value)) return value;
    return value.map((each) =>
      typeof each === "object" && each !== null
        ? [each.key ?? "", each.value ?? "", each.source ?? ""]
        : [each ?? ""],
    );
  });
}

/** What a cell shows, as the function's type has it: NULL where it is blank or the row is not accepted. */
export function expectedOf({ result }: Signature, shown: unknown): unknown {
  const { kinds, fields, many } = result;
  const value = (cell: unknown, of: readonly string[]) => {
    if (cell === "" || cell === undefined || Number.isNaN(cell)) return null;
    if (of.length > 1) return typeof cell === "number" ? [cell, null] : [null, cell];
    return of[0] === "text" ? String(cell) : cell;
  };
  const row = (cells: readonly unknown[]) => cells.map((cell, i) => value(cell, fields[i]?.kinds ?? []));
  if (Number.isNaN(shown)) return null;
  const isRow = Array.isArray(shown);
  if (kinds.length === 0) {
    const rows = (isRow ? shown : []) as unknown[][];
    if (many) return isRow ? rows.map(row) : null;
    return !isRow || rows[0]?.every((cell) => cell === "") ? null : row(rows[0] ?? []);
  }
  if (fields.length === 0) return isRow ? null : value(shown, kinds);
  if (isRow) return [null, row((shown as unknown[][])[0] ?? [])];
  return shown === "" || shown === null ? null : [value(shown, kinds), null];
}
