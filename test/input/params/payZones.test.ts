import { describe, expect, it } from "vitest";
import { loadBundle } from "../../support/loadBundle.ts";

const bundle = loadBundle() as Record<string, (...cells: unknown[]) => unknown>;
const senior = (place: string, zones: unknown[][]) => bundle.AI_SALARY?.(8, place, "", "", zones);

const ZONES = [
  ["Zone", "Places", "Factor"],
  ["Hubs", "San Jose, CA; NYC, Seattle, WA", 1.2],
  ["Texas", "TX", "95%"],
  ["Austin and remote", "Austin\nremote", 1],
];

// 155,008 is the guide's average of Senior.
describe("pay zones as overrides", () => {
  it.each([
    ["San Jose, CA", 155_008 * 1.2],
    ["New York, NY", 155_008 * 1.2],
    [" seattle ", 155_008 * 1.2],
    ["TX", 155_008 * 0.95],
    ["Austin", 155_008],
    ["REMOTE", 155_008],
  ])("pay in %s what its zone pays", (place, pay) => expect(senior(place, ZONES)).toBeCloseTo(pay, 6));

  it("of a state hold for its metropolitan areas that are in none", () =>
    expect(senior("Dallas", ZONES)).toBeCloseTo(155_008 * 0.95, 6));

  it("leave other places as they are published", () => {
    expect(senior("CA", ZONES)).toBeCloseTo(155_008 * 1.2543, 6);
    expect(senior("San Francisco", ZONES)).toBeCloseTo(155_008 * 1.3605, 6);
    expect(senior("US", ZONES)).toBe(155_008);
  });

  it("stand beside figures of one's own", () =>
    expect(senior("TX", [["base.senior", 100_000, "survey"], ...ZONES])).toBeCloseTo(95_000, 6));

  it("are told as the user's", () => {
    const steps = bundle.AI_EXPLAIN?.("AI_SALARY", 8, "NYC", "", "", ZONES) as unknown[][];
    expect(steps).toContainEqual([
      "Metropolitan factor, New York, NY",
      ...[1.2, "ratio", "yours", "", 'your pay zone "Hubs"'],
    ]);
  });

  it.each([
    [
      [["Hubs", "San Jose, CA; Nowhere", 1.2]],
      /row 1: a zone's place must be a US state or metropolitan area.*got "Nowhere"/,
    ],
    [
      [["Hubs", "Portland", 1.2]],
      /row 1: a zone's place must say which is meant, "Portland, ME" or "Portland, OR"/,
    ],
    [[["Hubs", "CA", 95]], /row 1: a zone's factor must be from 0\.5 to 3, such as 0\.95 or 95%; got 95\./],
    // A difference is no factor: 20% must not become a fifth of the pay.
    [[["Hubs", "CA", 0.2]], /got 0\.2; for 20% more than the national figure write 1\.2\./],
    [[["Hubs", "CA", "-15%"]], /got "-15%"; for 15% less than the national figure write 0\.85\./],
    [[["Hubs", "CA", 0]], /got 0; for 0% more than the national figure write 1\./],
    [[["All", "US", 1.1]], /row 1: a zone's places must be states, metropolitan areas or REMOTE; got "US"\./],
    [
      [
        ["A", "CA", 1.1],
        ["B", "ca, TX", 1],
      ],
      /row 2: CA must be in one zone; it is in "A" and in "B"\./,
    ],
    [[["base.senior", "a lot", "survey"]], /value of base\.senior must be a number/],
  ])("are refused by their row: %j", (zones, sentence) =>
    expect(() => senior("CA", zones)).toThrow(sentence),
  );
});
