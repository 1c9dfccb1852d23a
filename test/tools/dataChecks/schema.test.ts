import { describe, expect, it } from "vitest";
import type { Data } from "../../../tools/dataChecks/data.ts";
import { schema } from "../../../tools/dataChecks/schema.ts";
import { realData } from "./realData.ts";

/** What the rule says after `spoil` has changed the data, whose types no longer bind it. */
function mistakesAfter(spoil: (data: Record<string, { rows: Record<string, unknown>[] }>) => void): string[] {
  const data = realData();
  spoil(data as never);
  return schema.check(data);
}

describe(schema.name, () => {
  it("holds for the data", () => expect(schema.check(realData())).toEqual([]));

  it("names file, row and field of a value of the wrong type", () => {
    const [mistake, ...rest] = mistakesAfter((data) => {
      (data["geography/state-factors.json"]?.rows[0] ?? {}).factor = "1.1";
    });
    expect(rest).toEqual([]);
    expect(mistake).toMatch(/^data\/geography\/state-factors\.json, row 1 \(AK\): factor: .*number.*"1\.1"/);
  });

  it("refuses a row without a status", () => {
    const [mistake] = mistakesAfter((data) => delete data["geography/price-parities.json"]?.rows[0]?.status);
    expect(mistake).toMatch(/^data\/geography\/price-parities\.json, row 1 \(US\): status: .*undefined/);
  });

  it("refuses a status it does not know", () => {
    const [mistake] = mistakesAfter((data) => {
      (data["benchmarks/guide-2026.json"]?.rows[0] ?? {}).status = "guessed";
    });
    expect(mistake).toMatch(/^data\/benchmarks\/guide-2026\.json, row 1 \(us\.base\): status: .*"guessed"/);
  });

  it("refuses a day that does not exist", () => {
    const [mistake] = mistakesAfter((data) => {
      (data["law/posting-laws.json"]?.rows[0] ?? {}).since = "2021-02-30";
    });
    expect(mistake).toBe("data/law/posting-laws.json, row 1 (CO): since: must be a day that exists.");
  });

  it("refuses a date that is not ISO", () => {
    const [mistake] = mistakesAfter((data) => {
      (data["benchmarks/guide-2026.json"]?.rows[0] ?? {}).asOf = "June 2026";
    });
    expect(mistake).toBe(
      "data/benchmarks/guide-2026.json, row 1 (us.base): asOf: must be an ISO year, month or date such as 2026, 2026-05 or 2026-06-01, or two of them such as 2025/2026.",
    );
  });

  it("refuses month 13", () => {
    const [mistake] = mistakesAfter((data) => {
      (data["benchmarks/guide-2026.json"]?.rows[0] ?? {}).asOf = "2026-13";
    });
    expect(mistake).toContain("asOf: must be a date that exists.");
  });

  it("refuses a period that ends before it starts", () => {
    const [mistake] = mistakesAfter((data) => {
      (data["benchmarks/guide-2026.json"]?.rows[0] ?? {}).asOf = "2026/2025";
    });
    expect(mistake).toContain("asOf: must not end before it starts.");
  });

  it("refuses a territory as a state", () => {
    const [mistake] = mistakesAfter((data) => {
      (data["geography/state-factors.json"]?.rows[0] ?? {}).state = "PR";
    });
    expect(mistake).toContain('"PR"');
  });

  it("refuses a field it does not know, so that a misspelt one is not silently lost", () => {
    const [mistake] = mistakesAfter((data) => {
      (data["benchmarks/guide-2026.json"]?.rows[0] ?? {}).lo = 1;
    });
    expect(mistake).toMatch(/row 1 \(us\.base\): lo: /);
  });

  it("names a missing file and one it does not know", () => {
    const { "version.json": _, ...rest } = realData();
    expect(schema.check({ ...rest, "pay/new.json": {} } as unknown as Data)).toEqual([
      "data/version.json: the file is missing.",
      "data/pay/new.json: no schema is known for this file; name it in tools/dataChecks/data.ts.",
    ]);
  });
});
