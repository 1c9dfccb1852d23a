import { expect, test } from "vitest";
import { VERDICT_SIGNS, verdictsShown } from "../../../src/core/offers/verdict.ts";
import { SIGNS } from "../../../src/core/units/sign.ts";

test("every verdict is shown in one way", () => {
  expect(SIGNS.flatMap(verdictsShown).sort()).toEqual(Object.keys(VERDICT_SIGNS).sort());
});

test("an offer that will not close is a problem, one that will is fine", () => {
  expect(verdictsShown("bad")).toEqual(["Not credible", "Well below market"]);
  expect(verdictsShown("good")).toEqual(["Meets floor", "At or above market"]);
});
