import { describe, expect, it } from "vitest";
import text from "../../data/geography/oews-means.json?raw";
import type { OewsMeans } from "../../src/reference/schemas/OewsMeans.ts";
import { stateFactor } from "../../src/reference/stateFactors.ts";
import { STATE_CODES } from "../../src/reference/states.ts";

describe("stateFactor", () => {
  it("gives the labour-market factor of a state", () => {
    expect(stateFactor("CA")).toMatchObject({
      key: "factor.CA",
      value: 1.2543,
      class: "C",
      source: "BLS OEWS, May 2025",
      asOf: "2025-05",
    });
    expect(stateFactor("WA")?.value).toBe(1.1676);
    expect(stateFactor("NY")?.value).toBe(1.1081);
    expect(stateFactor("MS")?.value).toBe(0.6697);
  });

  it("weights Washington, California and New York by their developers for REMOTE", () => {
    // (1.1676 × 107,030 + 1.2543 × 284,390 + 1.1081 × 113,510) ÷ 504,930
    // = (124,968.228 + 356,710.377 + 125,780.431) ÷ 504,930 = 1.2030560
    expect(stateFactor("REMOTE")).toMatchObject({ key: "factor.REMOTE", class: "D", asOf: "2025-05" });
    expect(stateFactor("REMOTE")?.value).toBeCloseTo(1.203056, 6);
  });

  it("says how reliable a factor is, and what in it is carried or missing", () => {
    expect(stateFactor("CA")?.doubt).toContain("Reliability A: 10,000 or more software developers.");
    expect(stateFactor("AK")?.doubt).toContain("Reliability D: rests on a carried figure.");
    expect(stateFactor("AK")?.doubt).toContain("May 2024 ratio to the US, 0.9196, is carried"); // 132,940 ÷ 144,570
    expect(stateFactor("WY")?.doubt).toContain(
      "(15-2051) and computer research scientists (15-1221) are unpublished",
    );
  });

  it("has none for the US, a territory or nonsense", () => {
    for (const place of ["US", "PR", "ZZ", "", "ca"]) expect(stateFactor(place)).toBeUndefined();
  });
});

describe("the survey figures behind the factors", () => {
  const oews: OewsMeans = JSON.parse(text);
  const developers = (place: string) =>
    oews.rows.find(
      (row) => row.place === place && row.occupation === "15-1252" && row.source === "bls-oews-2025",
    );

  it("add up to the published national ones, so no state was misread", () => {
    // Published for the US, May 2025: 1,687,890 software developers at a mean of $148,100. Alaska's 530 have no
    // published mean; BLS rounds each state to tens.
    const states = STATE_CODES.map(developers).filter((row) => row !== undefined);
    expect(states).toHaveLength(50);
    const employed = states.reduce((sum, row) => sum + (row.employment ?? 0), 0);
    const paid = states.reduce((sum, row) => sum + (row.employment ?? 0) * row.mean, 0);
    expect(developers("US")).toMatchObject({ employment: 1_687_890, mean: 148_100 });
    expect(Math.abs(employed + 530 - 1_687_890)).toBeLessThan(51 * 5);
    expect(Math.abs(paid / employed - 148_100)).toBeLessThan(25);
  });
});
