import { asciiJson } from "../workbook/asciiJson.ts";
import type { Undo } from "./Undo.ts";

// A document property holds 9 kB: longer text is kept in pieces, under numbered names.
const PREFIX = "aiComp.kept.";
const PIECE = 8_000;

/** What was kept under a name with this spreadsheet; undefined where nothing is. */
export function kept(name: string): unknown {
  const text = pieces(name)
    .map((key) => properties().getProperty(key) ?? "")
    .join("");
  return text === "" ? undefined : JSON.parse(text);
}

/** Keeps JSON of any length under a name; undefined forgets it. */
export function keep(name: string, value: unknown, undo: Undo): void {
  const before = pieces(name);
  const earlier = kept(name);
  undo.add(() => write(name, earlier, pieces(name)));
  write(name, value, before);
}

function write(name: string, value: unknown, before: readonly string[]): void {
  const text = value === undefined ? "" : asciiJson(value);
  const now: Record<string, string> = {};
  for (let at = 0, piece = 0; at < text.length; at += PIECE, piece++) {
    now[`${PREFIX}${name}.${piece}`] = text.slice(at, at + PIECE);
  }
  properties().setProperties(now);
  for (const key of before) if (!(key in now)) properties().deleteProperty(key);
}

function pieces(name: string): string[] {
  const start = `${PREFIX}${name}.`;
  const number = (key: string) => Number(key.slice(start.length));
  return properties()
    .getKeys()
    .filter((key) => key.startsWith(start))
    .sort((a, b) => number(a) - number(b));
}

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}
