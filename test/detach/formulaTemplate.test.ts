import { expect, it } from "vitest";
import { filledTemplate, templateOf } from "../../src/detach/formulaTemplate.ts";

it.each([
  ['=AI_TAKE_HOME(100000,"TX",2026)', '=AI_TAKE_HOME(~,"TX",~)', ["100000", "2026"]],
  // The decimal signs differ, the digits do not.
  ["=R[0]C[-1]*1.5", "=R[0]C[-1]*~.~", ["1", "5"]],
  ["=R[0]C[-1]*1,5", "=R[0]C[-1]*~,~", ["1", "5"]],
  ["='7-9'!R4C2&\"~8\"&LOG10(R{3}C{1})", "='7-9'!R4C2&\"~8\"&LOG10(R{3}C{1})", []],
  ["=8~9", "=8~9", []],
])("%s is one of many that differ by their numbers", (pattern, template, numbers) => {
  expect(templateOf(pattern)).toEqual({ template, numbers });
  expect(filledTemplate({ template, numbers })).toBe(pattern);
});
