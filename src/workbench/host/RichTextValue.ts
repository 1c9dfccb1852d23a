import { Service } from "./Membrane.ts";
import { type TextLooks, TextStyle } from "./TextStyle.ts";

/** A stretch of a text that looks alike and leads to one address. */
export interface Run {
  readonly text: string;
  readonly looks: TextLooks;
  readonly link: string | null;
}

type Letter = Omit<Run, "text">;
const isSame = (a: Letter, b: Letter): boolean => JSON.stringify(a) === JSON.stringify(b);

const lettersOf = (runs: readonly Run[]): Letter[] =>
  runs.flatMap(({ text, looks, link }) => Array.from({ length: text.length }, () => ({ looks, link })));

const runsOf = (text: string, letters: readonly Letter[]): Run[] => {
  const runs: Run[] = [];
  letters.forEach((letter, i) => {
    const last = runs.at(-1);
    if (last && isSame({ looks: last.looks, link: last.link }, letter)) {
      runs[runs.length - 1] = { ...last, text: last.text + text[i] };
    } else runs.push({ ...letter, text: text[i] ?? "" });
  });
  return runs;
};

/** What all the looks agree on. */
const shared = (all: readonly TextLooks[]): TextLooks => {
  const [first = {}, ...others] = all;
  return Object.fromEntries(
    Object.entries(first).filter(([key, value]) =>
      others.every((looks) => looks[key as keyof TextLooks] === value),
    ),
  );
};

/** The text of a cell with looks and links of its parts. */
export class RichTextValue extends Service {
  constructor(
    readonly runs: readonly Run[],
    private readonly start = 0,
  ) {
    super();
  }

  #within(start = 0, end = this.getText().length): Letter[] {
    return lettersOf(this.runs).slice(start, end);
  }

  getText(): string {
    return this.runs.map(({ text }) => text).join("");
  }
  getStartIndex(): number {
    return this.start;
  }
  getEndIndex(): number {
    return this.start + this.getText().length;
  }
  /** The looks of the text, or of the part from one offset to before another. */
  getTextStyle(start?: number, end?: number): TextStyle {
    const letters = this.#within(start, end);
    return new TextStyle(
      shared(letters.length > 0 ? letters.map(({ looks }) => looks) : this.runs.map(({ looks }) => looks)),
    );
  }
  /** The address that all of the text, or of a part, leads to. */
  getLinkUrl(start?: number, end?: number): string | null {
    const [first, ...others] = this.#within(start, end);
    return first && others.every(({ link }) => link === first.link) ? first.link : null;
  }
  getRuns(): RichTextValue[] {
    let at = this.start;
    return this.runs.map((run) => {
      const value = new RichTextValue([run], at);
      at += run.text.length;
      return value;
    });
  }
  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.runs);
  }
}

export class RichTextValueBuilder extends Service {
  private text: string;
  private letters: Letter[];

  constructor(runs: readonly Run[] = []) {
    super();
    this.text = runs.map(({ text }) => text).join("");
    this.letters = lettersOf(runs);
  }

  /** Reads (value) for the whole text and (start, end, value) for a part of it. */
  #change<T>(args: readonly unknown[], change: (letter: Letter, value: T) => Letter): this {
    const [start, end, value] =
      args.length === 1
        ? [0, this.text.length, args[0] as T]
        : [Number(args[0]), Number(args[1]), args[2] as T];
    if (!(start >= 0 && start <= end && end <= this.text.length)) {
      throw new Error(`The offsets ${start} and ${end} are not within the text.`);
    }
    this.letters = this.letters.map((letter, i) => (start <= i && i < end ? change(letter, value) : letter));
    return this;
  }

  /** Sets the text; styles and links that were set before are gone. */
  setText(text: string): this {
    this.text = String(text);
    this.letters = Array.from({ length: this.text.length }, () => ({ looks: {}, link: null }));
    return this;
  }
  setTextStyle(...args: readonly unknown[]): this {
    return this.#change<TextStyle | null>(args, (letter, style) => ({
      ...letter,
      looks: style ? { ...letter.looks, ...style.looks } : {},
    }));
  }
  setLinkUrl(...args: readonly unknown[]): this {
    return this.#change<string | null>(args, (letter, link) => ({ ...letter, link }));
  }
  build(): RichTextValue {
    const runs = runsOf(this.text, this.letters);
    return new RichTextValue(runs.length > 0 ? runs : [{ text: "", looks: {}, link: null }]);
  }
}
