import { formulaTokens, type Token } from "./formulaTokens.ts";

/** How the spreadsheet's locale writes what the add-on knows as English formulas: commas, and decimal points. */
export interface LocalFormulas {
  /** An English formula so that it parses in the locale. */
  written(formula: string): string;
  /** A formula as the spreadsheet gives it, as the English one that it means. */
  read(formula: string): string;
}

const ENGLISH: LocalFormulas = { written: (formula) => formula, read: (formula) => formula };

/**
 * Where a comma is the decimal sign, commas between arguments have been seen not to parse, and semicolons parse
 * everywhere; decimals are of the locale, so a fraction of whole numbers stands for each. Inline arrays stay as they are.
 */
const DECIMAL_COMMA: LocalFormulas = {
  written: (formula) =>
    translated(formula, (token) => (token.text === "," ? ";" : token.text)).replace(
      outsideText(/\d*\.\d+/),
      (found, decimal?: string) => (decimal === undefined ? found : fraction(decimal)),
    ),
  read: (formula) =>
    translated(formula, (token, before, after) =>
      token.text === "," && isDigit(before) && isDigit(after) ? "." : ",",
    ).replace(outsideText(/\(\d+\/10+\)/), (found, quotient?: string) => {
      const [whole, power] = (quotient ?? "").match(/\d+/g) ?? [];
      return power === undefined ? found : String(Number(whole) / Number(power));
    }),
};

/** The way of a locale such as "de_DE". */
export function localFormulas(locale: string): LocalFormulas {
  return hasDecimalComma(locale) ? DECIMAL_COMMA : ENGLISH;
}

export function hasDecimalComma(locale: string): boolean {
  try {
    return new Intl.NumberFormat(locale.replace("_", "-")).format(1.5).includes(",");
  } catch {
    // A locale that is written in some other way: English formulas are what Google's samples write.
    return false;
  }
}

/** 0.35 as (35/100), which is the same number where it has at most 15 digits. */
function fraction(decimal: string): string {
  const [whole = "", part = ""] = decimal.split(".");
  return `(${Number(whole + part)}/1${"0".repeat(part.length)})`;
}

/** The pattern where it stands outside quotes and names; within them it matches without its group. */
function outsideText({ source }: RegExp): RegExp {
  return new RegExp(`"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_$\\\\][\\w.$]*|(${source})`, "g");
}

/** A formula with other separators, but for those of inline arrays. */
function translated(
  formula: string,
  separator: (token: Token, before: Token | undefined, after: Token | undefined) => string,
): string {
  let arrays = 0;
  return formulaTokens(formula)
    .map((token, index, tokens) => {
      if (token.text === "{") arrays++;
      if (token.text === "}") arrays--;
      return token.kind === "separator" && arrays === 0
        ? separator(token, tokens[index - 1], tokens[index + 1])
        : token.text;
    })
    .join("");
}

function isDigit(token: Token | undefined): boolean {
  return token?.kind === "other" && /\d/.test(token.text);
}
