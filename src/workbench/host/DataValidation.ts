import { serialFromDate } from "../grid/dates.ts";
import type { ValidationRule } from "../grid/Grid.ts";
import { intersects, joined, without, type Zone } from "../grid/zone.ts";
import type { CellRange, Execution } from "./Execution.ts";
import { Enumeration, Service } from "./Membrane.ts";

type Criterion = ValidationRule["criterion"];
interface Rule {
  readonly criterion: Criterion;
  readonly isBlocking: boolean;
  readonly helpText?: string;
}

/** Google's criteria and the engine's words for them. */
const CRITERIA: Record<string, string> = {
  isValueInList: "VALUE_IN_LIST",
  isValueInRange: "VALUE_IN_RANGE",
  isBoolean: "CHECKBOX",
  isBetween: "NUMBER_BETWEEN",
  isNotBetween: "NUMBER_NOT_BETWEEN",
  isGreaterThan: "NUMBER_GREATER_THAN",
  isGreaterOrEqualTo: "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  isLessThan: "NUMBER_LESS_THAN",
  isLessOrEqualTo: "NUMBER_LESS_THAN_OR_EQUAL_TO",
  isEqual: "NUMBER_EQUAL_TO",
  isNotEqual: "NUMBER_NOT_EQUAL_TO",
  containsText: "TEXT_CONTAINS",
  notContainsText: "TEXT_DOES_NOT_CONTAIN",
  isEqualText: "TEXT_EQUAL_TO",
  isEmail: "TEXT_IS_VALID_EMAIL",
  isLink: "TEXT_IS_VALID_URL",
  dateIsValid: "DATE_IS_VALID_DATE",
  dateIs: "DATE_EQUAL_TO",
  dateIsBefore: "DATE_BEFORE",
  dateIsAfter: "DATE_AFTER",
  dateIsOnOrBefore: "DATE_ON_OR_BEFORE",
  dateIsOnOrAfter: "DATE_ON_OR_AFTER",
  dateIsBetween: "DATE_BETWEEN",
  dateIsNotBetween: "DATE_NOT_BETWEEN",
  customFormula: "CUSTOM_FORMULA",
};

export const DataValidationCriteria = new Enumeration("DataValidationCriteria", Object.values(CRITERIA));

export class DataValidation extends Service {
  constructor(readonly rule: Rule) {
    super();
  }

  /** The rules of a sheet, each with the zones that it is on. */
  static all(
    execution: Execution,
    sheetId: string,
  ): { zones: readonly Zone[]; validation: DataValidation }[] {
    const { grid } = execution.document;
    const helps = new Map(grid.annotations("validationHelp").map(({ data }) => [data.ruleId, data.text]));
    return grid.validations(sheetId).map(({ id, zones, criterion, isBlocking = false }) => {
      const helpText = helps.get(id) as string | undefined;
      const rule = { criterion, isBlocking, ...(helpText !== undefined && { helpText }) };
      return { zones, validation: new DataValidation(rule) };
    });
  }

  /** Puts a rule on a zone, or none; rules that covered more keep the rest. */
  static set(execution: Execution, sheetId: string, zone: Zone, validation: DataValidation | null): void {
    const { grid } = execution.document;
    for (const rule of grid.validations(sheetId)) {
      if (!rule.zones.some((one) => intersects(one, zone))) continue;
      const zones = rule.zones.flatMap((one) => without(one, zone));
      if (zones.length === 0) {
        grid.removeValidation(sheetId, rule.id);
        const help = grid
          .annotations("validationHelp")
          .find(
            ({ place, data }) => "sheetId" in place && place.sheetId === sheetId && data.ruleId === rule.id,
          );
        if (help) grid.removeAnnotation(help.id);
      } else grid.setValidation(sheetId, { ...rule, zones });
    }
    if (!validation) return;
    const { criterion, isBlocking, helpText } = validation.rule;
    // Google knows rules by cell: cells with the same one are one.
    const text = JSON.stringify([criterion, isBlocking, helpText]);
    const index = DataValidation.all(execution, sheetId).findIndex(
      ({ validation: { rule } }) => JSON.stringify([rule.criterion, rule.isBlocking, rule.helpText]) === text,
    );
    const same = grid.validations(sheetId)[index];
    if (same) {
      grid.setValidation(sheetId, { ...same, zones: joined([...same.zones, zone]) });
      return;
    }
    const id = grid.newId();
    grid.setValidation(sheetId, { id, criterion, ...(isBlocking && { isBlocking }), zones: [zone] });
    if (helpText) {
      const place = { type: "sheet", sheetId } as const;
      grid.annotate({
        id: grid.newId(),
        kind: "validationHelp",
        place,
        data: { ruleId: id, text: helpText },
      });
    }
  }

  getAllowInvalid(): boolean {
    return !this.rule.isBlocking;
  }
  getHelpText(): string | null {
    return this.rule.helpText ?? null;
  }
  getCriteriaType(): string {
    return CRITERIA[this.rule.criterion.type] ?? this.rule.criterion.type;
  }
  getCriteriaValues(): unknown[] {
    const { type, values } = this.rule.criterion;
    return type === "isValueInList" ? [[...values], true] : [...values];
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.rule);
  }
}

export class DataValidationBuilder extends Service {
  constructor(private rule: Rule = { criterion: { type: "", values: [] }, isBlocking: false }) {
    super();
  }

  #require(type: string, values: readonly unknown[], more: object = {}): this {
    this.rule = { ...this.rule, criterion: { type, values: values.map(String), ...more } };
    return this;
  }

  requireValueInList(values: readonly unknown[], showDropdown = true): this {
    return this.#require("isValueInList", values, { displayStyle: showDropdown ? "arrow" : "plainText" });
  }
  requireValueInRange(range: CellRange, showDropdown = true): this {
    const reference = range.execution.document.grid.engineReference(range.sheetId, range.zone);
    return this.#require("isValueInRange", [reference], {
      displayStyle: showDropdown ? "arrow" : "plainText",
    });
  }
  requireCheckbox(checked?: unknown, unchecked?: unknown): this {
    return this.#require(
      "isBoolean",
      [checked, unchecked].filter((value) => value !== undefined),
    );
  }
  requireNumberBetween(low: number, high: number): this {
    return this.#require("isBetween", [low, high]);
  }
  requireNumberNotBetween(low: number, high: number): this {
    return this.#require("isNotBetween", [low, high]);
  }
  requireNumberGreaterThan(number: number): this {
    return this.#require("isGreaterThan", [number]);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#require("isGreaterOrEqualTo", [number]);
  }
  requireNumberLessThan(number: number): this {
    return this.#require("isLessThan", [number]);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#require("isLessOrEqualTo", [number]);
  }
  requireNumberEqualTo(number: number): this {
    return this.#require("isEqual", [number]);
  }
  requireTextContains(text: string): this {
    return this.#require("containsText", [text]);
  }
  requireTextEqualTo(text: string): this {
    return this.#require("isEqualText", [text]);
  }
  requireTextIsEmail(): this {
    return this.#require("isEmail", []);
  }
  requireTextIsUrl(): this {
    return this.#require("isLink", []);
  }
  requireDate(): this {
    return this.#require("dateIsValid", []);
  }
  requireDateOnOrAfter(date: Date): this {
    return this.#require("dateIsOnOrAfter", [serialFromDate(date)], { dateValue: "exactDate" });
  }
  requireDateOnOrBefore(date: Date): this {
    return this.#require("dateIsOnOrBefore", [serialFromDate(date)], { dateValue: "exactDate" });
  }
  requireDateBetween(start: Date, end: Date): this {
    return this.#require("dateIsBetween", [serialFromDate(start), serialFromDate(end)]);
  }
  requireFormulaSatisfied(formula: string): this {
    return this.#require("customFormula", [formula]);
  }
  requireDateAfter(date: Date): this {
    return this.#require("dateIsAfter", [serialFromDate(date)], { dateValue: "exactDate" });
  }
  requireDateBefore(date: Date): this {
    return this.#require("dateIsBefore", [serialFromDate(date)], { dateValue: "exactDate" });
  }
  requireDateEqualTo(date: Date): this {
    return this.#require("dateIs", [serialFromDate(date)], { dateValue: "exactDate" });
  }
  requireDateNotBetween(start: Date, end: Date): this {
    return this.#require("dateIsNotBetween", [serialFromDate(start), serialFromDate(end)]);
  }
  requireNumberNotEqualTo(number: number): this {
    return this.#require("isNotEqual", [number]);
  }
  requireTextDoesNotContain(text: string): this {
    return this.#require("notContainsText", [text]);
  }
  /** A rule by the name of its criterion, with the arguments of the method of that name. */
  withCriteria(criterion: string, args: readonly unknown[]): this {
    const type = Object.keys(CRITERIA).find((one) => CRITERIA[one] === criterion);
    if (!type) throw new Error(`There is no data validation criterion ${criterion}.`);
    if (type === "isValueInList") return this.requireValueInList(args[0] as unknown[], args[1] !== false);
    if (type === "isValueInRange") return this.requireValueInRange(args[0] as CellRange, args[1] !== false);
    const written = args.map((arg) => (arg instanceof Date ? serialFromDate(arg) : arg));
    const isOneDate = type.startsWith("dateIs") && args.length === 1;
    return this.#require(type, written, isOneDate ? { dateValue: "exactDate" } : {});
  }
  getAllowInvalid(): boolean {
    return this.build().getAllowInvalid();
  }
  getHelpText(): string | null {
    return this.build().getHelpText();
  }
  getCriteriaType(): string {
    return this.build().getCriteriaType();
  }
  getCriteriaValues(): unknown[] {
    return this.build().getCriteriaValues();
  }
  copy(): DataValidationBuilder {
    return this.build().copy();
  }
  setAllowInvalid(allows: boolean): this {
    this.rule = { ...this.rule, isBlocking: !allows };
    return this;
  }
  setHelpText(helpText: string): this {
    this.rule = { ...this.rule, helpText };
    return this;
  }
  build(): DataValidation {
    return new DataValidation(this.rule);
  }
}
