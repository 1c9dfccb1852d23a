import { Color, rgb, THEME_COLORS, type ThemeColorName } from "./Color.ts";
import type { Execution } from "./Execution.ts";
import { Service } from "./Membrane.ts";
import { settingsOf } from "./settingsOf.ts";
import { DEFAULT_FONT } from "./TextStyle.ts";

interface Theme {
  readonly colors: Readonly<Partial<Record<ThemeColorName, string>>>;
  readonly font: string;
}
const STANDARD: Theme = { colors: THEME_COLORS, font: DEFAULT_FONT };

/** The colours and the font a spreadsheet is made in: the one in use, or Google's standard one. */
export class SpreadsheetTheme extends Service {
  constructor(
    private readonly execution: Execution,
    private readonly which: "standard" | "in use" = "in use",
  ) {
    super();
  }

  get #theme(): Theme {
    return this.which === "standard" ? STANDARD : settingsOf(this.execution).get("theme", STANDARD);
  }
  #change(theme: Theme): this {
    if (this.which === "standard") throw new Error("A predefined theme cannot be changed.");
    settingsOf(this.execution).set("theme", theme);
    return this;
  }
  /** Makes it the spreadsheet's theme. A field, so that scripts do not see it. */
  readonly use = (execution: Execution): SpreadsheetTheme => {
    settingsOf(execution).set("theme", this.#theme);
    return new SpreadsheetTheme(execution);
  };

  getThemeColors(): string[] {
    return Object.keys(THEME_COLORS);
  }
  getConcreteColor(name: ThemeColorName): Color {
    return new Color(this.#theme.colors[name] ?? THEME_COLORS[name]);
  }
  setConcreteColor(name: ThemeColorName, ...color: [Color] | [number, number, number]): this {
    const css = color.length === 3 ? rgb(...color) : color[0].css;
    return this.#change({ ...this.#theme, colors: { ...this.#theme.colors, [name]: css } });
  }
  getFontFamily(): string {
    return this.#theme.font;
  }
  setFontFamily(font: string): this {
    return this.#change({ ...this.#theme, font });
  }
}
