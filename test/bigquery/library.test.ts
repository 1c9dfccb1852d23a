import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signatureOf } from "../../src/bigquery/Signature.ts";
import type { SheetFunction } from "../../src/functions/define/SheetFunction.ts";
import { FUNCTIONS } from "../../src/functions/index.ts";
import { bigQueryFiles } from "../../tools/bigquery/build.ts";
import { DuckDb } from "../../tools/bigquery/DuckDb.ts";
import { ensureEngines } from "../../tools/bigquery/engines.ts";
import { loadLibrary } from "../../tools/bigquery/library.ts";
import { peopleTable, person } from "../../tools/bigquery/people.ts";
import { loadBundle } from "../support/loadBundle.ts";
import { asCells, expectedOf, PATIENCE, ROWS, type Typed, typedRows } from "./typedRows.ts";

/** What BigQuery takes of a library on Cloud Storage, of a body within the statement, and of a row's result. */
const MOST_LIBRARY_BYTES = 1_000_000;
const MOST_INLINE_BYTES = 32_000;
const MOST_RESULT_BYTES = 5_000_000;
/** How many rows a call of a cell takes. */
const AT_ONCE = 50_000;
/** What we hold the library to. */
const OUR_LIBRARY_BYTES = 300_000;

const bundle = loadBundle() as Record<string, (...cells: unknown[]) => unknown>;
const formulas = FUNCTIONS.filter(({ name }) => name !== "AI_EXPLAIN");

let files: Readonly<Record<string, string>>;
let library: ReturnType<typeof loadLibrary>;
let database: DuckDb;

beforeAll(async () => {
  ensureEngines();
  files = await bigQueryFiles();
  library = loadLibrary(files["ai_comp.js"] ?? "");
  database = await DuckDb.open();
  for (const formula of formulas) database.register(formula, library.orNull(formula));
});
afterAll(() => database?.stop());

describe("the library", () => {
  it("is within what BigQuery takes of one, and names nothing that it has not", () => {
    const code = files["ai_comp.js"] ?? "";
    expect(Buffer.byteLength(code)).toBeLessThan(OUR_LIBRARY_BYTES);
    expect(OUR_LIBRARY_BYTES).toBeLessThan(MOST_LIBRARY_BYTES);
    expect(code).not.toMatch(/\b(require\(|process\.|window\.|document\.|setTimeout|atob\()/);
    const bodies = [...(files["functions.sql"] ?? "").matchAll(/AS r'''(.*)''';/g)].map(
      ([, body]) => body ?? "",
    );
    expect(bodies.length).toBeGreaterThan(0);
    for (const body of bodies) expect(Buffer.byteLength(body)).toBeLessThan(MOST_INLINE_BYTES);
  });

  it("raises the sentence of the cell where a function is not asked to be safe", () => {
    const strict = library.compiled(["gross", "state"], bodyOf("AI_TAKE_HOME"));
    expect(() => strict(200_000, "US")).toThrow(
      'AI_TAKE_HOME: state must name one state such as "WA", because income is taxed where one lives; got "US".',
    );
    expect(library.compiled(["gross", "state"], bodyOf("SAFE_AI_TAKE_HOME"))(200_000, "US")).toBeNull();
  });

  it("explains with arguments by name or in a list, and says why it cannot", () => {
    const explained = library.compiled(["function_name", "argument_list"], bodyOf("AI_EXPLAIN")) as (
      ...given: unknown[]
    ) => { step: string; value: string | null }[];
    const byName = explained("AI_SALARY", '{"state":"WA","years":8}');
    expect(byName).toEqual(explained("AI_SALARY", '[8,"WA"]'));
    // 155,008 × Washington's factor: the example of AI_SALARY, to the cent.
    expect(Number(byName[byName.length - 1]?.value)).toBeCloseTo(180_987.34, 2);
    expect(explained("AI_SALARY", '[8,"ZZ"]').map(({ step }) => step)).toEqual([
      'AI_SALARY: state must be a US state or metropolitan area, "US" or "REMOTE"; got "ZZ".',
    ]);
  });
});

function bodyOf(name: string): string {
  const found = new RegExp(`\\.${name}\\([\\s\\S]*?AS r'''(.*)''';`).exec(files["functions.sql"] ?? "");
  // A short list of arguments leaves the others undefined, as nobody gave them.
  return (found?.[1] ?? "").replace(/\b(filing|output|locality|year)\b(?=[,\]])/g, "null");
}

const MANY = ROWS * 500;

it(`gives what a range of cells gives, for ${MANY} people`, PATIENCE, async () => {
  await database.run(peopleTable(MANY));
  const cells = <T>(from: number, count: number, of: (i: number) => T) =>
    Array.from({ length: count }, (_, i) => [of(from + i) ?? ""]);
  for (let from = 0; from < MANY; from += AT_ONCE) {
    const answers = await database.rows(
      `SELECT AI_COMPA_RATIO(pay, level, state, NULL) FROM people WHERE i >= ${from} AND i < ${from + AT_ONCE} ORDER BY i`,
    );
    const shown = bundle.AI_COMPA_RATIO?.(
      cells(from, answers.length, (i) => person(i).pay),
      cells(from, answers.length, (i) => person(i).level),
      cells(from, answers.length, (i) => person(i).state),
    ) as unknown[][];
    const differing = answers.filter(([found], i) => found !== (shown[i]?.[0] === "" ? null : shown[i]?.[0]));
    expect(differing).toEqual([]);
    expect(answers.filter(([found]) => found === null).length).toBe(
      cells(from, answers.length, (i) => person(i).level).filter(([level]) => level === "").length,
    );
  }
});

describe.each(formulas)("$name in a database of SQL", (formula) => {
  const signature = signatureOf(formula);

  it(
    `gives what the cell gives, for ${ROWS} rows with NULLs and input that is not accepted`,
    PATIENCE,
    async () => {
      const rows = typedRows(formula);
      const columns = signature.params.map(({ name, type }) => `${name} ${inDuckDb(type)}`);
      await database.run(`CREATE OR REPLACE TABLE given (n INTEGER, ${columns.join(", ")})`);
      const values = rows.map(
        (row, n) =>
          `(${n}, ${row.map((value, i) => literal(value, signature.params[i]?.type ?? "")).join(", ")})`,
      );
      await database.run(`INSERT INTO given VALUES ${values.join(",\n")}`);
      const call = `${formula.name}(${signature.params.map(({ name }) => name).join(", ")})`;
      const answers = await database.rows(`SELECT ${call} FROM given ORDER BY n`);
      for (const [i, row] of rows.entries()) {
        const found = inLists(signature, answers[i]?.[0]);
        expect(found, `${formula.name} ${JSON.stringify(row)}`).toEqual(
          expectedOf(signature, shown(formula, row)),
        );
        expect(JSON.stringify(found).length).toBeLessThan(MOST_RESULT_BYTES);
      }
    },
  );
});

/** What the cell shows; NaN, as in a range, where the row is not accepted. */
function shown({ name }: SheetFunction, row: readonly Typed[]): unknown {
  try {
    return bundle[name]?.(...asCells(row));
  } catch {
    return Number.NaN;
  }
}

function inDuckDb(type: string): string {
  if (type === "FLOAT64") return "DOUBLE";
  return type === "DATE" ? "DATE" : "VARCHAR";
}

function literal(value: Typed, type: string): string {
  if (value === null) return "NULL";
  const text = (each: string) => `'${each.replace(/'/g, "''")}'`;
  if (typeof value === "object") return text(JSON.stringify(value));
  if (typeof value === "string") return type === "DATE" ? `DATE ${text(value)}` : text(value);
  // Read as text: a literal would be a DECIMAL first.
  return `'${value}'::DOUBLE`;
}

/** A value from the database in the form that is expected: rows as lists. */
function inLists({ result }: ReturnType<typeof signatureOf>, value: unknown): unknown {
  const isJson = typeof value === "string" && (result.fields.length > 0 || result.kinds.length > 1);
  return isJson ? withoutNames(JSON.parse(value)) : value;
}

function withoutNames(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.values(value).map(withoutNames);
}
