import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";

/** Says what a custom function was given, so that a test can see it in the cell. */
const DESCRIBE = `
/**
 * Describes its arguments.
 *
 * @param {any} value What to describe.
 * @param {any=} more Another.
 * @return {string} A description.
 * @customfunction
 */
function DESCRIBE(value, more) {
  const name = (x) => Array.isArray(x) ? "[" + x.map(name).join(",") + "]"
    : x instanceof Date ? "Date " + [x.getFullYear(), x.getMonth() + 1, x.getDate(), x.getHours(), x.getMinutes()].join("/")
    : x === undefined ? "undefined" : typeof x + " " + JSON.stringify(x);
  return arguments.length + ": " + Array.from(arguments, name).join("; ");
}`;

const described = (content: string | number | boolean | Date, format?: string): unknown => {
  const workbook = openWorkbook({ code: DESCRIBE });
  if (format) workbook.setFormat("A1", format);
  workbook.type("A1", content);
  workbook.type("C1", "=DESCRIBE(A1)");
  return workbook.value("C1");
};

test.each([
  ["a number", 42.5, undefined, "1: number 42.5"],
  ["currency", "$1,200", undefined, "1: number 1200"],
  ["percent", "10%", undefined, "1: number 0.1"],
  ["text", "hello", undefined, '1: string "hello"'],
  ["text made by an apostrophe", "'0012", undefined, '1: string "0012"'],
  ["text by format", "007", "@", '1: string "007"'],
  ["TRUE", true, undefined, "1: boolean true"],
  ["a date", "2026-03-15", undefined, "1: Date 2026/3/15/0/0"],
  ["a date with a time", new Date(2026, 2, 15, 13, 45), undefined, "1: Date 2026/3/15/13/45"],
  ["#N/A", "=NA()", undefined, '1: string "#N/A"'],
  ["a division by zero", "=1/0", undefined, '1: string "#DIV/0!"'],
])("%s reaches a custom function as Apps Script gives it", (_, content, format, expected) => {
  expect(described(content, format)).toBe(expected);
});
