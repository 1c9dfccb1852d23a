import { dayOf, dayOfIso } from "../../core/units/day.ts";
import { serialDate } from "../../core/units/serialDate.ts";
import { isDate } from "../../input/cell.ts";
import { cellText, shapeOf } from "../../workbook/blocks/fingerprint.ts";

/** What a cell holds: a formula, in English, or else a value. */
export interface CellContent {
  value: unknown;
  formula: string;
}

export const BLANK: CellContent = { value: "", formula: "" };

export function isBlank({ value, formula }: CellContent): boolean {
  return formula === "" && value === "";
}

/** Whether a cell holds the same; what its formula shows does not count. */
export function isAlike(one: CellContent, other: CellContent): boolean {
  if (one.formula !== "" || other.formula !== "") return withoutSpaces(one) === withoutSpaces(other);
  return typeof one.value === typeof other.value && cellText(one.value) === cellText(other.value);
}

/** The same where cells have moved, and references with them. */
export function isMovedAlike(one: CellContent, other: CellContent): boolean {
  if (one.formula === "" || other.formula === "") return isAlike(one, other);
  return shapeOf(one) === shapeOf(other);
}

/**
 * Whether a value may be another only since its cell has another format or rule: a date reads as a number, a number as
 * text.
 */
export function isAlikeButForFormat(one: CellContent, other: CellContent): boolean {
  if (one.formula !== "" || other.formula !== "") return false;
  const [a, b] = [asNumber(one.value), asNumber(other.value)];
  // A blank cell for a tick reads as one that is not ticked.
  if ([a, b].every((value) => value === "" || value === false)) return true;
  // Dates are read to the second.
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) < 1 / 86_400;
  if (typeof a === "number" || typeof b === "number") return isNumberAsText(a, b) || isNumberAsText(b, a);
  return asPlainText(a) === asPlainText(b) || isDayAsNumber(a, b) || isDayAsNumber(b, a);
}

/** A day or month that is text is a date while the cell has no format of plain text, and its number once it has one again. */
function isDayAsNumber(text: unknown, number: unknown): boolean {
  const day = typeof text === "string" ? (dayOfIso(text) ?? dayOfIso(`${text}-01`)) : undefined;
  return day !== undefined && String(serialDate(day)) === number;
}

/** Text shows all the digits of a number, in the way of the locale. */
function isNumberAsText(number: unknown, text: unknown): boolean {
  return typeof number === "number" && typeof text === "string" && Number(text.replace(",", ".")) === number;
}

function asNumber(value: unknown): unknown {
  return isDate(value) ? serialOf(value) : value;
}

/** Under the format of plain text a truth value reads TRUE, and an apostrophe may be a part of the text. */
function asPlainText(value: unknown): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : cellText(value).replace(/^'/, "");
}

/** Sheets may write a formula back with other spaces. */
function withoutSpaces({ formula }: CellContent): string {
  return formula.replace(/\s/g, "");
}

/** The number by which spreadsheets know a date, by the day and the time that its own fields have. */
export function serialOf(date: Date): number {
  const seconds = date.getHours() * 3_600 + date.getMinutes() * 60 + date.getSeconds();
  const day = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
  return serialDate(day) + seconds / 86_400;
}
