/**
 * Large tables in few characters, for what every cell call loads. What stands around the rows stays JSON; the rows become
 * columns, and their values numbers of few bits (Rice codes), 13 bits in two characters. `src/reference/unpackedRows.ts` is the
 * way back and says how a column is written.
 */

/** Printable characters that neither a template string nor a page takes for its own: 91, so that two hold 13 bits. */
const ALPHABET = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  .filter((character) => !'"\\`?'.includes(character))
  .join("");
const BITS = 13;

/**
 * A data file, parsed, as packed text. Of its sources stays what an explanation shows.
 * @param {{ rows: readonly Record<string, unknown>[], sources: readonly { id: string, citation: string, asOf: string }[] }} file
 */
function packedRows({ rows, sources, ...head }) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = names.map((name) => column(name, rows, names));
  const bits = rows.flatMap((_, i) => columns.flatMap(({ code, k }) => (code ? rice(code[i] ?? 0, k) : [])));
  return JSON.stringify({
    ...head,
    sources: sources.map(({ id, citation, asOf }) => ({ id, citation, asOf })),
    rows: { count: rows.length, columns: columns.map(({ written }) => written), text: characters(bits) },
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

/** Fewer rows stay as they are: their first reader would take longer to unpack them than all others to load them. */
const FEWEST_PACKED = 200;

/** @returns {{ written: unknown[], code?: number[], k: number }} */
function column(name, rows, names) {
  const values = rows.map((row) => row[name]);
  if (values.every((value) => value === values[0])) return { written: [name, values[0]], k: 0 };
  if (rows.length < FEWEST_PACKED) return { written: [name, 0, values], k: 0 };
  if (values.every((value) => typeof value === "number")) return numbers(name, values, rows, names);
  if (values.every((value) => typeof value === "string" && !value.includes("|"))) return words(name, values);
  return { written: [name, 0, values], k: 0 };
}

/** Words by their place in a list, counted from that of the row above and round its end. */
function words(name, values) {
  const list = [...new Set(values)];
  const code = values.map((value, i) => {
    const above = i === 0 ? 0 : list.indexOf(values[i - 1]);
    return (list.indexOf(value) - above + list.length) % list.length;
  });
  const k = shortest(code);
  return { written: [name, k, list.join("|")], code, k };
}

/** Numbers by their distance from a middle, or that of their difference to a column before, whichever is shorter. */
function numbers(name, values, rows, names) {
  const before = names.slice(0, names.indexOf(name)).filter((other) => typeof rows[0][other] === "number");
  const candidates = [undefined, ...before].map((over) => {
    const steps = stepsOf([...values, ...(over ? rows.map((row) => row[over]) : [])]);
    const counts = values.map((value, i) =>
      Math.round(((value - (over ? rows[i][over] : 0)) * steps.per) / steps.of),
    );
    const middle = [...counts].sort((a, b) => a - b)[counts.length >> 1];
    const code = counts.map((count) => (count < middle ? 2 * (middle - count) - 1 : 2 * (count - middle)));
    const k = shortest(code);
    return {
      written: [name, k, middle, steps.of / steps.per, ...(over ? [names.indexOf(over)] : [])],
      code,
      k,
    };
  });
  return candidates.reduce((best, each) => (bitsOf(each) < bitsOf(best) ? each : best));
}

/** The largest step that all numbers are multiples of: `of` whole ones, or one `per` of them. */
function stepsOf(values) {
  let per = 1;
  while (per < 1e6 && values.some((value) => Math.abs(value * per - Math.round(value * per)) > 1e-6))
    per *= 10;
  if (per > 1) return { of: 1, per };
  return { of: values.reduce(commonDivisor, 0) || 1, per };
}

function commonDivisor(a, b) {
  return b === 0 ? Math.abs(a) : commonDivisor(b, a % b);
}

function bitsOf({ code, k }) {
  return code.reduce((sum, each) => sum + Math.floor(each / 2 ** k) + 1 + k, 0);
}

function shortest(code) {
  const all = Array.from({ length: 24 }, (_, k) => k);
  return all.reduce((best, k) => (bitsOf({ code, k }) < bitsOf({ code, k: best }) ? k : best), 0);
}

/** As many ones as the number has 2^k in it, a zero, and the rest in k bits. */
function rice(number, k) {
  const ones = Math.floor(number / 2 ** k);
  const rest = Array.from({ length: k }, (_, i) => Math.floor(number / 2 ** (k - 1 - i)) % 2);
  return [...new Array(ones).fill(1), 0, ...rest];
}

function characters(bits) {
  let text = "";
  for (let i = 0; i < bits.length; i += BITS) {
    let value = 0;
    for (let j = 0; j < BITS; j++) value = value * 2 + (bits[i + j] ?? 0);
    text += ALPHABET.charAt(Math.floor(value / ALPHABET.length)) + ALPHABET.charAt(value % ALPHABET.length);
  }
  return text;
}
