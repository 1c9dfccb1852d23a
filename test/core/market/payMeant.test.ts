import { expect, test } from "vitest";
import { payMeant } from "../../../src/core/market/payMeant.ts";

// The average base of Senior, US: its third is 51,669.33, three times it are 465,024.
const AVERAGE = 155_008;

test.each([
  [190, 190_000],
  [1_600_000, 160_000],
  [16_000, 160_000],
  [14_500_000, 145_000],
  [15.5, 155_000],
])("%s is asked about as %s", (typed, meant) => {
  expect(payMeant(typed, AVERAGE)).toBe(meant);
});

test.each([0, 51_670, 155_008, 465_024])("%s is not asked about", (typed) => {
  expect(payMeant(typed, AVERAGE)).toBeUndefined();
});

// 50,000 is odd, but 500,000 would be odder: log10 of 3.1 is 0.49, of 3.23 it is 0.51.
test("what is nearest as it stands has nothing else to ask for", () => {
  expect(payMeant(50_000, AVERAGE)).toBeUndefined();
});
