import { expect, test } from "vitest";
import { Grid } from "../../src/workbench/grid/Grid.ts";

const A1 = { left: 0, top: 0, right: 0, bottom: 0 };

/** A grid with two formulas that name nothing else, one of which fills cells, and one that cannot. */
function filled(formula: string) {
  const grid = new Grid(undefined, () => "");
  const [sheetId = ""] = grid.sheetIds();
  const cell = (a1: string) => ({ sheetId, col: a1.charCodeAt(0) - 65, row: Number(a1.slice(1)) - 1 });
  grid.write(cell("A1"), 7);
  grid.write(cell("B1"), "=ARRAYFORMULA(A1:A3+1)");
  grid.write(cell("C1"), "=ARRAYFORMULA(A1:A3+1)");
  grid.write(cell("C2"), "in the way");
  grid.write(cell("D1"), formula);
  return {
    grid,
    sheetId,
    value: (a1: string) => grid.value(cell(a1)),
    write: (a1: string, what: string) => grid.write(cell(a1), what),
  };
}

test("a formula that names a sheet in a text shows what that has once it is there", () => {
  const { grid, value } = filled('=INDIRECT("Later!A1")+1');
  expect(value("D1")).toMatch(/^#/);
  const later = grid.addSheet("Later", 1);
  expect(value("D1")).toBe(1);
  grid.write({ sheetId: later, col: 0, row: 0 }, 41);
  expect(value("D1")).toBe(42);
});

test("what stands in the way of a formula does so after a sheet was added, until it goes", () => {
  const { grid, value, write } = filled("=1");
  const later = grid.addSheet("Later", 1);
  expect([value("B2"), value("C1")]).toEqual([1, "#REF!"]);
  write("C2", "");
  expect([value("C1"), value("C2")]).toEqual([8, 1]);
  grid.write({ sheetId: later, col: 0, row: 0 }, "=ARRAYFORMULA(Sheet1!A1:A2+2)");
  expect(grid.value({ sheetId: later, col: 0, row: 0 })).toBe(9);
});

test("a formula follows a name that comes, stands for something else, and goes", () => {
  const { grid, sheetId, value } = filled("=Ours+1");
  expect(value("D1")).toMatch(/^#/);
  grid.setName("Other", sheetId, A1);
  expect(value("D1")).toMatch(/^#/);
  grid.setName("ours", sheetId, A1);
  expect(value("D1")).toBe(8);
  grid.setName("Ours", sheetId, { ...A1, top: 1, bottom: 1 });
  expect(value("D1")).toBe(1);
  grid.removeName("Ours");
  expect(value("D1")).toMatch(/^#/);
});
