import * as fc from "fast-check";
import { expect, test } from "vitest";
import { normalScore, normalShare } from "../../../src/core/market/normalDistribution.ts";

// Quantiles and shares of the standard normal distribution as other software gives them (Python's statistics.NormalDist).
test.each([
  [0.5, 0],
  [0.75, 0.674489750196082],
  [0.9, 1.281551565544601],
  [0.975, 1.959963984540054],
  [0.1, -1.281551565544601],
])("the score of %f", (share, score) => {
  expect(normalScore(share)).toBeCloseTo(score, 13);
});

test.each([
  [0, 0.5],
  [1, 0.841344746068543],
  [-1, 0.158655253931457],
  [2, 0.977249868051821],
  // Both sides of the place where the method changes, 3.
  [2.999, 0.998645663466272],
  [3, 0.99865010196837],
])("the share below %f", (score, share) => {
  expect(normalShare(score)).toBeCloseTo(share, 13);
});

test("the two are each other's inverse", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (share) => {
      expect(normalShare(normalScore(share))).toBeCloseTo(share, 13);
    }),
  );
});
