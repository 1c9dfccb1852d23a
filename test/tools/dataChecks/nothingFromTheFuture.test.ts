import { describe, expect, it } from "vitest";
import { nothingFromTheFuture } from "../../../tools/dataChecks/nothingFromTheFuture.ts";
import { realData, rowWhere } from "./realData.ts";

describe(nothingFromTheFuture.name, () => {
  it("holds for the data", () => expect(nothingFromTheFuture.check(realData())).toEqual([]));

  it("names rows and sources newer than the data", () => {
    const data = realData();
    rowWhere(data["benchmarks/guide-2026.json"].rows, ({ key }) => key === "us.cash").asOf = "2026-12";
    for (const source of data["geography/price-parities.json"].sources) source.asOf = "2027";
    expect(nothingFromTheFuture.check(data)).toEqual([
      "data/benchmarks/guide-2026.json, row 2 (us.cash): asOf 2026-12 is after the data's own date, 2026-11-26.",
      "data/geography/price-parities.json, sources entry 1 (bea-rpp-2024): asOf 2027 is after the data's own date, 2026-11-26.",
    ]);
  });

  it("looks at the month and the year of a row, and at the end of a period", () => {
    const data = realData();
    rowWhere(data["benchmarks/guide-2026.json"].rows, ({ key }) => key === "bigtech.tc").asOf = "2026/2027";
    rowWhere(data["employer/benefit-load.json"].rows, ({ series }) => series.startsWith("Private")).month =
      "2026-12";
    const alaska = rowWhere(data["geography/state-factors.json"].rows, ({ state }) => state === "AK");
    Object.assign(alaska, { year: 2027 });
    expect(nothingFromTheFuture.check(data).map((mistake) => mistake.replace(/^.*: /, ""))).toEqual([
      "asOf 2026/2027 is after the data's own date, 2026-11-26.",
      "year 2027 is after the data's own date, 2026-11-26.",
      "month 2026-12 is after the data's own date, 2026-11-26.",
    ]);
  });
});
