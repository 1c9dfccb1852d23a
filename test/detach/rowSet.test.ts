import fc from "fast-check";
import { expect, it } from "vitest";
import { joinedRows, rowsJoined } from "../../src/detach/rowSet.ts";

it.each([
  [[2, 3, 4, 5, 6, 7, 8, 9, 12, 20, 25, 30, 35, 40], "2-9 12 20-40/5"],
  [Array.from({ length: 5_000 }, (_, i) => 2 * i + 2), "2-10000/2"],
  [[7], "7"],
  [[7, 8, 20, 30], "7-8 20 30"],
])("rows are short text", (rows, text) => {
  expect(joinedRows(rows)).toBe(text);
  expect(rowsJoined(text)).toEqual(rows);
});

it("whatever rows they are, the text says them again", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (rows) => {
      const rising = [...rows].sort((a, b) => a - b);
      expect(rowsJoined(joinedRows(rising))).toEqual(rising);
    }),
  );
});
