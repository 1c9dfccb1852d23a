import { colorOf } from "./colors.ts";
import { Enumeration, Service } from "./Membrane.ts";

export const ColorType = new Enumeration("SpreadsheetApp.ColorType", ["UNSUPPORTED", "RGB", "THEME"]);

/** The colours of Google's standard theme. */
export const THEME_COLORS = {
  TEXT: "#000000",
  BACKGROUND: "#ffffff",
  ACCENT1: "#4285f4",
  ACCENT2: "#ea4335",
  ACCENT3: "#fbbc04",
  ACCENT4: "#34a853",
  ACCENT5: "#ff6d01",
  ACCENT6: "#46bdc6",
  HYPERLINK: "#1155cc",
} as const;
export type ThemeColorName = keyof typeof THEME_COLORS;
export const ThemeColorType = new Enumeration("SpreadsheetApp.ThemeColorType", [
  "UNSUPPORTED",
  ...(Object.keys(THEME_COLORS) as ThemeColorName[]),
]);

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, "0");

/** `#rrggbb` from the parts of a colour, each 0 to 255. */
export const rgb = (red: number, green: number, blue: number): string =>
  `#${hex(red)}${hex(green)}${hex(blue)}`;

/** A colour of a cell or a text: of its own, or one that follows the spreadsheet's theme. */
export class Color extends Service {
  constructor(
    readonly css: string,
    readonly theme?: ThemeColorName,
  ) {
    super();
  }

  getColorType(): string {
    return this.theme ? "THEME" : "RGB";
  }
  asRgbColor(): RgbColor {
    if (this.theme) throw new Error("Object is not of type RgbColor.");
    return new RgbColor(this.css);
  }
  asThemeColor(): ThemeColor {
    if (!this.theme) throw new Error("Object is not of type ThemeColor.");
    return new ThemeColor(this.theme);
  }
}

export class RgbColor extends Service {
  constructor(private readonly css: string) {
    super();
  }

  #part(index: number): number {
    return Number.parseInt(this.css.slice(1 + 2 * index, 3 + 2 * index), 16);
  }
  getColorType(): string {
    return "RGB";
  }
  asHexString(): string {
    return this.css;
  }
  getRed(): number {
    return this.#part(0);
  }
  getGreen(): number {
    return this.#part(1);
  }
  getBlue(): number {
    return this.#part(2);
  }
}

export class ThemeColor extends Service {
  constructor(private readonly theme: ThemeColorName) {
    super();
  }
  getColorType(): string {
    return "THEME";
  }
  getThemeColorType(): string {
    return this.theme;
  }
}

export class ColorBuilder extends Service {
  private color = new Color("#000000");

  setRgbColor(css: string): this {
    this.color = new Color(colorOf(css));
    return this;
  }
  setThemeColor(theme: ThemeColorName): this {
    this.color = new Color(THEME_COLORS[theme], theme);
    return this;
  }
  getColorType(): string {
    return this.color.getColorType();
  }
  asRgbColor(): RgbColor {
    return this.color.asRgbColor();
  }
  asThemeColor(): ThemeColor {
    return this.color.asThemeColor();
  }
  build(): Color {
    return this.color;
  }
}
