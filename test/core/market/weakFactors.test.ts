import { expect, test } from "vitest";
import type { Benchmarks } from "../../../src/core/market/Benchmarks.ts";
import { weakFactors, weakFactorsInWords } from "../../../src/core/market/weakFactors.ts";
import { overrides } from "../../../src/input/params/overrides.ts";
import { publishedBenchmarks } from "../../../src/reference/benchmarks.ts";

const published = publishedBenchmarks();

test("a factor is weak when it is carried, graded C or D, or our default", () => {
  // Alaska is carried; Wyoming has 1,510 developers, fewer than 3,000; Arkansas has 6,050.
  expect(weakFactors(["CA", "AK", "WY", "AR", "US", "REMOTE", "AK"], published)).toMatchObject([
    { place: "AK", mark: "factor D", standing: "carried, reliability D" },
    { place: "WY", mark: "factor C", standing: "derived, reliability C" },
    { place: "REMOTE", mark: "our default", standing: "our default" },
  ]);
});

test("what it rests on is told, with the occupations that are left out", () => {
  const [wyoming] = weakFactors(["WY"], published);
  expect(wyoming?.doubt).toMatch(
    /^Reliability C: fewer than 3,000 software developers\. .*15-2051.*left out\.$/,
  );
});

test("a note for a sheet names the places, and says nothing where none is weak", () => {
  expect(weakFactorsInWords(["AK", "CA", "WY"], published)).toBe(
    "State factors: AK carried, reliability D; WY derived, reliability C.",
  );
  expect(weakFactorsInWords(["CA", "US"], published)).toBe("");
});

test("a factor of the user's own is none of ours to doubt", () => {
  const own = overrides.read([["factor.AK", 0.95, "our survey"]], "overrides") as Benchmarks;
  expect(weakFactors(["AK", "WY"], own).map(({ place }) => place)).toEqual(["WY"]);
});
