import type { ConditionalFormat } from "../grid/Grid.ts";
import type { Zone } from "../grid/zone.ts";
import type { Execution } from "./Execution.ts";
import { type ConditionName, dateCondition, ENGINE_CONDITIONS, engineCondition } from "./FilterCriteria.ts";
import { GradientCondition } from "./GradientCondition.ts";
import { Service } from "./Membrane.ts";
import { Range } from "./Range.ts";

type Engine = Readonly<Record<string, unknown>>;
interface Threshold {
  readonly color: string;
  readonly type: "value" | "number" | "percentage" | "percentile";
  readonly value?: string;
}

/** A number as a formula writes it, from one with a decimal comma. */
const decimal = (text: string): string => String(text).replace(/^(-?\d*),(\d+)$/, "$1.$2");
const colorNumber = (color: string): number => Number.parseInt(color.replace("#", ""), 16);

/** One rule of a sheet's list of conditional formats. */
export class ConditionalFormatRule extends Service {
  constructor(
    private readonly execution: Execution,
    readonly sheetId: string,
    readonly zones: readonly Zone[],
    readonly engineRule: Engine,
  ) {
    super();
  }

  static all(execution: Execution, sheetId: string): ConditionalFormatRule[] {
    return execution.document.grid
      .conditionalFormats(sheetId)
      .map(({ zones, rule }) => new ConditionalFormatRule(execution, sheetId, zones, rule));
  }

  static replace(execution: Execution, sheetId: string, rules: readonly ConditionalFormatRule[]): void {
    const { grid } = execution.document;
    const next: ConditionalFormat[] = rules.map(({ zones, engineRule }) => ({
      id: grid.newId(),
      zones,
      rule: { ...engineRule },
    }));
    for (const { id } of grid.conditionalFormats(sheetId)) grid.removeConditionalFormat(sheetId, id);
    for (const format of next) grid.setConditionalFormat(sheetId, format);
  }

  getRanges(): Range[] {
    return this.zones.map((zone) => new Range(this.execution, this.sheetId, zone));
  }
  getBooleanCondition(): BooleanCondition | null {
    const { type, style, operator, values } = this.engineRule as {
      type: string;
      style?: RuleStyle;
      operator?: string;
      values?: readonly string[];
    };
    return type === "ColorScaleRule" ? null : new BooleanCondition(style ?? {}, operator, values);
  }
  getGradientCondition(): GradientCondition | null {
    return this.engineRule.type === "ColorScaleRule" ? new GradientCondition(this.engineRule) : null;
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution, this.engineRule, this.getRanges());
  }
}

interface RuleStyle {
  readonly fillColor?: string;
  readonly textColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
}

/** How a rule that holds or does not makes its cells look. */
export class BooleanCondition extends Service {
  constructor(
    private readonly style: RuleStyle,
    private readonly operator = "",
    private readonly values: readonly string[] = [],
  ) {
    super();
  }
  getCriteriaType(): string {
    const names = Object.keys(ENGINE_CONDITIONS) as ConditionName[];
    return names.find((name) => ENGINE_CONDITIONS[name] === this.operator) ?? this.operator;
  }
  getCriteriaValues(): unknown[] {
    const isNumber = this.getCriteriaType().startsWith("NUMBER");
    return this.values.map((value) => (isNumber && !value.startsWith("=") ? Number(value) : value));
  }
  getBackground(): string | null {
    return this.style.fillColor ?? null;
  }
  getFontColor(): string | null {
    return this.style.textColor ?? null;
  }
  getBold(): boolean | null {
    return this.style.bold ?? null;
  }
  getItalic(): boolean | null {
    return this.style.italic ?? null;
  }
  getUnderline(): boolean | null {
    return this.style.underline ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.style.strikethrough ?? null;
  }
}

export class ConditionalFormatRuleBuilder extends Service {
  private rule: Engine;

  constructor(
    private readonly execution: Execution,
    rule?: Engine,
    private ranges: readonly Range[] = [],
  ) {
    super();
    this.rule = rule ?? { type: "CellIsRule", operator: "", values: [], style: {} };
  }

  #when(operator: string, values: readonly unknown[] = [], more: object = {}): this {
    this.rule = {
      style: {},
      ...this.rule,
      type: "CellIsRule",
      operator,
      values: values.map(String),
      ...more,
    };
    return this;
  }

  #style(style: object): this {
    this.rule = { ...this.rule, style: { ...(this.rule.style as object | undefined), ...style } };
    return this;
  }

  #gradient(at: "minimum" | "midpoint" | "maximum", threshold: Threshold): this {
    const { color, value, ...point } = threshold;
    const scale = this.rule.type === "ColorScaleRule" ? this.rule : { type: "ColorScaleRule" };
    this.rule = {
      ...scale,
      [at]: { ...point, color: colorNumber(color), ...(value !== undefined && { value: decimal(value) }) },
    };
    return this;
  }

  whenCellEmpty(): this {
    return this.#when("isEmpty");
  }
  whenCellNotEmpty(): this {
    return this.#when("isNotEmpty");
  }
  whenFormulaSatisfied(formula: string): this {
    return this.#when("customFormula", [this.execution.document.grid.engineText(formula)]);
  }
  whenNumberBetween(low: number, high: number): this {
    return this.#when("isBetween", [low, high]);
  }
  whenNumberNotBetween(low: number, high: number): this {
    return this.#when("isNotBetween", [low, high]);
  }
  whenNumberEqualTo(number: number): this {
    return this.#when("isEqual", [number]);
  }
  whenNumberNotEqualTo(number: number): this {
    return this.#when("isNotEqual", [number]);
  }
  whenNumberGreaterThan(number: number): this {
    return this.#when("isGreaterThan", [number]);
  }
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when("isGreaterOrEqualTo", [number]);
  }
  whenNumberLessThan(number: number): this {
    return this.#when("isLessThan", [number]);
  }
  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when("isLessOrEqualTo", [number]);
  }
  whenTextContains(text: string): this {
    return this.#when("containsText", [text]);
  }
  whenTextDoesNotContain(text: string): this {
    return this.#when("notContainsText", [text]);
  }
  whenTextEqualTo(text: string): this {
    return this.#when("isEqual", [text]);
  }
  whenTextStartsWith(text: string): this {
    return this.#when("beginsWithText", [text]);
  }
  whenTextEndsWith(text: string): this {
    return this.#when("endsWithText", [text]);
  }
  whenDateAfter(date: Date | string): this {
    return this.#whenDate("DATE_AFTER", date);
  }
  whenDateBefore(date: Date | string): this {
    return this.#whenDate("DATE_BEFORE", date);
  }
  whenDateEqualTo(date: Date | string): this {
    return this.#whenDate("DATE_EQUAL_TO", date);
  }
  #whenDate(name: Parameters<typeof dateCondition>[0], date: Date | string): this {
    const condition = dateCondition(name, date);
    return this.withCriteria(condition.name, condition.values);
  }
  withCriteria(name: ConditionName, values: readonly unknown[]): this {
    const { type, values: written, ...more } = engineCondition({ name, values }, this.execution);
    return this.#when(type, written, more);
  }
  setBackground(color: string): this {
    return this.#style({ fillColor: color });
  }
  setFontColor(color: string): this {
    return this.#style({ textColor: color });
  }
  setBold(isBold: boolean): this {
    return this.#style({ bold: isBold });
  }
  setItalic(isItalic: boolean): this {
    return this.#style({ italic: isItalic });
  }
  setUnderline(isUnderlined: boolean): this {
    return this.#style({ underline: isUnderlined });
  }
  setStrikethrough(isStruck: boolean): this {
    return this.#style({ strikethrough: isStruck });
  }
  setGradientMinpoint(color: string): this {
    return this.#gradient("minimum", { color, type: "value" });
  }
  setGradientMaxpoint(color: string): this {
    return this.#gradient("maximum", { color, type: "value" });
  }
  setGradientMinpointWithValue(color: string, type: string, value: string): this {
    return this.#gradient("minimum", { color, type: thresholdOf(type), value });
  }
  setGradientMidpointWithValue(color: string, type: string, value: string): this {
    return this.#gradient("midpoint", { color, type: thresholdOf(type), value });
  }
  setGradientMaxpointWithValue(color: string, type: string, value: string): this {
    return this.#gradient("maximum", { color, type: thresholdOf(type), value });
  }
  setRanges(ranges: readonly Range[]): this {
    this.ranges = ranges;
    return this;
  }
  getRanges(): Range[] {
    return [...this.ranges];
  }
  getBooleanCondition(): BooleanCondition | null {
    return this.#rule().getBooleanCondition();
  }
  getGradientCondition(): GradientCondition | null {
    return this.#rule().getGradientCondition();
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution, this.rule, this.ranges);
  }
  #rule(): ConditionalFormatRule {
    const zones = this.ranges.map(({ zone }) => zone);
    return new ConditionalFormatRule(this.execution, this.ranges[0]?.sheetId ?? "", zones, this.rule);
  }
  build(): ConditionalFormatRule {
    if (this.ranges.length === 0) throw new Error("Conditional format rule must have at least one range.");
    return this.#rule();
  }
}

const thresholdOf = (type: string): Threshold["type"] =>
  type === "PERCENT" ? "percentage" : type === "PERCENTILE" ? "percentile" : "number";
