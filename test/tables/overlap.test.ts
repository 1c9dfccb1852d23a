import { expect, test } from "vitest";
import { outside, overlap } from "../../src/tables/overlap.ts";

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
const ALL = area(1, 1, 3, 3);

test.each([
  ["a corner", area(3, 3, 5, 5), area(3, 3, 1, 1)],
  ["the middle", area(2, 2, 1, 1), area(2, 2, 1, 1)],
  ["more than all", area(1, 1, 9, 9), ALL],
  ["nothing below", area(4, 1, 2, 3), undefined],
  ["nothing beside", area(1, 4, 3, 1), undefined],
])("two areas have in common %s", (_what, other, common) => {
  expect(overlap(ALL, other)).toEqual(common);
});

test("what lies in none of the others is told part by part", () => {
  // Around the middle: the row above, the cells left and right of it, the row below.
  expect(outside(ALL, [area(2, 2, 1, 1)])).toEqual([
    area(1, 1, 1, 3),
    area(2, 1, 1, 1),
    area(2, 3, 1, 1),
    area(3, 1, 1, 3),
  ]);
  // Two halves cover it together.
  expect(outside(ALL, [area(1, 1, 2, 3), area(3, 1, 1, 3)])).toEqual([]);
  expect(outside(ALL, [])).toEqual([ALL]);
});
