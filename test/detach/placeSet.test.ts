import { expect, it } from "vitest";
import { joinedPlaces, placesJoined } from "../../src/detach/placeSet.ts";

const block = (columns: number[], rows: number[]) =>
  columns.flatMap((column) => rows.map((row) => ({ row, column })));

it.each([
  [block([3, 4, 5], [1, 2, 3]), "3-5:1-3"],
  [[...block([3, 5], [2, 4, 6]), ...block([30], [5])], "3 5:2-6/2;30:5"],
  [
    block(
      Array.from({ length: 5_000 }, (_, i) => i + 2),
      [2],
    ),
    "2-5001:2",
  ],
])("places are short text", (places, text) => {
  expect(joinedPlaces(places)).toBe(text);
  expect(placesJoined(text)).toEqual(places);
});
