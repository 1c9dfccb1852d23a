import type { CellStyle } from "../grid/CellStyle.ts";
import { Color } from "./Color.ts";
import { colorOf } from "./colors.ts";
import { Service } from "./Membrane.ts";

/** What a text style says; what it leaves out is as the cell has it. */
export interface TextLooks {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly color?: string;
}

export const DEFAULT_FONT = "Arial";

export const looksOfCell = (style: CellStyle): Required<TextLooks> => ({
  bold: style.bold ?? false,
  italic: style.italic ?? false,
  underline: style.underline ?? false,
  strikethrough: style.strikethrough ?? false,
  fontFamily: style.fontFamily || DEFAULT_FONT,
  fontSize: style.fontSize ?? 10,
  color: style.textColor?.toLowerCase() || "#000000",
});

export const cellStyleOf = ({ color, ...looks }: TextLooks): CellStyle => ({
  ...looks,
  ...(color !== undefined && { textColor: color }),
});

/** How a text looks; null of what differs within it. */
export class TextStyle extends Service {
  constructor(readonly looks: TextLooks) {
    super();
  }

  getFontFamily(): string | null {
    return this.looks.fontFamily ?? null;
  }
  getFontSize(): number | null {
    return this.looks.fontSize ?? null;
  }
  getForegroundColor(): string | null {
    return this.looks.color ?? null;
  }
  getForegroundColorObject(): Color | null {
    return this.looks.color === undefined ? null : new Color(this.looks.color);
  }
  isBold(): boolean | null {
    return this.looks.bold ?? null;
  }
  isItalic(): boolean | null {
    return this.looks.italic ?? null;
  }
  isStrikethrough(): boolean | null {
    return this.looks.strikethrough ?? null;
  }
  isUnderline(): boolean | null {
    return this.looks.underline ?? null;
  }
  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.looks);
  }
}

export class TextStyleBuilder extends Service {
  constructor(private looks: TextLooks = {}) {
    super();
  }

  #set(looks: TextLooks): this {
    this.looks = { ...this.looks, ...looks };
    return this;
  }

  setBold(bold: boolean): this {
    return this.#set({ bold });
  }
  setItalic(italic: boolean): this {
    return this.#set({ italic });
  }
  setUnderline(underline: boolean): this {
    return this.#set({ underline });
  }
  setStrikethrough(strikethrough: boolean): this {
    return this.#set({ strikethrough });
  }
  setFontFamily(fontFamily: string): this {
    return this.#set({ fontFamily });
  }
  setFontSize(fontSize: number): this {
    return this.#set({ fontSize });
  }
  setForegroundColor(color: string): this {
    return this.#set({ color: colorOf(color) });
  }
  setForegroundColorObject({ css }: Color): this {
    return this.#set({ color: css });
  }
  build(): TextStyle {
    return new TextStyle(this.looks);
  }
}
