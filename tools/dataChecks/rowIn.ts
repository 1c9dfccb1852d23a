/** What identifies a row to a reader, by the first of these fields that it has. */
const NAMES = ["key", "state", "level", "series", "id", "title", "place", "soc", "name"];

/** "data/geography/state-factors.json, row 48 (WA)": where a mistake is. Rows count from 1. */
export function rowIn(path: string, index: number, row: unknown, list = "row"): string {
  const fields = (row ?? {}) as Record<string, unknown>;
  const name = NAMES.map((field) => fields[field]).find(
    (value) => typeof value === "string" || typeof value === "number",
  );
  return `data/${path}, ${list} ${index + 1}${name === undefined ? "" : ` (${name})`}`;
}
