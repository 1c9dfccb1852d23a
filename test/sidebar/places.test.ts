import { describe, expect, it } from "vitest";
import { matchingPlaces } from "../../src/sidebar/parts/matchingPlaces.ts";
import { readPlaces } from "../../src/sidebar/parts/readPlaces.ts";

describe("matchingPlaces", () => {
  it("offers the guide's top three, the US, remote and the hubs before the rest", () => {
    const all = matchingPlaces("", []);
    expect(all.slice(0, 5)).toEqual(["CA", "WA", "NY", "US", "REMOTE"]);
    // By software developers: 121,000, 92,770, 87,350, 69,060, 69,030, 67,030, 55,540, 42,310, 40,370, 36,300.
    expect(all.slice(5, 16)).toEqual([
      ...["New York, NY", "Seattle, WA", "San Jose, CA", "Washington metro, DC", "San Francisco, CA"],
      ...["Dallas, TX", "Los Angeles, CA", "Boston, MA", "Chicago, IL", "Atlanta, GA", "AL"],
    ]);
    // 51 states, US, REMOTE and 174 metropolitan areas
    expect(all).toHaveLength(227);
    expect(new Set(all).size).toBe(227);
  });

  it("finds a code before names, and names by any of their words", () => {
    expect(matchingPlaces("or", [])[0]).toBe("OR");
    expect(matchingPlaces("wa", [])[0]).toBe("WA");
    expect(matchingPlaces("new", []).slice(0, 7)).toEqual([
      ...["NY", "New York, NY", "NH", "NJ", "NM", "New Haven, CT", "New Orleans, LA"],
    ]);
    expect(matchingPlaces("  VIRG ", []).slice(0, 3)).toEqual(["VA", "WV", "Virginia Beach, VA"]);
    expect(matchingPlaces("zz", [])).toEqual([]);
  });

  it("finds a metropolitan area by another of its cities, by what people call it, and by its state", () => {
    const [byName, byOtherName] = [matchingPlaces("columbia", []), matchingPlaces("virginia", [])];
    expect(byName.slice(0, 3)).toEqual(["DC", "Columbia, SC", "Columbia, MO"]);
    expect(byName.slice(3).sort()).toEqual(["Baltimore, MD", "Washington metro, DC"]);
    expect(byOtherName).toContain("Richmond, VA");
    expect(matchingPlaces("silicon", [])).toContain("San Jose, CA");
    expect(matchingPlaces("bay area", [])).toEqual(["San Jose, CA", "San Francisco, CA"]);
    expect(matchingPlaces("san jose, ca", [])).toEqual(["San Jose, CA"]);
    expect(matchingPlaces("41940", [])).toEqual(["San Jose, CA"]);
  });

  it("leaves out what is chosen", () => {
    expect(matchingPlaces("new", ["NY", "NM", "New York, NY"]).slice(0, 2)).toEqual(["NH", "NJ"]);
  });
});

describe("readPlaces", () => {
  it("reads codes and names between commas", () => {
    expect(readPlaces("ca, Texas; remote\nusa")).toEqual({ value: ["CA", "TX", "REMOTE", "US"] });
    expect(readPlaces("  ")).toEqual({ value: [] });
  });

  it("reads a name with its state behind a comma as one place", () => {
    const value = ["San Jose, CA", "TX", "Portland, OR", "NY", "CA"];
    expect(readPlaces("San Jose, CA, Texas, portland, oregon; New York, CA")).toEqual({ value });
    expect(readPlaces("Austin, Dallas, TX")).toEqual({ value: ["Austin, TX", "Dallas, TX"] });
    expect(readPlaces("CA, Portland").problem).toBe(
      'Place must say which is meant, "Portland, ME" or "Portland, OR"; got "Portland".',
    );
  });

  it("refuses the whole text with the formula's own sentence", () => {
    expect(readPlaces("CA, Texsa").problem).toBe(
      'Place must be a US state or metropolitan area, "US" or "REMOTE"; got "Texsa".',
    );
  });
});
