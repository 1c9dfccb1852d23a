import { asciiJson } from "../workbook/asciiJson.ts";
import { documentProperties } from "./documentProperties.ts";
import type { OpenTransaction } from "./transaction/OpenTransaction.ts";

// A document property holds 9 kB: longer text is kept in pieces. One property alone says which edition of them holds, so
// that at every moment either the old text or the new one does.
const PREFIX = "aiComp.kept.";
const PIECE = 8_000;
/** What an earlier version kept has its pieces under the name and a number alone. */
const UNNAMED = "";

/** What was kept under a name with this spreadsheet; undefined where nothing is. */
export function kept(name: string): unknown {
  const all = documentProperties().getProperties();
  const text = pieces(name, editionOf(name), Object.keys(all))
    .map((key) => all[key] ?? "")
    .join("");
  return text === "" ? undefined : JSON.parse(text);
}

/** Keeps JSON of any length under a name; undefined forgets it. */
export function keep(name: string, value: unknown, transaction: OpenTransaction): void {
  const text = value === undefined ? "" : asciiJson(value);
  const edition = Date.now().toString(36);
  transaction.begin(name, [{ kind: "text kept", name, before: editionOf(name) }]);
  const now: Record<string, string> = {};
  for (let at = 0, piece = 0; at < text.length; at += PIECE, piece++) {
    now[`${PREFIX}${name}.${edition}.${piece}`] = text.slice(at, at + PIECE);
  }
  documentProperties().setProperties(now);
  setEdition(name, edition);
  transaction.later({ kind: "clear kept text", name });
}

/** Has an edition hold, the one before where a run is put back. */
export function setEdition(name: string, edition: string): void {
  if (edition === UNNAMED) documentProperties().deleteProperty(PREFIX + name);
  else documentProperties().setProperty(PREFIX + name, edition);
}

/** Deletes the pieces of editions that no longer hold, and of one without pieces what says that it holds. */
export function clearKept(name: string): void {
  const edition = editionOf(name);
  const store = documentProperties();
  const keys = store.getKeys();
  const holding = new Set(pieces(name, edition, keys));
  for (const key of keys) {
    if (key.startsWith(`${PREFIX}${name}.`) && !holding.has(key)) store.deleteProperty(key);
  }
  if (holding.size === 0 && edition !== UNNAMED) setEdition(name, UNNAMED);
}

function editionOf(name: string): string {
  return documentProperties().getProperty(PREFIX + name) ?? UNNAMED;
}

function pieces(name: string, edition: string, keys: readonly string[]): string[] {
  const start = edition === UNNAMED ? `${PREFIX}${name}.` : `${PREFIX}${name}.${edition}.`;
  const number = (key: string) => key.slice(start.length);
  return keys
    .filter((key) => key.startsWith(start) && /^\d+$/.test(number(key)))
    .sort((a, b) => Number(number(a)) - Number(number(b)));
}
