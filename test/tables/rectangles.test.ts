import { expect, it } from "vitest";
import { outside } from "../../src/tables/rectangles.ts";

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

it.each([
  ["all of it where they lie apart", area(1, 1, 2, 2), [area(3, 1, 1, 9)], [area(1, 1, 2, 2)]],
  ["nothing where they cover it", area(2, 2, 2, 2), [area(1, 1, 9, 2), area(1, 3, 9, 2)], []],
  [
    "the strips below and to the right of a smaller one",
    area(1, 1, 5, 4),
    [area(1, 1, 3, 3)],
    [area(4, 1, 2, 4), area(1, 4, 3, 1)],
  ],
  [
    "four parts around one in the middle",
    area(1, 1, 3, 3),
    [area(2, 2, 1, 1)],
    [area(1, 1, 1, 3), area(3, 1, 1, 3), area(2, 1, 1, 1), area(2, 3, 1, 1)],
  ],
])("of an area outside others: %s", (_, one, others, expected) => {
  expect(outside([one], others)).toEqual(expected);
});
