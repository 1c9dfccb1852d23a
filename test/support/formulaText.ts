import type { Argument } from "../../src/input/cell.ts";

/**
 * The name and the arguments of a formula as it is typed, as Sheets would pass them: numbers, percentages, text,
 * TRUE and FALSE, DATE(y,m,d), {arrays} and gaps. Cell references have no values here and are refused.
 */
export function readFormula(text: string): { name: string; argumentList: Argument[] } {
  const match = /^=([A-Z_]+)\((.*)\)$/s.exec(text);
  if (!match) throw new Error(`Not a formula: ${text}`);
  const [, name = "", inside = ""] = match;
  return { name, argumentList: inside === "" ? [] : split(inside, ",").map(readArgument) };
}

function readArgument(text: string): Argument {
  const trimmed = text.trim();
  if (!trimmed.startsWith("{")) return readLiteral(trimmed);
  return split(trimmed.slice(1, -1), ";").map((row) =>
    split(row, ",").map((cell) => readLiteral(cell.trim())),
  );
}

function readLiteral(text: string): unknown {
  if (text === "") return "";
  if (text.startsWith('"')) return text.slice(1, -1).replace(/""/g, '"');
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(text);
  if (date) return new Date(Number(date[1]), Number(date[2]) - 1, Number(date[3]));
  const percent = text.endsWith("%");
  const number = Number(percent ? text.slice(0, -1) : text);
  if (Number.isNaN(number)) throw new Error(`Not a literal: ${text}`);
  return percent ? number / 100 : number;
}

/** Splits at a separator that stands outside of quotes, parentheses and braces. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let depth = 0;
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (!quoted && "({".includes(letter)) depth++;
    if (!quoted && ")}".includes(letter)) depth--;
    if (letter === separator && depth === 0 && !quoted) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
