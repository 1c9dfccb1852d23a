import { expect, test } from "vitest";
import { astToFormula } from "../../src/workbench/grid/engine.ts";
import { openWorkbook } from "../support/openWorkbook.ts";

const CODE = `
  /** @customfunction */
  function SALARY(years, state) {
    if (state !== "WA") throw new Error("no such state: " + state);
    return typeof years === "number" ? 100000 + 1000 * years : "?";
  }
  /** @customfunction */
  function NAMES(years) { return [["a", "b"], ["c", "d"]]; }`;

const ROWS = [
  [1, 2, 3],
  [4, 5, 6],
];
const calculated = (formula: string, rows: readonly (readonly (string | number | null)[])[] = ROWS) => {
  const workbook = openWorkbook({ code: CODE });
  workbook.typeRows("A1", rows);
  workbook.type("F1", formula);
  return workbook;
};

// What each does is said on Google's help pages, support.google.com/docs/answer/…: LET 13190535, LAMBDA 12508718,
// MAP 12568985, BYROW 12570930, BYCOL 12571032, REDUCE 12568597, SCAN 12569094, MAKEARRAY 12569202.
test.each([
  ["LET", "=LET(base,A2,rate,10%,base*(1+rate))", 4.4],
  ["LET in LET, and a name that uses one before it", "=LET(a,2,b,a*3,LET(a,10,a+b))", 16],
  ["a LAMBDA called at once", "=LAMBDA(x,y,x-y)(A2,B1)", 2],
  ["a LAMBDA under a name", "=LET(double,LAMBDA(x,2*x),double(A1)+double(B1))", 6],
  ["a LAMBDA keeps the names around it", "=LET(k,3,f,LAMBDA(x,x*k),LET(k,100,f(2)))", 6],
  ["REDUCE", "=REDUCE(5,A1:C2,LAMBDA(sum,v,sum+v))", 26],
  ["MAP inside other functions", '=IF(A1=1,SUM(MAP(A1:C1,LAMBDA(v,IF(v>1,v,0)))),"none")', 5],
  ["a name given to a function that takes a range", "=SUM(BYROW(A1:C2,LAMBDA(r,SUMPRODUCT(r,r))))", 91],
  ["percent, sign, power and comparison", "=LET(x,50%,(x<1)-x^2*-1)", 1.25],
])("%s is a number", (_, formula, expected) => {
  expect(calculated(formula).value("F1")).toBeCloseTo(expected, 9);
});

test.each([
  [
    "MAP",
    "=MAP(A1:C2,LAMBDA(v,v*2))",
    "F1:H2",
    [
      [2, 4, 6],
      [8, 10, 12],
    ],
  ],
  ["MAP of two ranges", "=MAP(A1:A2,C1:C2,LAMBDA(a,c,a*c))", "F1:F2", [[3], [24]]],
  ["BYROW", "=BYROW(A1:C2,LAMBDA(r,SUM(r)))", "F1:F2", [[6], [15]]],
  ["BYCOL", "=BYCOL(A1:C2,LAMBDA(c,MAX(c)))", "F1:H1", [[4, 5, 6]]],
  [
    "SCAN",
    "=SCAN(0,A1:C2,LAMBDA(sum,v,sum+v))",
    "F1:H2",
    [
      [1, 3, 6],
      [10, 15, 21],
    ],
  ],
  [
    "MAKEARRAY",
    "=MAKEARRAY(2,3,LAMBDA(r,c,r*c))",
    "F1:H2",
    [
      [1, 2, 3],
      [2, 4, 6],
    ],
  ],
  ["text in any case", '=let(N_1,"a",map(A1:B1,lambda(V,n_1&v)))', "F1:G1", [["a1", "a2"]]],
  [
    "an array literal of names",
    "=LET(x,A1,{x,x+1;x+2,x+3})",
    "F1:G2",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ["a custom function a cell", '=MAP(A1:A2,LAMBDA(y,SALARY(y,"WA")))', "F1:F2", [[101000], [104000]]],
])("%s fills cells", (_, formula, at, expected) => {
  expect(calculated(formula).values(at)).toEqual(expected);
});

test.each([
  [
    "a lambda with too few names",
    "=BYROW(A1:C2,LAMBDA(a,b,a+b))",
    "#N/A",
    "Wrong number of arguments to LAMBDA. Expected 2, but got 1.",
  ],
  ["no lambda", "=MAP(A1:A2,5)", "#N/A", "The last argument of MAP must be a LAMBDA."],
  [
    "a lambda that gives several values",
    "=BYROW(A1:C2,LAMBDA(r,r))",
    "#VALUE!",
    "Single value expected. Nested array results are not supported.",
  ],
  [
    "a lambda that nobody calls",
    "=LAMBDA(x,x+1)",
    "#N/A",
    "LAMBDA was not called. Give it its values: LAMBDA(x, x + 1)(5).",
  ],
  [
    "arrays of several sizes",
    "=MAP(A1:A2,A1:C1,LAMBDA(a,b,a+b))",
    "#N/A",
    "The arrays of MAP must have the same size.",
  ],
  ["a name that is none", "=LET(5,1,2)", "#NAME?", "Argument 1 of LET is not a valid name."],
  ["a function that nobody has", "=MAP(A1,LAMBDA(v,NOSUCH(v)))", "#NAME?", "Unknown function: 'NOSUCH'."],
  ["a custom function's own error", '=MAP(A1:A2,LAMBDA(y,SALARY(y,"QQ")))', "#ERROR!", "no such state: QQ"],
])("%s: the error and its reason", (_, formula, value, message) => {
  const workbook = calculated(formula);
  expect(workbook.value("F1")).toBe(value);
  expect(workbook.errorMessage("F1")).toBe(message);
});

test("a formula with lambdas follows its cells: it calculates anew, moves with rows, and is kept", () => {
  const workbook = calculated("=MAP(A1:A2,LAMBDA(v,v+$B$1))");
  workbook.type("A2", 40);
  workbook.insertRows(1);
  expect(workbook.formula("F2")).toBe("=MAP(A2:A3,LAMBDA(v,v+$B$2))");
  expect(workbook.values("F2:F3")).toEqual([[3], [42]]);
  const again = openWorkbook({ code: CODE, saved: workbook.document.saved() });
  again.type("B2", 100);
  expect(again.values("F2:F3")).toEqual([[101], [140]]);
});

test("a LAMBDA that is called at once leaves as its value in the .xlsx file", async () => {
  const workbook = calculated("=LAMBDA(x,x+1)(A1)");
  await expect(workbook.xlsx()).resolves.toBeDefined();
  expect(workbook.value("F1")).toBe(2);
});

test.each(["=LAMBDA(x,x+1)(A1)", "=1+SUM(LAMBDA(x,{x,2})(A1))", "=LET(double,LAMBDA(x,2*x),double(A1))"])(
  "%s reads as it was typed where it is edited",
  (formula) => {
    const workbook = calculated(formula);
    const { getters } = workbook.document.grid.model;
    const cell = getters.getCell({ sheetId: "sheet1", col: 5, row: 0 });
    if (!cell?.isFormula) throw new Error("There is no formula.");
    expect(`=${astToFormula(cell.compiledFormula.getAst(getters))}`).toBe(formula);
  },
);
