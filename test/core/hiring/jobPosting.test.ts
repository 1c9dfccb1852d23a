import { describe, expect, it } from "vitest";
import {
  missingParts,
  postingText,
  postingVerdict,
  rangeRemark,
} from "../../../src/core/hiring/jobPosting.ts";

const WORDS = { benefits: "Health insurance", otherPay: "A bonus of up to 10%", applyBy: "2027-01-31" };

describe("a posting", () => {
  it("lacks what is asked for and not there", () => {
    const range = { min: 200_000, max: 240_000 };
    expect(missingParts(["pay range", "benefits", "apply by"], range, { ...WORDS, applyBy: "" })).toEqual([
      "apply by",
    ]);
    expect(missingParts(["pay range"], { min: 200_000, max: Number.NaN }, WORDS)).toEqual(["pay range"]);
    expect(missingParts([], { min: Number.NaN, max: Number.NaN }, { ...WORDS, benefits: "" })).toEqual([]);
  });

  it("is remarked on by the gravest of its range", () => {
    expect(rangeRemark({ min: 240_000, max: 200_000 }, 200_000)).toBe("turned");
    expect(rangeRemark({ min: 90_000, max: 181_000 }, 200_000)).toBe("tooWide");
    expect(rangeRemark({ min: 90_000, max: 180_000 }, 200_000)).toBe("underFloor");
    expect(rangeRemark({ min: 150_000, max: 226_000 }, 200_000)).toBe("wide");
    expect(rangeRemark({ min: 150_000, max: 225_000 }, 200_000)).toBeUndefined();
    expect(rangeRemark({ min: 90_000, max: 100_000 }, undefined)).toBeUndefined();
  });

  it("may go out once nothing is missing and its range does not stop it", () => {
    expect(postingVerdict(["benefits", "apply by"], "tooWide")).toBe("Missing: benefits, apply by");
    expect(postingVerdict([], "tooWide")).toBe("Not ready: its range");
    expect(postingVerdict([], "underFloor")).toBe("Ready to post");
  });

  it("is plain text, a line for each thing it names", () => {
    const range = { min: 200_000, max: 240_000 };
    const job = { job: "Senior AI engineer", scope: "Owns ranking", ...WORDS };
    expect(postingText({ ...job, places: [{ name: "California", range }] })).toBe(
      [
        "Senior AI engineer",
        "Where: California",
        "Base pay: $200,000 to $240,000 a year",
        "Other pay: A bonus of up to 10%",
        "Benefits: Health insurance",
        "Apply by: 2027-01-31",
        "The role: Owns ranking",
      ].join("\n"),
    );
    const places = [
      { name: "California", range },
      { name: "San Jose, CA", range: { min: 240_000, max: 288_000 } },
      { name: "Colorado", range },
    ];
    expect(
      postingText({ ...job, benefits: "", otherPay: "", applyBy: "", places })
        .split("\n")
        .slice(1, 5),
    ).toEqual([
      "Where: California; San Jose, CA; Colorado",
      "Base pay in California; Colorado: $200,000 to $240,000 a year",
      "Base pay in San Jose, CA: $240,000 to $288,000 a year",
      "The role: Owns ranking",
    ]);
  });
});
