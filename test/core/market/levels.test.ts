import { expect, test } from "vitest";
import { isSeniorOrAbove, LEVELS, levelAt } from "../../../src/core/market/levels.ts";

test.each([
  [0, "Entry"],
  [3.9, "Entry"],
  [4, "Mid"],
  [6.99, "Mid"],
  [7, "Senior"],
  [10, "Lead"],
  [14.99, "Lead"],
  [15, "Principal"],
  [60, "Principal"],
])("%f completed years reach %s", (years, level) => {
  expect(levelAt(years)).toBe(level);
});

test("the floor is for Senior and above", () => {
  expect(LEVELS.filter(({ level }) => isSeniorOrAbove(level)).map(({ level }) => level)).toEqual([
    "Senior",
    "Lead",
    "Principal",
  ]);
});

test("autonomy is what the guide says: execution, ownership, and one thing from 7 years on", () => {
  const autonomy = LEVELS.map((level) => level.autonomy);
  expect(autonomy[0]).toMatch(/guidance/);
  expect(autonomy[1]).toMatch(/contributor to owner/);
  for (const word of ["architecture", "production", "trade-offs", "without heavy supervision"]) {
    expect(autonomy[2]).toContain(word);
  }
  expect(new Set(autonomy.slice(2)).size).toBe(1);
});
