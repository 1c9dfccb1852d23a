import { expect, it } from "vitest";
import { packedAreas, unpackedAreas } from "../../../src/apps-script/transaction/packedAreas.ts";

const single = (row: number, column: number, marks: string) => ({
  row,
  column,
  rows: 1,
  columns: 1,
  width: marks.length,
  marks,
});

it("says of cells below each other how far they are apart, and what they hold", () => {
  expect(packedAreas([single(3, 2, "abc"), single(5, 2, "-z0"), single(4, 7, "abc")])).toBe(
    "3,2:abc;2:-z0;-1,7:abc",
  );
});

it("gives back what it was given", () => {
  const areas = [
    single(9, 4, "abc"),
    { row: 2, column: 4, rows: 2, columns: 1, width: 2, marks: "abcd" },
    single(5, 4, ""),
    // Very many cells have no marks.
    { row: 5, column: 4, rows: 50_000, columns: 4, width: 0, marks: "" },
    single(6, 4, "xyz"),
  ];
  expect(unpackedAreas(packedAreas(areas))).toEqual(areas);
  expect(unpackedAreas(packedAreas([]))).toEqual([]);
});
