import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisAround } from "../../src/sidebar/parts/axis.ts";

describe("axisAround", () => {
  it("begins and ends on round ticks around the values", () => {
    // 101,000 to 272,000 is 171,000 wide: steps of 50,000 need 4, of 25,000 would need 7.
    expect(axisAround([101_000, 272_000])).toEqual({
      from: 100_000,
      to: 300_000,
      ticks: [100_000, 150_000, 200_000, 250_000, 300_000],
    });
  });

  it("has room for a single value", () => {
    const { from, to } = axisAround([200_000]);
    expect(from).toBeLessThanOrEqual(200_000);
    expect(to).toBeGreaterThanOrEqual(200_000);
    expect(to).toBeGreaterThan(from);
  });

  it("contains every value, with at most five evenly spaced ticks", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
        const { from, to, ticks } = axisAround(values);
        expect(from).toBeLessThanOrEqual(Math.min(...values));
        expect(to).toBeGreaterThanOrEqual(Math.max(...values));
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks[0]).toBe(from);
        expect(ticks.at(-1)).toBe(to);
      }),
    );
  });
});
