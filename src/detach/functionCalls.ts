import { formulaTokens } from "../input/formulaTokens.ts";

/** A call within a formula: where it begins and ends, and its arguments as they are written, trimmed. */
export interface FunctionCall {
  /** In capitals. */
  name: string;
  start: number;
  end: number;
  argumentList: readonly string[];
}

/** The calls of these functions in a formula, outermost only; one whose brackets do not close is none. */
export function functionCalls(formula: string, names: ReadonlySet<string>): FunctionCall[] {
  const tokens = formulaTokens(formula);
  const calls: FunctionCall[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const name = tokens[i]?.text.toUpperCase() ?? "";
    let open = i + 1;
    while (tokens[open]?.text.trim() === "") open++;
    if (!names.has(name) || tokens[i]?.kind !== "name" || tokens[open]?.text !== "(") continue;
    const argumentStarts = [open + 1];
    let close = open;
    for (let depth = 0; close < tokens.length; close++) {
      const kind = tokens[close]?.kind;
      if (kind === "open") depth++;
      if (kind === "close") depth--;
      if (depth === 0) break;
      if (kind === "separator" && depth === 1) argumentStarts.push(close + 1);
    }
    if (close === tokens.length) continue;
    const written = argumentStarts.map((first, n) => {
      const next = argumentStarts[n + 1];
      const last = next === undefined ? close : next - 1;
      return tokens
        .slice(first, last)
        .map(({ text }) => text)
        .join("")
        .trim();
    });
    calls.push({
      name,
      start: tokens[i]?.start ?? 0,
      end: (tokens[close]?.start ?? 0) + 1,
      argumentList: written.length === 1 && written[0] === "" ? [] : written,
    });
    i = close;
  }
  return calls;
}
