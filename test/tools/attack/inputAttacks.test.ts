import { expect, test } from "vitest";
import { formulas } from "../../../tools/attack/formulas.ts";
import { plans } from "../../../tools/attack/plans.ts";
import { requests } from "../../../tools/attack/requests.ts";

// A sample of what `npm run attack` tries, on the built bundle; the seed is fixed, so that a failure stays.
test("every hostile formula call gives a value or a sentence", async () => {
  expect((await formulas({ count: 4_400, seed: 11 })).examplesShort).toEqual([]);
});

test("every hostile request is carried out or declined with a sentence", async () => {
  expect((await requests({ count: 5_000, seed: 12 })).examplesShort).toEqual([]);
});

test("a plan's sheets say of any requisitions what is calculated day by day", async () => {
  expect((await plans({ count: 2, seed: 13 })).examplesShort).toEqual([]);
});
