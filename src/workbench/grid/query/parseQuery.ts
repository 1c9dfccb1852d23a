// Google's query language (developers.google.com/chart/interactive/docs/querylanguage) as a tree.

export type Expression =
  | { readonly type: "literal"; readonly value: Scalar }
  | { readonly type: "column"; readonly id: string }
  | { readonly type: "all" }
  | { readonly type: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly type: "operation"; readonly operator: string; readonly args: readonly Expression[] };
export type Scalar = number | string | boolean | null;

export interface Query {
  readonly select: readonly Expression[];
  readonly where?: Expression;
  readonly groupBy: readonly Expression[];
  readonly orderBy: readonly { readonly by: Expression; readonly isDescending: boolean }[];
  readonly limit?: number;
  readonly offset: number;
  readonly labels: readonly { readonly of: Expression; readonly text: string }[];
  readonly formats: readonly { readonly of: Expression; readonly text: string }[];
}

/** What a query says wrongly, or what the workbench has not. */
export class QueryError extends Error {}

interface Token {
  readonly type: "word" | "number" | "text" | "sign";
  readonly text: string;
}
const TOKEN =
  /\s*(?:(`[^`]+`|[A-Za-z_]\w*)|(\d+(?:\.\d+)?|\.\d+)|'([^']*)'|"([^"]*)"|(<=|>=|!=|<>|[-+*/=<>(),]))/y;

const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new QueryError(`Invalid character at "${text.slice(at).trim()}".`);
    const [, word, number, single, double, sign] = match;
    if (word !== undefined) tokens.push({ type: "word", text: word.replaceAll("`", "") });
    else if (number !== undefined) tokens.push({ type: "number", text: number });
    else if (sign !== undefined) tokens.push({ type: "sign", text: sign });
    else tokens.push({ type: "text", text: single ?? double ?? "" });
  }
  return tokens;
};

const LACKING = ["pivot", "options", "skipping"];
const DAY_MS = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The serial number of a literal such as date '2026-01-31' or datetime '2026-01-31 08:30:00'. */
const serialOf = (kind: string, text: string): number => {
  const [day = "", time = ""] = kind === "timeofday" ? ["", text] : text.split(/[ T]/);
  const [hours = 0, minutes = 0, seconds = 0] = time === "" ? [] : time.split(":").map(Number);
  const date = day === "" ? DAY_ZERO : Date.parse(`${day}T00:00:00Z`);
  const serial = (date - DAY_ZERO) / DAY_MS + (hours * 3600 + minutes * 60 + seconds) / 86_400;
  if (Number.isNaN(serial)) throw new QueryError(`Invalid ${kind} literal '${text}'.`);
  return serial;
};

class Parser {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  private isNext(...words: readonly string[]): boolean {
    return words.every((word, i) => {
      const token = this.tokens[this.at + i];
      return token !== undefined && token.type !== "text" && token.text.toLowerCase() === word;
    });
  }
  private take(...words: readonly string[]): boolean {
    if (!this.isNext(...words)) return false;
    this.at += words.length;
    return true;
  }
  private expect(word: string): void {
    if (!this.take(word)) throw new QueryError(`Expected "${word}" ${this.here()}.`);
  }
  private here(): string {
    const token = this.tokens[this.at];
    return token ? `at "${token.text}"` : "at the end";
  }
  private next(type: Token["type"]): string {
    const token = this.tokens[this.at];
    if (token?.type !== type) throw new QueryError(`Expected a ${type} ${this.here()}.`);
    this.at += 1;
    return token.text;
  }
  private list<T>(read: () => T): T[] {
    const items = [read()];
    while (this.take(",")) items.push(read());
    return items;
  }

  query(): Query {
    const named = () => ({ of: this.sum(), text: this.next("text") });
    const query: Query = {
      select: this.take("select")
        ? this.list(() => (this.take("*") ? { type: "all" } : this.sum()))
        : [{ type: "all" }],
      ...(this.take("where") && { where: this.either() }),
      groupBy: this.take("group", "by") ? this.list(() => this.sum()) : [],
      orderBy: this.take("order", "by")
        ? this.list(() => {
            const by = this.sum();
            return { by, isDescending: this.take("desc") || (this.take("asc") && false) };
          })
        : [],
      ...(this.take("limit") && { limit: Number(this.next("number")) }),
      offset: this.take("offset") ? Number(this.next("number")) : 0,
      labels: this.take("label") ? this.list(named) : [],
      formats: this.take("format") ? this.list(named) : [],
    };
    const lacking = LACKING.find((word) => this.isNext(word));
    if (lacking) throw new QueryError(`The workbench's QUERY has no ${lacking}; Google Sheets has.`);
    if (this.at < this.tokens.length) throw new QueryError(`Unexpected text ${this.here()}.`);
    return query;
  }

  private operation(operator: string, ...args: readonly Expression[]): Expression {
    return { type: "operation", operator, args };
  }
  private either(): Expression {
    let left = this.both();
    while (this.take("or")) left = this.operation("or", left, this.both());
    return left;
  }
  private both(): Expression {
    let left = this.negation();
    while (this.take("and")) left = this.operation("and", left, this.negation());
    return left;
  }
  private negation(): Expression {
    return this.take("not") ? this.operation("not", this.negation()) : this.comparison();
  }
  private comparison(): Expression {
    const left = this.sum();
    if (this.take("is", "not", "null")) return this.operation("not", this.operation("is null", left));
    if (this.take("is", "null")) return this.operation("is null", left);
    for (const words of [["starts", "with"], ["ends", "with"], ["contains"], ["matches"], ["like"]]) {
      if (this.take(...words)) return this.operation(words.join(" "), left, this.sum());
    }
    for (const sign of ["<=", ">=", "!=", "<>", "=", "<", ">"]) {
      if (this.take(sign)) return this.operation(sign === "<>" ? "!=" : sign, left, this.sum());
    }
    return left;
  }
  private sum(): Expression {
    let left = this.product();
    for (;;) {
      if (this.take("+")) left = this.operation("+", left, this.product());
      else if (this.take("-")) left = this.operation("-", left, this.product());
      else return left;
    }
  }
  private product(): Expression {
    let left = this.operand();
    for (;;) {
      if (this.take("*")) left = this.operation("*", left, this.operand());
      else if (this.take("/")) left = this.operation("/", left, this.operand());
      else return left;
    }
  }
  private operand(): Expression {
    if (this.take("(")) {
      const inner = this.either();
      this.expect(")");
      return inner;
    }
    if (this.take("-")) return this.operation("-", { type: "literal", value: 0 }, this.operand());
    const token = this.tokens[this.at];
    if (token?.type === "number") return { type: "literal", value: Number(this.next("number")) };
    if (token?.type === "text") return { type: "literal", value: this.next("text") };
    const word = this.next("word");
    const lower = word.toLowerCase();
    if (lower === "true" || lower === "false") return { type: "literal", value: lower === "true" };
    if (
      ["date", "datetime", "timestamp", "timeofday"].includes(lower) &&
      this.tokens[this.at]?.type === "text"
    ) {
      return { type: "literal", value: serialOf(lower, this.next("text")) };
    }
    if (!this.take("(")) return { type: "column", id: word };
    const args = this.isNext(")") ? [] : this.list(() => this.sum());
    this.expect(")");
    return { type: "call", name: lower, args };
  }
}

export const parseQuery = (text: string): Query => new Parser(tokensOf(text)).query();
