import { Service } from "./Membrane.ts";
import type { Range } from "./Range.ts";

/** Several ranges of one sheet, changed together. */
export class RangeList extends Service {
  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  #each(change: (range: Range) => void): this {
    for (const range of this.ranges) change(range);
    return this;
  }

  getRanges(): Range[] {
    return [...this.ranges];
  }
  activate(): this {
    const [first] = this.ranges;
    first?.execution.view.select(
      first.sheetId,
      this.ranges.map(({ zone }) => zone),
    );
    return this;
  }
  setValue(value: unknown): this {
    return this.#each((range) => range.setValue(value));
  }
  setFormula(formula: string): this {
    return this.#each((range) => range.setFormula(formula));
  }
  setBackground(color: string | null): this {
    return this.#each((range) => range.setBackground(color));
  }
  setFontColor(color: string | null): this {
    return this.#each((range) => range.setFontColor(color));
  }
  setFontWeight(weight: string | null): this {
    return this.#each((range) => range.setFontWeight(weight));
  }
  setFontStyle(style: string | null): this {
    return this.#each((range) => range.setFontStyle(style));
  }
  setFontSize(size: number): this {
    return this.#each((range) => range.setFontSize(size));
  }
  setFontFamily(family: string): this {
    return this.#each((range) => range.setFontFamily(family));
  }
  setNumberFormat(format: string): this {
    return this.#each((range) => range.setNumberFormat(format));
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this.#each((range) => range.setHorizontalAlignment(alignment));
  }
  setVerticalAlignment(alignment: "top" | "middle" | "bottom"): this {
    return this.#each((range) => range.setVerticalAlignment(alignment));
  }
  setWrap(isWrapping: boolean): this {
    return this.#each((range) => range.setWrap(isWrapping));
  }
  setNote(note: string | null): this {
    return this.#each((range) => range.setNote(note));
  }
  setBorder(...args: Parameters<Range["setBorder"]>): this {
    return this.#each((range) => range.setBorder(...args));
  }
  insertCheckboxes(): this {
    return this.#each((range) => range.insertCheckboxes());
  }
  clear(options?: Record<string, boolean>): this {
    return this.#each((range) => range.clear(options));
  }
  clearContent(): this {
    return this.#each((range) => range.clearContent());
  }
  clearFormat(): this {
    return this.#each((range) => range.clearFormat());
  }
  clearNote(): this {
    return this.#each((range) => range.clearNote());
  }
  clearDataValidations(): this {
    return this.#each((range) => range.clearDataValidations());
  }
  trimWhitespace(): this {
    return this.#each((range) => range.trimWhitespace());
  }
  breakApart(): this {
    return this.#each((range) => range.breakApart());
  }
  check(): this {
    return this.#each((range) => range.check());
  }
  uncheck(): this {
    return this.#each((range) => range.uncheck());
  }
  removeCheckboxes(): this {
    return this.#each((range) => range.removeCheckboxes());
  }
  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.#each((range) => range.setBackgroundRGB(red, green, blue));
  }
  setFontLine(line: string | null): this {
    return this.#each((range) => range.setFontLine(line));
  }
  setFormulaR1C1(formula: string): this {
    return this.#each((range) => range.setFormulaR1C1(formula));
  }
  setShowHyperlink(isShown: boolean): this {
    return this.#each((range) => range.setShowHyperlink(isShown));
  }
  setTextDirection(direction: string | null): this {
    return this.#each((range) => range.setTextDirection(direction));
  }
  setTextRotation(rotation: Parameters<Range["setTextRotation"]>[0]): this {
    return this.#each((range) => range.setTextRotation(rotation));
  }
  setVerticalText(isVertical: boolean): this {
    return this.#each((range) => range.setVerticalText(isVertical));
  }
  setWrapStrategy(strategy: string): this {
    return this.#each((range) => range.setWrapStrategy(strategy));
  }
}
