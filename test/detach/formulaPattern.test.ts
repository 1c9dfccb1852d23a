import { expect, it } from "vitest";
import { formulaAt, isPlainR1C1, patternOf } from "../../src/detach/formulaPattern.ts";

const C5 = { row: 5, column: 3 };

it.each([
  ["=AI_SALARY(A5,B$1)", "=AI_SALARY(R[0]C[-2],R1C[-1])", "=AI_SALARY(A7,B$1)"],
  ["=SUM($A$1:C4)", "=SUM(R1C1:R[-1]C[0])", "=SUM($A$1:C6)"],
  [
    "=SUM('B2 it''s'!A2,Sheet1!D5)",
    "=SUM('B2 it''s'!R[-3]C[-2],Sheet1!R[0]C[1])",
    "=SUM('B2 it''s'!A4,Sheet1!D7)",
  ],
  [
    "=SUM(A2:A)+SUM(B:$B)+SUM(3:$4)",
    "=SUM(R[-3]C[-2]:C[-2])+SUM(C[-1]:C2)+SUM(R[-2]:R4)",
    "=SUM(A4:A)+SUM(B:$B)+SUM(5:$4)",
  ],
  // Text, functions, names and numbers that look like cells.
  ['=LOG10(1E5)&"A5"&rate1&TAX_A5&{1,2;3,4}', undefined, '=LOG10(1E5)&"A5"&rate1&TAX_A5&{1,2;3,4}'],
  ["=IF(A5<1,5;B5)", "=IF(R[0]C[-2]<1,5;R[0]C[-1])", "=IF(A7<1,5;B7)"],
])("%s is one formula wherever it is filled down", (formula, pattern, twoBelow) => {
  expect(patternOf(formula, C5)).toBe(pattern ?? formula);
  expect(formulaAt(patternOf(formula, C5), C5)).toBe(formula);
  expect(formulaAt(patternOf(formula, C5), { row: 7, column: 3 })).toBe(twoBelow);
});

it("what moves with all that it calls has its fixed references go along", () => {
  const pattern = patternOf("=SUM($A$2:$A$6,A2)", C5, "go along");
  expect(formulaAt(pattern, C5)).toBe("=SUM($A$2:$A$6,A2)");
  expect(formulaAt(pattern, { row: 15, column: 5 })).toBe("=SUM($C$12:$C$16,C12)");
  expect(isPlainR1C1(pattern)).toBe(false);
});

it("a formula that would call a cell beyond the edge is none", () => {
  expect(formulaAt(patternOf("=A1", C5), { row: 4, column: 3 })).toBeUndefined();
  expect(formulaAt(patternOf("=A1", C5), { row: 5, column: 2 })).toBeUndefined();
});

it("is in the notation that Google documents, but for whole rows and columns", () => {
  expect(isPlainR1C1(patternOf("=AI_SALARY(A5,$B$1:B9)", C5))).toBe(true);
  for (const whole of ["=SUM(A:A)", "=SUM(2:3)", "=SUM(A2:A)"]) {
    expect(isPlainR1C1(patternOf(whole, C5))).toBe(false);
  }
});
