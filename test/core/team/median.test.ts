import { expect, test } from "vitest";
import { median } from "../../../src/core/team/median.ts";

test.each([
  [[3], 3],
  [[3, 1, 2], 2],
  // Between the two middle ones, and by size, not as text: (9 + 10) ÷ 2.
  [[100, 9, 10, 1], 9.5],
])("the median of %j", (values, middle) => {
  expect(median(values)).toBe(middle);
});

test("nobody has no median", () => {
  expect(median([])).toBeNaN();
});
