import { describe, expect, it } from "vitest";
import { matchingPlaces } from "../../src/sidebar/parts/matchingPlaces.ts";
import { readPlaces } from "../../src/sidebar/parts/readPlaces.ts";

describe("matchingPlaces", () => {
  it("offers the guide's top three, the US and remote before the rest", () => {
    const all = matchingPlaces("", []);
    expect(all.slice(0, 6)).toEqual(["CA", "WA", "NY", "US", "REMOTE", "AL"]);
    expect(all).toHaveLength(53);
  });

  it("finds a code before names, and names by any of their words", () => {
    // "or" is Oregon's code; no name has another word that begins with it.
    expect(matchingPlaces("or", [])).toEqual(["OR"]);
    expect(matchingPlaces("wa", [])).toEqual(["WA"]);
    expect(matchingPlaces("new", [])).toEqual(["NY", "NH", "NJ", "NM"]);
    expect(matchingPlaces("  VIRG ", [])).toEqual(["VA", "WV"]);
    expect(matchingPlaces("columbia", [])).toEqual(["DC"]);
    expect(matchingPlaces("zz", [])).toEqual([]);
  });

  it("leaves out what is chosen", () => {
    expect(matchingPlaces("new", ["NY", "NM"])).toEqual(["NH", "NJ"]);
  });
});

describe("readPlaces", () => {
  it("reads codes and names between commas", () => {
    expect(readPlaces("ca, Texas; remote\nusa")).toEqual({ value: ["CA", "TX", "REMOTE", "US"] });
    expect(readPlaces("  ")).toEqual({ value: [] });
  });

  it("refuses the whole text with the formula's own sentence", () => {
    expect(readPlaces("CA, Texsa").problem).toBe(
      'State must be a US state or metropolitan area, "US" or "REMOTE"; got "Texsa".',
    );
  });
});
