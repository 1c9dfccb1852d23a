import { expect, it } from "vitest";
import { numberFormats } from "../../src/sidebar/NumberFormats.ts";
import { valueText } from "../../src/sidebar/panels/benchmarks/valueText.ts";

it.each([
  [184_757, { unit: "USD/year", kind: "base" }, "$184,757"],
  [0.15, { unit: "ratio", kind: "premium" }, "15%"],
  [0.065, { unit: "ratio", kind: "premium" }, "6.5%"],
  [1.2543, { unit: "ratio", kind: "factor" }, "1.2543"],
  [114, { unit: "days" }, "114 days"],
  ["Stretch", { unit: "" }, "Stretch"],
  [true, { unit: "" }, "true"],
])("says %j in its unit", (value, kind, text) => {
  expect(valueText(value, kind, numberFormats("en_US"))).toBe(text);
});

it("writes numbers as the spreadsheet's locale does", () => {
  expect(valueText(1.2543, { unit: "ratio" }, numberFormats("de_DE"))).toBe("1,2543");
});
