import { expect, it } from "vitest";
import { STATE_CODES, STATE_NAMES, TERRITORY_NAMES } from "../../src/reference/states.ts";

it("there are 50 states and DC, and five territories that are none of them", () => {
  expect(STATE_CODES).toHaveLength(51);
  expect(STATE_NAMES.DC).toBe("District of Columbia");
  expect(new Set(Object.values(STATE_NAMES)).size).toBe(51);
  const names = Object.values(STATE_NAMES);
  expect(names).toEqual([...names].sort());
  expect(Object.keys(TERRITORY_NAMES).sort()).toEqual(["AS", "GU", "MP", "PR", "VI"]);
  expect(Object.keys(TERRITORY_NAMES).filter((code) => code in STATE_NAMES)).toEqual([]);
});
