/** The data set that the functions live in, as the SQL names it until deploying puts a real one in its place. */
export const DATASET = "$" + "{dataset}";
/** The folder on Cloud Storage that the library lies in, likewise. */
export const LIBRARY = "$" + "{library}";

/** Text as a literal of GoogleSQL. */
export function quoted(text: string): string {
  const escaped = text
    .replace(/\\/g, "\\\\")
    .replace(/'/g, "\\'")
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\p{Cc}/gu, " ");
  return `'${escaped}'`;
}

/** Texts joined, each an expression of GoogleSQL. */
export function joined(...parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] as string) : `CONCAT(${parts.join(", ")})`;
}

/** A number as a literal of FLOAT64: 0 would be an INT64, and 1 / 3 of two of them is one too in other dialects. */
export function float(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** The first result whose word an expression is; NULL for any other. */
export function byWord(expression: string, results: readonly (readonly [string, string])[]): string {
  const cases = results.map(([word, result]) => `WHEN ${quoted(word)} THEN ${result}`);
  return `CASE ${expression} ${cases.join(" ")} END`;
}

/** A name of ours within the data set. */
export function inDataset(name: string): string {
  return `${DATASET}.${name}`;
}
