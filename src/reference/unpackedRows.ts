import type { Source } from "./schemas/Source.ts";

/** A file of rows as the build packs it (`tools/packedRows.mjs`): each column as one text. */
interface PackedRows {
  count: number;
  columns: Readonly<Record<string, { alike: unknown } | PackedNumbers | string>>;
}

interface PackedNumbers {
  least: number;
  step: number;
  per: number;
  of: string;
}

/** A data file whose rows were packed: of its sources there is what is shown of them. */
export type Unpacked<File extends { sources: readonly Source[] }> = Omit<File, "sources"> & {
  sources: readonly Pick<Source, "id" | "citation" | "asOf">[];
};

/** The file that a packed one was made of. */
export function unpackedRows<File extends { sources: readonly Source[] }>(text: string): Unpacked<File> {
  const { count, columns, ...file } = JSON.parse(text) as PackedRows;
  const values = Object.entries(columns).map(
    ([name, column]) => [name, unpackedColumn(column, count)] as const,
  );
  const rows = Array.from({ length: count }, (_, i) =>
    Object.fromEntries(values.map(([name, column]) => [name, column[i]])),
  );
  return { ...file, rows } as unknown as Unpacked<File>;
}

function unpackedColumn(column: PackedRows["columns"][string], count: number): readonly unknown[] {
  if (typeof column === "string") return column.split("|");
  if ("alike" in column) return Array<unknown>(count).fill(column.alike);
  const { least, step, per, of } = column;
  const width = of.length / count;
  return Array.from(
    { length: count },
    (_, i) => (least + step * Number.parseInt(of.slice(i * width, (i + 1) * width), 36)) / per,
  );
}
