import { expect, test } from "vitest";
import { nearestNames } from "../../src/core/nearestNames.ts";

test("the nearest names are those with the fewest letters to change", () => {
  const keys = ["senior.floor", "us.cash", "us.base", "bigtech.tc"];
  // One letter in us.bas(e), three in us.cash; in the others more than in any of these.
  expect(nearestNames("us.bass", keys).slice(0, 2)).toEqual(["us.base", "us.cash"]);
  expect(nearestNames("US.BASE", keys)[0]).toBe("us.base");
});

test("a name that has the typed one in it comes first, however long it is", () => {
  expect(nearestNames("floor", ["us.cash", "days", "senior.floor"])[0]).toBe("senior.floor");
});

test("what does not count in a name is left out", () => {
  const plain = (name: string) => name.replace(" County", "");
  expect(nearestNames("Lakes", ["Clay County", "Lake County"], plain)[0]).toBe("Lake County");
});
