import { expect, it } from "vitest";
import { callsOf, writingPlan } from "../../src/workbook/writingPlan.ts";

const never = () => false;
const cell = (row: number, column: number, kind = "a") => ({ row, column, kind });
const everySecond = (kindOf: (row: number) => string) =>
  Array.from({ length: 5_000 }, (_, i) => cell(2 * i + 2, 3, kindOf(2 * i + 2)));

it("a rectangle of whatever cells is one block", () => {
  const cells = [5, 4, 3].flatMap((column) => [3, 2].map((row) => cell(row, column, `${row} ${column}`)));
  expect(writingPlan(cells, never)).toEqual({
    alike: [],
    blocks: [{ row: 2, column: 3, rows: 2, columns: 3 }],
  });
});

it("alike cells among the user's go as lists, one call for a thousand of them", () => {
  const plan = writingPlan(
    everySecond(() => "=A"),
    never,
  );
  expect(plan.blocks).toEqual([]);
  expect(plan.alike.map(({ areas }) => areas.length)).toEqual([1_000, 1_000, 1_000, 1_000, 1_000]);
  // Each list is got, looked at in two calls, and written.
  expect(callsOf(plan)).toBe(22);
});

it("cells that differ go together with the blank ones between, and alone where the user's stand there", () => {
  const differing = everySecond((row) => `=${row}`);
  expect(writingPlan(differing, () => true).blocks).toEqual([{ row: 2, column: 3, rows: 9_999, columns: 1 }]);
  expect(writingPlan(differing, never).blocks).toHaveLength(5_000);
  // Every cell between but one is blank.
  expect(writingPlan(differing, (row) => row !== 5_001).blocks).toHaveLength(2);
});

it("a row of cells is one block, and so are blank columns between", () => {
  const row = Array.from({ length: 100 }, (_, i) => cell(2, 2 * i + 1, `${i}`));
  expect(writingPlan(row, () => true).blocks).toEqual([{ row: 2, column: 1, rows: 1, columns: 199 }]);
});

it("few cells of a kind do not get a call of their own", () => {
  const cells = [...everySecond(() => "=A"), ...Array.from({ length: 3 }, (_, i) => cell(2 * i + 1, 9, "b"))];
  const plan = writingPlan(cells, never);
  expect(plan.blocks).toHaveLength(3);
  expect(plan.alike.map(({ first }) => first.kind)).toEqual(Array(5).fill("=A"));
});

it("a cell stands in one block, also where others are joined around it while it is still blank", () => {
  // Two rows in the outer columns, one in the inner one.
  const cells = [cell(4, 8), cell(5, 8), cell(4, 9), cell(4, 10), cell(5, 10)];
  const { blocks } = writingPlan(cells, () => true);
  const times = blocks.filter(({ row, column, rows, columns }) => {
    return row <= 4 && 4 < row + rows && column <= 9 && 9 < column + columns;
  });
  expect(times).toHaveLength(1);
});
