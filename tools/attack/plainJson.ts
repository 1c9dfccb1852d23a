/** Identifiers of sheets, rules, charts and metadata differ from run to run, and are no facts. */
const IDENTIFIERS = new Set(["id", "sheetId", "ruleId", "chartId", "number"]);

/** JSON with keys in order and without identifiers, also of JSON that is kept as text. */
export function plainJson(thing: unknown): string {
  return JSON.stringify(thing, (key, value: unknown) => {
    if (IDENTIFIERS.has(key)) return undefined;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
