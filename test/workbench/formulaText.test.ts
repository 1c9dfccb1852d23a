import { describe, expect, test } from "vitest";
import { engineContent, engineFormula, sheetsFormula } from "../../src/workbench/grid/formulaText.ts";
import { LOCALES } from "../../src/workbench/grid/locales.ts";
import { openWorkbook } from "../support/openWorkbook.ts";

const locale = (code: string) => {
  const found = LOCALES[code];
  if (!found) throw new Error(`There is no locale ${code}.`);
  return found;
};
const US = locale("en_US");
const GERMANY = locale("de_DE");

describe("formulas for the engine", () => {
  test.each([
    ["=SUM(1;2)", "=SUM(1,2)"],
    ["=SUM(A1,2.5)", "=SUM(A1,2.5)"],
    ["=SUM(1,2)", "=SUM(1,2)"],
    ["={1,2;3,4}", "={1,2;3,4}"],
    ['=IF(A1=";";"a;b,c";1)', '=IF(A1=";","a;b,c",1)'],
    ["='Bob''s'!A1", "='Bob\u02BCs'!A1"],
    ['="say ""1;2"""&A1', '="say \\"1;2\\""&A1'],
  ])("where the point is decimal, %s", (formula, engine) => {
    expect(engineFormula(formula, US)).toBe(engine);
    expect(engineFormula(sheetsFormula(engine, US), US)).toBe(engine);
  });

  test.each([
    ["=SUM(1;2)", "=SUM(1,2)"],
    ["=SUM(1,5;A1)", "=SUM(1.5,A1)"],
    ["={1\\2;3\\4}", "={1,2;3,4}"],
    ['=IF(A1=",";"1,5";1,5)', '=IF(A1=",","1,5",1.5)'],
  ])("where the comma is, %s", (formula, engine) => {
    expect(engineFormula(formula, GERMANY)).toBe(engine);
    expect(sheetsFormula(engine, GERMANY)).toBe(formula);
  });

  test.each(["=SUM(A1,B1)", "=A1*1.5", "={A1,B1}"])(
    "%s does not parse where the comma is decimal, and is kept",
    (formula) => {
      const engine = engineFormula(formula, GERMANY);
      expect(engine).not.toBe(formula);
      expect(sheetsFormula(engine, GERMANY)).toBe(formula);
    },
  );
});

test.each([
  ["1.234,5", "1234.5"],
  ["12,5%", "12.5%"],
  ["-0,5", "-0.5"],
  ["5.000.000", "5000000"],
  ["1.5", "'1.5"],
  ["a, b", "a, b"],
])("typed where the comma is decimal, %s is %s to the engine", (typed, engine) => {
  expect(engineContent(typed, GERMANY)).toBe(engine);
  expect(engineContent(typed, US)).toBe(typed);
});

test("text in a formula may hold quotes", () => {
  const workbook = openWorkbook();
  workbook.type("A1", '="He said ""yes; 1,5""."');
  expect(workbook.value("A1")).toBe('He said "yes; 1,5".');
  expect(workbook.displayed("A1")).toBe('He said "yes; 1,5".');
  expect(workbook.formula("A1")).toBe('="He said ""yes; 1,5""."');
});
