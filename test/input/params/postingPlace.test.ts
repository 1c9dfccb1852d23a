import { describe, expect, it, test } from "vitest";
import { POSTING_PLACE } from "../../../src/input/params/postingPlace.ts";
import { call, sentence } from "../../support/formula.ts";

const rule = (place: unknown) => call("AI_POSTING_RULE", place, 100);

describe("a place with posting laws", () => {
  test.each([
    ["Cleveland", /by Cleveland/],
    [" cleveland, oh ", /by Cleveland/],
    ["CLEVELAND OHIO", /by Cleveland/],
    ["Columbus,OH", /by Columbus/],
    ["New York City", /by New York City/],
    ["nyc", /by New York City/],
    ["New York, NY", /by New York City/],
    ["Westchester", /Westchester County: ended/],
    ["Westchester County, New York", /Westchester County: ended/],
    ["Albany County, NY", /by Albany County/],
    ["jersey city", /by Jersey City/],
  ])("is a city or county: %j", (typed, answer) => expect(rule(typed)).toMatch(answer));

  test.each(["NY", "New York", "Washington", "washington dc", "Washington, D.C.", " oh "])(
    "is a state: %j",
    (typed) => expect(rule(typed)).not.toMatch(/ by .*(City|County)|ended/),
  );

  const refused = (typed: string) => sentence(`=AI_POSTING_RULE(${typed})`);

  test.each(["Columbus", "Albany", "albany county"])(
    "needs its state where several have one: %s",
    (typed) => {
      expect(refused(`"${typed}"`)).toMatch(
        new RegExp(`^AI_POSTING_RULE: place must name the state too .*; got "${typed}"\\.$`),
      );
    },
  );

  test.each(["Springwood", "Newark, NJ", "Ohio and Texas", "2026-01-01"])("is not guessed: %s", (typed) => {
    expect(refused(`"${typed}"`)).toBe(
      `AI_POSTING_RULE: place must be a US state, a metropolitan area, or a city or county whose own posting law is in the data; "${typed}" is none: name its state instead, which tells where cities ask.`,
    );
  });

  it("is asked about where several metropolitan areas have the name", () => {
    expect(refused('"Portland"')).toBe(
      'AI_POSTING_RULE: place must say which is meant, "Portland, ME" or "Portland, OR"; got "Portland".',
    );
  });

  it("of a metropolitan area is its city's where that has a law, else its first state's, however small it is", () => {
    const rule = (typed: string) => POSTING_PLACE.read(typed, "place");
    expect(rule("San Jose, CA")).toBe("CA");
    expect(rule("San Francisco Bay Area")).toBe("CA");
    expect(rule("18140")).toBe("Columbus, OH");
    expect(rule("Cincinnati, OH-KY-IN")).toBe("Cincinnati, OH");
    expect(rule("NYC")).toBe(rule("New York, NY"));
    expect(rule("Kansas City")).toBe("MO");
    expect(rule("Abilene, TX")).toBe("TX");
    expect(rule("Columbus, IN")).toBe("IN");
  });

  it("is neither the country nor a territory nor a number", () => {
    expect(refused('"US"')).toContain('posting rules are the law of a place; got "US".');
    expect(refused('"PR"')).toContain("Puerto Rico is a territory and not in the data.");
    expect(refused("12")).toContain("is in the data; got 12.");
    expect(refused("TRUE")).toContain("is in the data; got TRUE.");
    expect(refused('"#N/A"')).toContain("the cell given has the error #N/A.");
  });

  it("is read row by row, a bad row alone failing", () => {
    expect(call("AI_POSTING_RULE", [["OH"], ["Columbus"], [""], ["Cleveland"]], 100)).toEqual([
      ["Not required by Ohio; Cleveland, Columbus ask; Cincinnati, Toledo on request after an offer"],
      [Number.NaN],
      [""],
      ["Required since 2025-10-27 by Cleveland; Ohio: not required"],
    ]);
  });
});
