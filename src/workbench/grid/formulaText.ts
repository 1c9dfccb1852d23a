// Formulas as Sheets writes them, and as the engine does.

import { engineText, shownText } from "./errorLikeText.ts";

/** How a locale writes numbers and formulas. */
export interface NumberLocale {
  readonly decimalSeparator: string;
  readonly thousandsSeparator?: string | undefined;
}

/** Stands in for the apostrophe in names of sheets, which the engine cannot quote. */
const APOSTROPHE = "\u02BC";
export const engineSheetName = (name: string): string => name.replaceAll("'", APOSTROPHE);
export const sheetsSheetName = (name: string): string => name.replaceAll(APOSTROPHE, "'");

/** Ends a formula that does not parse here though the engine would take it. */
const UNPARSED = "\u2063";

const tokens = (text: string): RegExp =>
  new RegExp(
    `"(?:${text}|[^"])*"|'(?:[^']|'')*'|[\\p{L}_$][\\p{L}\\p{N}_.$]*|(?:\\d+(?:[.,]\\d+)?|[.,]\\d+)(?:[eE][+-]?\\d+)?|[\\s\\S]`,
    "gu",
  );
/** A quote within text is doubled in Sheets, and behind a backslash in the engine. */
const SHEETS_TOKENS = tokens('""');
const ENGINE_TOKENS = tokens('\\\\"');

const isText = (token: string): boolean => token.startsWith('"') && token.length > 1;

const isNumber = (token: string): boolean => /^[.,]?\d/.test(token);

/** Translates the tokens of a formula one by one, telling each whether it stands in an inline array. */
const translate = (
  formula: string,
  every: RegExp,
  decimal: string,
  tokenOf: (token: string, isInArray: boolean) => string | undefined,
): string | undefined => {
  const open: string[] = [];
  let text = "";
  for (const [matched] of formula.matchAll(every)) {
    // Where the point is the decimal separator a comma between digits separates arguments.
    const parts = isNumber(matched) && decimal === "." ? matched.split(/(,)/).filter(Boolean) : [matched];
    for (const token of parts) {
      const translated = tokenOf(token, open.at(-1) === "{");
      if (translated === undefined) return undefined;
      text += translated;
      if (token === "(" || token === "{") open.push(token);
      if (token === ")" || token === "}") open.pop();
    }
  }
  return text;
};

/** The text within quotes, changed. */
const literal = (token: string, change: (text: string) => string): string =>
  `"${change(token.slice(1, -1))}"`;

const quoted = (token: string, change: (name: string) => string): string => `'${change(token.slice(1, -1))}'`;

/**
 * A formula as a script writes it, for the engine. Semicolons separate arguments everywhere, commas where the decimal
 * separator is a point; decimals and inline arrays are bound to the locale. What does not parse is kept as it is.
 */
export const engineFormula = (formula: string, { decimalSeparator }: NumberLocale): string => {
  const isPoint = decimalSeparator === ".";
  const text = translate(formula, SHEETS_TOKENS, decimalSeparator, (token, isInArray) => {
    if (isText(token)) return literal(token, (words) => engineText(words.replaceAll('""', '\\"')));
    if (token.startsWith("'") && token.length > 1) {
      return quoted(token, (name) => engineSheetName(name.replaceAll("''", "'")));
    }
    if (token === ";") return isInArray ? ";" : ",";
    if (isPoint) return token;
    if (token === "\\" && isInArray) return ",";
    if (token === "," || (isNumber(token) && token.includes("."))) return undefined;
    return isNumber(token) ? token.replace(",", ".") : token;
  });
  return text ?? formula + UNPARSED;
};

/** A formula of the engine as the locale writes it. */
export const sheetsFormula = (formula: string, { decimalSeparator }: NumberLocale): string => {
  if (formula.endsWith(UNPARSED)) return formula.slice(0, -UNPARSED.length);
  const isPoint = decimalSeparator === ".";
  const text = translate(formula, ENGINE_TOKENS, ".", (token, isInArray) => {
    if (isText(token)) return literal(token, (words) => shownText(words.replaceAll('\\"', '""')));
    if (token.startsWith("'") && token.length > 1) {
      return quoted(token, (name) => sheetsSheetName(name).replaceAll("'", "''"));
    }
    if (isPoint) return token;
    if (token === ",") return isInArray ? "\\" : ";";
    return isNumber(token) ? token.replace(".", ",") : token;
  });
  return text ?? formula;
};

/** Typed text as the engine reads it: numbers with a decimal point, and text where the locale sees no number. */
export const engineContent = (text: string, locale: NumberLocale): string => {
  // Text because of its apostrophe, whatever it reads like.
  if (text.startsWith("'")) return `'${engineText(text.slice(1))}`;
  if (locale.decimalSeparator === ".") return text;
  const group = locale.thousandsSeparator ?? "";
  const point = locale.decimalSeparator;
  const body = text.replace(/^([-+]?)(.*?)(%?)$/, "$2");
  const whole = group && new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d+)?$`).test(body);
  if (whole || new RegExp(`^\\d*\\${point}?\\d+$`).test(body)) {
    return (group ? text.replaceAll(group, "") : text).replace(point, ".");
  }
  return /^[-+]?\d*\.\d+%?$/.test(text) ? `'${text}` : text;
};
