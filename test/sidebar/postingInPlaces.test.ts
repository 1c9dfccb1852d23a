import { describe, expect, it } from "vitest";
import { STATE_CODES } from "../../src/reference/states.ts";
import { placesThatRequire, postingRules } from "../../src/sidebar/parts/postingInPlaces.ts";

describe("posting laws of chosen places", () => {
  it("name the states that require the range in a posting", () => {
    expect(placesThatRequire(["CA", "US", "REMOTE", "TX", "OH", "RI", "DE", "CT"])).toEqual([
      "California",
      "Connecticut",
    ]);
    // On the day of the data: CA CO CT DC HI IL MA MD ME MN NJ NY VA VT WA.
    expect(placesThatRequire(STATE_CODES)).toHaveLength(15);
  });

  it("of a metropolitan area are its state's, or its city's", () => {
    expect(
      placesThatRequire(["San Jose, CA", "San Francisco, CA", "CA", "Austin, TX", "Columbus, OH"]),
    ).toEqual(["California", "Columbus"]);
    expect(postingRules(["Cincinnati, OH"])).toMatchObject([
      { name: "Cincinnati", rule: expect.stringContaining("by Cincinnati") },
    ]);
  });

  it("give rule and statute, and leave out states that ask nothing", () => {
    expect(postingRules(["CA", "TX", "REMOTE", "OH"])).toEqual([
      {
        name: "California",
        rule: "Required since 2023-01-01 (15 or more employees; smaller: on request)",
        source: "Labor Code 432.3 (SB 1162; SB 642)",
      },
      {
        name: "Ohio",
        rule: "Not required by Ohio; Cleveland (15 or more employees), Columbus (15 or more) ask; Cincinnati (15 or more), Toledo (15 or more) on request after an offer",
        source: "",
      },
    ]);
  });
});
