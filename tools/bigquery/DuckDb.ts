import { resultType, signatureOf } from "../../src/bigquery/Signature.ts";
import type { SheetFunction } from "../../src/functions/define/SheetFunction.ts";
import { requireEngine } from "./engines.ts";
import type { LibraryFunction } from "./library.ts";

interface Vector {
  getItem(row: number): unknown;
  setItem(row: number, value: unknown): void;
  flush(): void;
}
interface Chunk {
  rowCount: number;
  getColumnVector(column: number): Vector;
}
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
  registerScalarFunction(made: unknown): void;
  closeSync(): void;
}

/** The parts of the package that are called here. */
interface Package {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }> };
  DuckDBScalarFunction: {
    create(options: {
      name: string;
      parameterTypes: readonly unknown[];
      returnType: unknown;
      specialHandling: boolean;
      mainFunction(info: unknown, input: Chunk, output: Vector): void;
    }): unknown;
  };
  DOUBLE: unknown;
  VARCHAR: unknown;
  DATE: unknown;
}

const DAY_MS = 86_400_000;

/**
 * A database whose functions run in the library, as BigQuery's do: NULL is null, a DATE a Date at midnight in UTC.
 * What is an ARRAY or a STRUCT there is its JSON here.
 */
export class DuckDb {
  private constructor(
    private readonly types: Package,
    private readonly connection: Connection,
    private readonly close: () => void,
  ) {}

  static async open(): Promise<DuckDb> {
    const types = requireEngine("@duckdb/node-api") as Package;
    const instance = await types.DuckDBInstance.create(":memory:");
    return new DuckDb(types, await instance.connect(), () => instance.closeSync());
  }

  stop(): void {
    this.connection.closeSync();
    this.close();
  }

  /** Makes a formula known by its name. */
  register(formula: SheetFunction, run: LibraryFunction): void {
    const { DOUBLE, VARCHAR, DATE, DuckDBScalarFunction } = this.types;
    const { name, params, result } = signatureOf(formula);
    const returns = resultType(result);
    const isPlain = returns === "FLOAT64" || returns === "STRING";
    const made = DuckDBScalarFunction.create({
      name,
      parameterTypes: params.map(({ type }) =>
        type === "FLOAT64" ? DOUBLE : type === "DATE" ? DATE : VARCHAR,
      ),
      returnType: returns === "FLOAT64" ? DOUBLE : VARCHAR,
      // Else NULL would give NULL without a call.
      specialHandling: true,
      mainFunction(_, input, output) {
        const columns = params.map(({ type }, i) => {
          const vector = input.getColumnVector(i);
          return (row: number) => fromDuckDb(vector.getItem(row), type);
        });
        for (let row = 0; row < input.rowCount; row++) {
          const value = run(...columns.map((column) => column(row)));
          output.setItem(row, isPlain || value === null ? value : JSON.stringify(value));
        }
        output.flush();
      },
    });
    this.connection.registerScalarFunction(made);
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  async rows(sql: string): Promise<unknown[][]> {
    return (await this.connection.runAndReadAll(sql)).getRows();
  }
}

function fromDuckDb(value: unknown, type: string): unknown {
  if (value === null) return null;
  if (type === "DATE") return new Date((value as { days: number }).days * DAY_MS);
  return type.startsWith("ARRAY") ? JSON.parse(String(value)) : value;
}
