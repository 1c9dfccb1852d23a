import type { FilterValue } from "../grid/Grid.ts";
import type { Execution } from "./Execution.ts";
import { Enumeration, Service } from "./Membrane.ts";

/** Google's conditions and the engine's words for them, which rules of looks and filters share. */
export const ENGINE_CONDITIONS = {
  CELL_EMPTY: "isEmpty",
  CELL_NOT_EMPTY: "isNotEmpty",
  DATE_AFTER: "dateIsAfter",
  DATE_BEFORE: "dateIsBefore",
  DATE_EQUAL_TO: "dateIs",
  DATE_AFTER_RELATIVE: "dateIsAfter",
  DATE_BEFORE_RELATIVE: "dateIsBefore",
  DATE_EQUAL_TO_RELATIVE: "dateIs",
  NUMBER_BETWEEN: "isBetween",
  NUMBER_EQUAL_TO: "isEqual",
  NUMBER_GREATER_THAN: "isGreaterThan",
  NUMBER_GREATER_THAN_OR_EQUAL_TO: "isGreaterOrEqualTo",
  NUMBER_LESS_THAN: "isLessThan",
  NUMBER_LESS_THAN_OR_EQUAL_TO: "isLessOrEqualTo",
  NUMBER_NOT_BETWEEN: "isNotBetween",
  NUMBER_NOT_EQUAL_TO: "isNotEqual",
  TEXT_CONTAINS: "containsText",
  TEXT_DOES_NOT_CONTAIN: "notContainsText",
  TEXT_EQUAL_TO: "isEqualText",
  TEXT_STARTS_WITH: "beginsWithText",
  TEXT_ENDS_WITH: "endsWithText",
  CUSTOM_FORMULA: "customFormula",
} as const;
export type ConditionName = keyof typeof ENGINE_CONDITIONS;
export const BooleanCriteria = new Enumeration(
  "SpreadsheetApp.BooleanCriteria",
  Object.keys(ENGINE_CONDITIONS) as ConditionName[],
);

const RELATIVE_DATES = ["TODAY", "TOMORROW", "YESTERDAY", "PAST_WEEK", "PAST_MONTH", "PAST_YEAR"] as const;
export const RelativeDate = new Enumeration("SpreadsheetApp.RelativeDate", RELATIVE_DATES);
const ENGINE_DATES: Readonly<Record<string, string>> = {
  TODAY: "today",
  TOMORROW: "tomorrow",
  YESTERDAY: "yesterday",
  PAST_WEEK: "lastWeek",
  PAST_MONTH: "lastMonth",
  PAST_YEAR: "lastYear",
};

/** A condition with its values, as Google names it. */
export interface Condition {
  readonly name: ConditionName;
  readonly values: readonly unknown[];
}

/** A condition on a date: one of its own, or one that moves with today. */
export const dateCondition = (
  name: "DATE_AFTER" | "DATE_BEFORE" | "DATE_EQUAL_TO",
  date: Date | string,
): Condition => ({ name: typeof date === "string" ? `${name}_RELATIVE` : name, values: [date] });

/** The engine's words for a condition. */
export const engineCondition = ({ name, values }: Condition, { document }: Execution) => {
  const type = ENGINE_CONDITIONS[name];
  const [first] = values;
  if (name.endsWith("_RELATIVE"))
    return { type, values: [], dateValue: ENGINE_DATES[String(first)] ?? "today" };
  const written = values.map((value) => String(value instanceof Date ? document.grid.serial(value) : value));
  return { type, values: written, ...(name.startsWith("DATE") && { dateValue: "exactDate" }) };
};

/** What a filter shows of a column. */
export interface Criteria {
  readonly condition?: Condition | undefined;
  readonly hidden?: readonly string[] | undefined;
  readonly visible?: readonly string[] | undefined;
}

/** Criteria as they are kept with the workbook, which is saved as JSON. */
export const savedCriteria = ({ condition, ...values }: Criteria): Readonly<Record<string, unknown>> => ({
  ...values,
  ...(condition && {
    condition: {
      name: condition.name,
      values: condition.values.map((value) => (value instanceof Date ? { date: value.getTime() } : value)),
    },
  }),
});
export const readCriteria = (saved: Readonly<Record<string, unknown>>): Criteria => {
  const { condition, ...values } = saved as Criteria;
  if (!condition) return values;
  const read = condition.values.map((value) => {
    const { date } = Object(value) as { date?: number };
    return date === undefined ? value : new Date(date);
  });
  return { ...values, condition: { name: condition.name, values: read } };
};

/** The engine's words for criteria on a column that displays these texts. */
export const filterValue = (
  { condition, hidden, visible }: Criteria,
  displayed: readonly string[],
  execution: Execution,
): FilterValue => {
  if (condition) return { filterType: "criterion", ...engineCondition(condition, execution) };
  const hiddenValues = visible ? displayed.filter((text) => !visible.includes(text)) : (hidden ?? []);
  return { filterType: "values", hiddenValues: [...new Set(hiddenValues)] };
};

export class FilterCriteria extends Service {
  constructor(readonly criteria: Criteria) {
    super();
  }

  getCriteriaType(): string | null {
    return this.criteria.condition?.name ?? null;
  }
  getCriteriaValues(): unknown[] {
    return [...(this.criteria.condition?.values ?? [])];
  }
  getHiddenValues(): string[] {
    return [...(this.criteria.hidden ?? [])];
  }
  getVisibleValues(): string[] {
    return [...(this.criteria.visible ?? [])];
  }
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.criteria);
  }
}

export class FilterCriteriaBuilder extends Service {
  constructor(private criteria: Criteria = {}) {
    super();
  }

  #when(name: ConditionName, ...values: unknown[]): this {
    this.criteria = { condition: { name, values } };
    return this;
  }
  #whenDate(name: Parameters<typeof dateCondition>[0], date: Date | string): this {
    this.criteria = { condition: dateCondition(name, date) };
    return this;
  }

  getCriteriaType(): string | null {
    return this.build().getCriteriaType();
  }
  getCriteriaValues(): unknown[] {
    return this.build().getCriteriaValues();
  }
  getHiddenValues(): string[] {
    return this.build().getHiddenValues();
  }
  getVisibleValues(): string[] {
    return this.build().getVisibleValues();
  }
  /** Shows all but these texts; what was to be shown before is forgotten. */
  setHiddenValues(hidden: readonly string[]): this {
    this.criteria = { hidden: hidden.map(String) };
    return this;
  }
  /** Shows these texts only. */
  setVisibleValues(visible: readonly string[]): this {
    this.criteria = { visible: visible.map(String) };
    return this;
  }
  whenCellEmpty(): this {
    return this.#when("CELL_EMPTY");
  }
  whenCellNotEmpty(): this {
    return this.#when("CELL_NOT_EMPTY");
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
  whenFormulaSatisfied(formula: string): this {
    return this.#when("CUSTOM_FORMULA", formula);
  }
  whenNumberBetween(low: number, high: number): this {
    return this.#when("NUMBER_BETWEEN", low, high);
  }
  whenNumberNotBetween(low: number, high: number): this {
    return this.#when("NUMBER_NOT_BETWEEN", low, high);
  }
  whenNumberEqualTo(number: number): this {
    return this.#when("NUMBER_EQUAL_TO", number);
  }
  whenNumberNotEqualTo(number: number): this {
    return this.#when("NUMBER_NOT_EQUAL_TO", number);
  }
  whenNumberGreaterThan(number: number): this {
    return this.#when("NUMBER_GREATER_THAN", number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when("NUMBER_GREATER_THAN_OR_EQUAL_TO", number);
  }
  whenNumberLessThan(number: number): this {
    return this.#when("NUMBER_LESS_THAN", number);
  }
  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when("NUMBER_LESS_THAN_OR_EQUAL_TO", number);
  }
  whenTextContains(text: string): this {
    return this.#when("TEXT_CONTAINS", text);
  }
  whenTextDoesNotContain(text: string): this {
    return this.#when("TEXT_DOES_NOT_CONTAIN", text);
  }
  whenTextEqualTo(text: string): this {
    return this.#when("TEXT_EQUAL_TO", text);
  }
  whenTextStartsWith(text: string): this {
    return this.#when("TEXT_STARTS_WITH", text);
  }
  whenTextEndsWith(text: string): this {
    return this.#when("TEXT_ENDS_WITH", text);
  }
  withCriteria(name: ConditionName, values: readonly unknown[]): this {
    return this.#when(name, ...values);
  }
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.criteria);
  }
  build(): FilterCriteria {
    return new FilterCriteria(this.criteria);
  }
}
