import { expect, test } from "vitest";
import type { FigureStatus } from "../../../src/core/status.ts";
import { contribution } from "../../../src/core/tax/contribution.ts";
import { wageBaseInDollars } from "../../../src/core/tax/wageBase.ts";
import { recording, silent } from "../../../src/core/trace.ts";

const final = { source: "a statute", effective: 2026, status: "final" as FigureStatus };
const socialSecurity = { ...final, rate: 0.062, wageBase: 184_500 };

test("a base is an amount, all wages, or that of Social Security", () => {
  expect(wageBaseInDollars(6_240, socialSecurity, silent)).toBe(6_240);
  expect(wageBaseInDollars(null, socialSecurity, silent)).toBeNull();
  expect(wageBaseInDollars("socialSecurity", socialSecurity, silent)).toBe(184_500);
});

test("a contribution that goes as far as Social Security is no surer than its base", () => {
  const leave = { ...final, name: "Leave", rate: 0.004, wageBase: "socialSecurity" as const };
  const carried = { ...socialSecurity, effective: 2025, status: "carried" as FigureStatus, why: "not found" };
  const trace = recording();
  // 0.4% of 184,500
  trace.derive("Leave", contribution(200_000, leave, carried, trace), "USD/year");
  expect(trace.steps.map(({ step, value, status }) => [step, value, status])).toEqual([
    ["Social Security wage base", 184_500, "carried"],
    ["Leave: 0.4% of wages to $184,500", 0.004, "final"],
    ["Leave", 738, "carried"],
  ]);
});
