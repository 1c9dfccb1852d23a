import { describe, expect, it } from "vitest";
import { localityRemark, remarks, statusRemark } from "../../../src/core/tax/remarks.ts";
import type { StateCode } from "../../../src/core/units/place.ts";
import { STATE_CODES } from "../../../src/reference/states.ts";
import { taxHome } from "../../../src/reference/taxHome.ts";

const home = (state: StateCode, locality?: string | number) => taxHome("state", state, locality, 2026);

describe("remarks", () => {
  it.each([
    ["TX", undefined, "All figures are final."],
    ["TX", 0.0125, "Local tax: your rate, 1.25% of gross wages. All figures are final."],
    ["NY", "NYC", "Local tax: NYC. All figures are final."],
    [
      "IN",
      undefined,
      "Local tax: Marion County, for none was named and every resident of Indiana owes one. Carried from 2025: Marion County tax.",
    ],
    [
      "MD",
      "Dorchester",
      "Local tax: Dorchester County. Disputed: Maryland standard deduction. Carried from 2025: Dorchester County tax.",
    ],
    ["CA", undefined, "Approximate: California income tax."],
    [
      "OR",
      "Hillsboro",
      "Local tax: Hillsboro. Approximate: Oregon standard deduction. Disputed: Metro Supportive Housing Services.",
    ],
    [
      "Kansas City, MO",
      "Kansas City",
      "The tax is that of Missouri; the area of Kansas City, MO also lies in Kansas, for whose tax name the state. Local tax: Kansas City. All figures are final.",
    ],
    [
      "NY",
      undefined,
      "No local tax is counted: none was named. In New York New York City and Yonkers levy one; for any other place give its rate. All figures are final.",
    ],
  ] as const)("of %s, %s", (state, locality, expected) => {
    expect(remarks(home(state, locality))).toBe(expected);
  });

  it("say something of every state", () => {
    for (const state of STATE_CODES) expect(remarks(home(state))).toMatch(/^[A-Z].*\.$/);
  });

  it("say nothing of local tax where none is in the data", () => {
    expect(localityRemark(home("WA"))).toBe("");
  });

  it("leave out what the employer may pay", () => {
    // Vermont's child care contribution is not counted.
    expect(statusRemark(home("VT"))).not.toContain("Child Care");
  });
});
