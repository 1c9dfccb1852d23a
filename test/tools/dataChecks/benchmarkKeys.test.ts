import { describe, expect, it } from "vitest";
import { benchmarkKeys } from "../../../tools/dataChecks/benchmarkKeys.ts";
import { realData, rowWhere } from "./realData.ts";

describe(benchmarkKeys.name, () => {
  it("holds for the data", () => expect(benchmarkKeys.check(realData())).toEqual([]));

  it("names a key that is missing and one that nobody knows", () => {
    const data = realData();
    rowWhere(data["benchmarks/guide-2026.json"].rows, ({ key }) => key === "us.cash").key = "us.chas";
    expect(benchmarkKeys.check(data)).toEqual([
      'data/benchmarks/guide-2026.json: "us.cash" has no row.',
      'data/benchmarks/guide-2026.json, row 2 (us.chas): "us.chas" is not a known key.',
    ]);
  });

  it("refuses a key that is there twice", () => {
    const data = realData();
    const { rows } = data["benchmarks/guide-2026.json"];
    rows.push({ ...rowWhere(rows, ({ key }) => key === "us.base"), value: 1 });
    expect(benchmarkKeys.check(data)).toEqual([
      'data/benchmarks/guide-2026.json, row 25 (us.base): "us.base" has a row already.',
    ]);
  });

  it("needs the pay shape of every level", () => {
    const data = realData();
    const shape = data["benchmarks/pay-shape.json"];
    shape.rows = shape.rows.filter(({ level }) => level !== "lead");
    expect(benchmarkKeys.check(data)).toEqual(['data/benchmarks/pay-shape.json: "lead" has no row.']);
  });
});
