import { expect, test } from "vitest";
import { AUDIT_FLAGS, FLAG_SIGNS, HIGHEST_COMPA, LOWEST_COMPA } from "../../../src/core/team/payAudit.ts";
import { percent } from "../../../src/core/units/amountText.ts";

test("the flags name the compa-ratios that they stand for", () => {
  expect(AUDIT_FLAGS).toContain(`Below ${percent(LOWEST_COMPA)} of market`);
  expect(AUDIT_FLAGS).toContain(`Above ${percent(HIGHEST_COMPA)} of market`);
});

test("what underpays somebody is a problem, the rest is to be looked at", () => {
  expect(AUDIT_FLAGS.filter((flag) => FLAG_SIGNS[flag] === "bad")).toEqual([
    "Inversion",
    "Below floor",
    "Below 80% of market",
  ]);
});
