import type { Source } from "./schemas/Source.ts";

/**
 * One field of the rows: its name and the one value that all of them have; or words, each counted in their list, w|o|r|d|s,
 * from the one in the row above, or anything else as it is, null where a row has none; or numbers, each so many steps from a middle, or its difference to the field numbered
 * `over`. `k` is how many bits of a number follow the ones and the zero that it begins with (Rice codes).
 */
type Column =
  | readonly [name: string, value: string | number]
  | readonly [name: string, k: number, words: string | readonly unknown[]]
  | readonly [name: string, k: number, middle: number, step: number, over?: number];

interface Packed {
  rows: { count: number; columns: readonly Column[]; text: string };
}

/** A data file whose rows were packed: of its sources there is what is shown of them. */
export type Unpacked<File extends { sources: readonly Source[] }> = Omit<File, "sources"> & {
  sources: readonly Pick<Source, "id" | "citation" | "asOf">[];
};

/** The file that the build packed into a text (`tools/packedRows.mjs`). */
export function unpackedRows<File extends { sources: readonly Source[] }>(text: string): Unpacked<File> {
  const { rows: packed, ...head } = JSON.parse(text) as Packed;
  const next = riceCodes(packed.text);
  const lists = packed.columns.map((column) =>
    column.length === 3 && typeof column[2] === "string" ? column[2].split("|") : [],
  );
  const words: number[] = [];
  const rows = Array.from({ length: packed.count }, (_, row) => {
    const values: unknown[] = [];
    packed.columns.forEach((column, i) => {
      if (column.length === 2) values.push(column[1]);
      else if (column.length === 3 && typeof column[2] !== "string") values.push(column[2][row] ?? undefined);
      else if (column.length === 3) {
        const list = lists[i] as string[];
        words[i] = ((words[i] ?? 0) + next(column[1])) % list.length;
        values.push(list[words[i]] as string);
      } else {
        const [, k, middle, step, over] = column;
        const code = next(k);
        const steps = middle + (code % 2 === 0 ? code : -code - 1) / 2;
        const per = step < 1 ? Math.round(1 / step) : 1;
        const from = over === undefined ? 0 : Math.round((values[over] as number) * per);
        // Whole numbers are added, decimals would not add up to the one that was packed.
        values.push((from + steps * Math.max(step, 1)) / per);
      }
    });
    return Object.fromEntries(packed.columns.map(([name], i) => [name, values[i]]));
  });
  return { ...head, rows } as unknown as Unpacked<File>;
}

/** Two characters hold 13 bits. */
const BITS = 13;

/** Reads one number after the other from a text; each with the `k` that it was written with. */
function riceCodes(text: string): (k: number) => number {
  const pairs = Array.from(
    { length: text.length / 2 },
    (_, i) => digit(text, 2 * i) * 91 + digit(text, 2 * i + 1),
  );
  let at = 0;
  const bit = () => {
    const pair = pairs[Math.floor(at / BITS)] as number;
    return (pair >> (BITS - 1 - (at++ % BITS))) & 1;
  };
  return (k) => {
    let number = 0;
    while (bit() === 1) number++;
    for (let i = 0; i < k; i++) number = number * 2 + bit();
    return number;
  };
}

/** The printable characters from the space on, without four that a string or a page takes for its own: ", ?, \ and `. */
function digit(text: string, i: number): number {
  const code = text.charCodeAt(i);
  return code - 32 - Number(code > 34) - Number(code > 63) - Number(code > 92) - Number(code > 96);
}
