/**
 * A file of rows in few characters: each column as one text. Words stand with bars between them; numbers as steps above
 * the least of them, in base 36, each of the same length; what is alike in all rows once. Of the sources stays what is
 * shown of them. `src/reference/unpackedRows.ts` makes rows of it again.
 *
 * @param {{ sources: readonly { id: string, citation: string, asOf: string }[], rows: readonly Record<string, unknown>[] }} file
 */
function packedRows({ sources, rows, ...file }) {
  const names = Object.keys(rows[0] ?? {});
  return JSON.stringify({
    ...file,
    sources: sources.map(({ id, citation, asOf }) => ({ id, citation, asOf })),
    count: rows.length,
    columns: Object.fromEntries(names.map((name) => [name, packedColumn(rows.map((row) => row[name]))])),
  });
}

/** What stands behind the name of a data file that is packed: whole, or as the first cities of its areas alone. */
export const PACKED = /\?(packed|cities)$/;

/**
 * A file as the path that imports it asks for it.
 *
 * @param {string} path
 * @param {Parameters<typeof packedRows>[0]} file
 */
export function packedFor(path, file) {
  return path.endsWith("?cities") ? citiesByState(file.rows) : packedRows(file);
}

/** "AK Anchorage|Fairbanks,AL Anniston|…": the first city of each area, by the first state of its name. */
function citiesByState(rows) {
  /** @type {Map<string, string[]>} */
  const cities = new Map();
  for (const { name } of rows) {
    const [, city, state] = /^(.*?)(?:[-/].*)?, (..)/.exec(name) ?? [];
    cities.set(state, [...(cities.get(state) ?? []), city]);
  }
  return [...cities].map(([state, names]) => `${state} ${names.join("|")}`).join();
}

/** @param {readonly unknown[]} values */
function packedColumn(values) {
  if (values.every((value) => value === values[0])) return { alike: values[0] };
  if (values.every((value) => typeof value === "number")) return packedNumbers(values);
  for (const value of values) {
    if (typeof value !== "string" || value.includes("|")) {
      throw new Error(
        `a packed column holds words without bars, or numbers alone; got ${JSON.stringify(value)}`,
      );
    }
  }
  return values.join("|");
}

/** @param {readonly number[]} values */
function packedNumbers(values) {
  const decimals = Math.max(...values.map((value) => (String(value).split(".")[1] ?? "").length));
  const per = 10 ** decimals;
  const whole = values.map((value) => Math.round(value * per));
  const least = Math.min(...whole);
  const step = whole.reduce((divisor, value) => greatestCommonDivisor(divisor, value - least), 0);
  const steps = whole.map((value) => ((value - least) / step).toString(36));
  const width = Math.max(...steps.map((text) => text.length));
  return { least, step, per, of: steps.map((text) => text.padStart(width, "0")).join("") };
}

/** @type {(a: number, b: number) => number} */
function greatestCommonDivisor(a, b) {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
