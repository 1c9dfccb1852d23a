import { expect, it } from "vitest";
import { equityAt } from "../../../src/core/offers/equityLadder.ts";

it("equity moves with the price, options from their strike on", () => {
  expect(equityAt(40_000, 0.5, 0)).toBe(20_000);
  expect(equityAt(40_000, 2, 0)).toBe(80_000);
  // Quoted at price 1 with a strike of 0.5: 40,000 is half the price, so the price is worth 80,000.
  expect(equityAt(40_000, 2, 0.5)).toBe(120_000);
  expect(equityAt(40_000, 0.5, 0.5)).toBe(0);
  expect(equityAt(40_000, 0.4, 0.5)).toBe(0);
});
