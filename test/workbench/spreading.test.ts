import * as fc from "fast-check";
import { expect, test } from "vitest";
import { registerCustomFunctions } from "../../src/workbench/grid/customFunctions.ts";
import { Grid } from "../../src/workbench/grid/Grid.ts";

const ROWS = 8;
const COLUMNS = "ABCDEF".split("");
const SMALL = { sheets: [{ id: "sheet1", name: "Sheet1", colNumber: 8, rowNumber: 2 * ROWS }] };

registerCustomFunctions([
  {
    name: "ONEMORE",
    description: "",
    parameters: [{ name: "values", type: "any", description: "", isOptional: false }],
  },
]);

/** A grid whose ONEMORE adds 1 to each cell of a column, and says how often it was asked. */
function counting() {
  const asked: string[] = [];
  const grid = new Grid(SMALL, (name, [values]) => {
    asked.push(name);
    return (values as number[][]).map(([value]) => [Number(value) + 1]);
  });
  const [sheetId = ""] = grid.sheetIds();
  const at = (a1: string) => ({ sheetId, col: a1.charCodeAt(0) - 65, row: Number(a1.slice(1)) - 1 });
  return {
    grid,
    asked,
    type: (a1: string, content: string | number) => grid.write(at(a1), content),
    value: (a1: string) => grid.value(at(a1)),
  };
}

test("formulas that fill columns from one another calculate once for a cell that is typed", () => {
  const { type, value, asked } = counting();
  for (let row = 1; row <= ROWS; row++) type(`F${row}`, row);
  // Each from the column to its right, of which the engine begins with the left ones.
  for (const [column, from] of ["EF", "DE", "CD", "BC", "AB"]) {
    type(`${column}1`, `=ONEMORE(${from}1:${from}${ROWS})`);
  }
  expect(value("A3")).toBe(8);
  asked.length = 0;
  type("F3", 100);
  expect(value("A3")).toBe(105);
  expect(asked).toHaveLength(5);
});

test("what reads filled cells without the formula's own follows them, wherever it stands", () => {
  const { type, value } = counting();
  type("A1", "=C5*2");
  type("A2", "=SUM(C3:C8)");
  type("B2", 7);
  type("C1", "=ARRAYFORMULA(D1:D8+B2)");
  type("D1", "=ONEMORE(E1:E8)");
  type("F1", "=C5*2");
  // Every cell of C is 1 + 7.
  expect(["A1", "A2", "F1"].map(value)).toEqual([16, 48, 16]);
  type("B2", 9);
  expect(["A1", "A2", "F1"].map(value)).toEqual([20, 60, 20]);
  type("E5", 1);
  expect(["A1", "A2", "F1"].map(value)).toEqual([22, 61, 22]);
  // Where something is in the way, nothing is filled.
  type("D4", 3);
  expect(value("D1")).toBe("#REF!");
  type("D4", "");
  expect(["A1", "A2", "F1"].map(value)).toEqual([22, 61, 22]);
});

test("a cell that held a formula and is filled by another one now keeps what fills it", () => {
  const { type, value } = counting();
  for (const [i, content] of [1, 2, 3].entries()) type(`A${i + 1}`, content);
  type("C1", "=ARRAYFORMULA(A1:A3*2)");
  type("C3", "=SUM(A1:A3)");
  expect(value("C3")).toBe(6);
  type("C3", "");
  expect(["C1", "C2", "C3"].map(value)).toEqual([2, 4, 6]);
  type("A1", 5);
  expect(["C1", "C2", "C3"].map(value)).toEqual([10, 4, 6]);
  type("E1", "=SUM(A1:A3)");
  type("A2", 7);
  expect(["C1", "C2", "C3", "E1"].map(value)).toEqual([10, 14, 6, 15]);
});

test("after any edits a grid shows what one shows that is opened with them", () => {
  const row = fc.integer({ min: 1, max: ROWS });
  /** Cells of a column that calls no other one which calls it. */
  const edit = (order: readonly string[]): fc.Arbitrary<readonly [string, number, string | number]> =>
    fc.integer({ min: 0, max: order.length - 1 }).chain((place) => {
      const column = order[place] as string;
      const from = fc.record({ letter: fc.constantFrom(...order.slice(0, place), "H"), a: row, b: row });
      const cells = from.map(({ letter, a, b }) => `${letter}${Math.min(a, b)}:${letter}${Math.max(a, b)}`);
      const content = fc.oneof(
        fc.integer({ min: 0, max: 9 }),
        cells.map((range) => `=SUM(${range})`),
        fc.tuple(cells, cells).map(([one, other]) => `=SUM(${one})-MAX(${other})`),
      );
      // Two that fill the same cells are not what this is about.
      const filling = cells.map((range) => [column, 1, `=ARRAYFORMULA(${range}+1)`] as const);
      return fc.oneof(filling, fc.tuple(fc.constant(column), row, content));
    });
  const edits = fc
    .shuffledSubarray(COLUMNS, { minLength: COLUMNS.length })
    .chain((order) => fc.array(edit(order), { minLength: 4, maxLength: 14 }));
  fc.assert(
    fc.property(edits, (all) => {
      const { grid, type } = counting();
      for (const [letter, number, what] of all) type(`${letter}${number}`, what);
      const shown = (of: Grid) =>
        COLUMNS.map((_, col) =>
          Array.from({ length: 2 * ROWS }, (_, i) =>
            of.value({ sheetId: of.sheetIds()[0] as string, col, row: i }),
          ),
        );
      expect(shown(grid)).toEqual(shown(new Grid(grid.data(), () => "")));
    }),
    { seed: 1, numRuns: 60 },
  );
});
