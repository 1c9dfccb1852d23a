import { expect, test } from "vitest";
import {
  AUDIT_FLAGS,
  FLAG_SIGNS,
  HIGHEST_COMPA,
  LOWEST_COMPA,
  payAudit,
} from "../../../src/core/team/payAudit.ts";
import { silent } from "../../../src/core/trace.ts";
import { percent } from "../../../src/core/units/amountText.ts";
import { publishedBenchmarks } from "../../../src/reference/benchmarks.ts";

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

test("names the pay of a misplaced decimal, and what was probably meant", () => {
  const team = [16_000, 160_000].map((pay) => ({ level: "Senior", pay, place: "US" }) as const);
  const [wrong, right] = payAudit(team, 0.1, publishedBenchmarks(), silent);
  expect(wrong?.reason).toContain(
    "Pay of $16,000 is far from the local average of $155,008: is $160,000 meant?",
  );
  expect(right?.reason).not.toContain("meant");
});
