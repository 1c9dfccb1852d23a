import { LEVEL_NAMES } from "../../core/market/levels.ts";
import { type Limits, SHARE_LIMITS } from "../../core/units/limits.ts";
import { AMOUNT } from "../../input/params/amount.ts";
import { type ArgumentText, literalNumber, literalText, operand, quoted } from "./literal.ts";

/** A word that an argument gives: known when the formula is written, or read from a cell when it calculates. */
export type Word = { known: string } | { read: string };

/**
 * The arguments of one native formula, and what must hold of them. A native formula answers as the live one does:
 * a blank required argument gives a blank, input that is not accepted gives an error and never a number.
 */
export class Inputs {
  private readonly blanks: string[] = [];
  private readonly conditions: string[] = [];
  private nothingGiven = false;
  private notAccepted = false;

  /** A number within limits; `whenBlank` is the expression that stands for a blank, absent where it is required. */
  number(argument: ArgumentText, { min, max, least }: Limits, whenBlank?: string): string {
    if (isBlank(argument)) return whenBlank ?? this.missing();
    const literal = literalNumber(argument);
    if (literal !== undefined) {
      const isShare = least !== undefined && literal > 0 && literal < least;
      if (!(literal >= min && literal <= max) || isShare) this.notAccepted = true;
      return operand(argument);
    }
    if (isTruthValue(argument)) return this.refused();
    const cell = operand(argument);
    const value = whenBlank === undefined ? this.present(cell) : `IF(${cell}="",${whenBlank},${cell})`;
    const enough = least === undefined ? `${value}>=${min}` : `OR(${value}=${min},${value}>=${least})`;
    this.conditions.push(enough, `${value}<=${max}`);
    return value;
  }

  /** An amount of US dollars. */
  amount(argument: ArgumentText, whenBlank?: string): string {
    return this.number(argument, AMOUNT.limits, whenBlank);
  }

  /** A share of something. */
  share(argument: ArgumentText, whenBlank?: string): string {
    return this.number(argument, SHARE_LIMITS, whenBlank);
  }

  /** A word in lower or upper case; `whenBlank` stands for a blank, absent where the argument is required. */
  word(argument: ArgumentText, casing: "LOWER" | "UPPER", whenBlank?: string): Word {
    if (isBlank(argument)) return { known: whenBlank ?? this.missing() };
    const literal = literalText(argument);
    if (literal !== undefined) {
      const trimmed = literal.trim();
      if (/[?*]/.test(trimmed)) return { known: this.refused() };
      return { known: casing === "LOWER" ? trimmed.toLowerCase() : trimmed.toUpperCase() };
    }
    if (literalNumber(argument) !== undefined || isTruthValue(argument)) return { known: this.refused() };
    const cell = operand(argument);
    // A question mark or an asterisk typed for "unknown" would match any key.
    const read = `${casing}(SUBSTITUTE(SUBSTITUTE(TRIM(${cell}),"?","#"),"*","#"))`;
    if (whenBlank === undefined) return { read: this.present(cell, read) };
    return { read: `IF(${cell}="",${quoted(whenBlank)},${read})` };
  }

  /** A level's name, in lower case as the keys have it. */
  level(argument: ArgumentText, whenBlank?: string): Word {
    const word = this.word(argument, "LOWER", whenBlank);
    if ("known" in word && !LEVEL_NAMES.some((level) => level.toLowerCase() === word.known)) this.refused();
    return word;
  }

  /** The expression of the word that is chosen. */
  choice(argument: ArgumentText, choices: Readonly<Record<string, string>>, whenBlank: string): string {
    const word = this.word(argument, "LOWER", whenBlank);
    if ("known" in word) return choices[word.known] ?? this.refused();
    return Object.entries(choices).reduceRight(
      (otherwise, [name, expression]) => `IF(${word.read}=${quoted(name)},${expression},${otherwise})`,
      "NA()",
    );
  }

  /** Adds a condition of the formula's own. */
  require(condition: string): void {
    this.conditions.push(condition);
  }

  /** The result, given only where the arguments are there and accepted. */
  guarded(expression: string): string {
    if (this.nothingGiven) return '""';
    if (this.notAccepted) return "NA()";
    const conditions = unique(this.conditions);
    const accepted =
      conditions.length === 0 ? expression : `IF(AND(${conditions.join(",")}),${expression},NA())`;
    const blanks = unique(this.blanks);
    if (blanks.length === 0) return accepted;
    return `IF(${blanks.length === 1 ? blanks[0] : `OR(${blanks.join(",")})`},"",${accepted})`;
  }

  private present(cell: string, value = cell): string {
    this.blanks.push(`${cell}=""`);
    return value;
  }

  private missing(): string {
    this.nothingGiven = true;
    return "0";
  }

  private refused(): string {
    this.notAccepted = true;
    return "NA()";
  }
}

/** A key made of a word: `"base.senior"`, or `"base."&LOWER(…)`. */
export function keyOf(prefix: string, word: Word, suffix = ""): string {
  if ("known" in word) return quoted(`${prefix}${word.known}${suffix}`);
  return `${quoted(prefix)}&${word.read}${suffix === "" ? "" : `&${quoted(suffix)}`}`;
}

function isBlank(argument: ArgumentText): argument is undefined | "" {
  return argument === undefined || argument.trim() === "" || literalText(argument)?.trim() === "";
}

function isTruthValue(argument: string): boolean {
  return /^(TRUE|FALSE)$/i.test(argument);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
