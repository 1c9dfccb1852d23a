/** A piece of a formula. Joined, the pieces are the formula again. */
export interface Token {
  kind: "text" | "sheet" | "name" | "open" | "close" | "separator" | "other";
  text: string;
  /** Where it begins in the formula. */
  start: number;
}

// Text "…", a quoted sheet name '…', a name of a function or cell, and single characters; in both quotes a doubled
// one stands for itself, and what is not closed runs to the end.
const TOKEN = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[A-Za-z_$\\][\w.$]*|[\s\S]/g;

/** Cuts a formula into pieces, so that brackets and commas within text or sheet names are not taken for the formula's. */
export function formulaTokens(formula: string): Token[] {
  return [...formula.matchAll(TOKEN)].map(({ 0: text, index }) => ({
    kind: kindOf(text),
    text,
    start: index as number,
  }));
}

function kindOf(text: string): Token["kind"] {
  if (text.startsWith('"')) return "text";
  if (text.startsWith("'")) return "sheet";
  if (text === "(" || text === "{") return "open";
  if (text === ")" || text === "}") return "close";
  if (text === "," || text === ";") return "separator";
  return /^[A-Za-z_$\\]/.test(text) ? "name" : "other";
}
