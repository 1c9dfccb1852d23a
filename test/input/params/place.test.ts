import { describe, expect, it } from "vitest";
import { PLACE } from "../../../src/input/params/place.ts";
import { metroAreas } from "../../../src/reference/metroAreas.ts";
import { STATE_NAMES } from "../../../src/reference/states.ts";

const read = (typed: unknown) => PLACE.read(typed, "state");

describe("a metropolitan area", () => {
  it.each(metroAreas().map(({ name, place, cbsa }) => [name, place, cbsa] as const))(
    "%s is known by its official name, its first city and its code",
    (name, place, cbsa) => {
      for (const typed of [name, place, name.toUpperCase(), ` ${place} `, cbsa, String(cbsa)])
        expect(read(typed)).toBe(place);
    },
  );

  it.each([
    ["Austin", "Austin, TX"],
    ["austin, texas", "Austin, TX"],
    ["San Jose", "San Jose, CA"],
    ["San Francisco Bay Area", "San Francisco, CA"],
    ["SF", "San Francisco, CA"],
    ["Silicon Valley", "San Jose, CA"],
    ["Sunnyvale, CA", "San Jose, CA"],
    ["Fort Worth, TX", "Dallas, TX"],
    ["DFW", "Dallas, TX"],
    ["NYC", "New York, NY"],
    ["New York, NY", "New York, NY"],
    ["New York City", "New York, NY"],
    ["NY metro", "New York, NY"],
    ["Greater LA", "Los Angeles, CA"],
    ["Seattle metro area", "Seattle, WA"],
    ["Metro Detroit", "Detroit, MI"],
    ["Boston-Cambridge-Newton", "Boston, MA"],
    ["Minneapolis-Saint Paul, MN", "Minneapolis, MN"],
    ["St Louis", "St. Louis, MO"],
    ["St. Louis, MO-IL", "St. Louis, MO"],
    ["Wilkes-Barre, PA", "Scranton, PA"],
    ["Honolulu, HI", "Honolulu, HI"],
    ["Portland, OR", "Portland, OR"],
    ["Portland, Maine", "Portland, ME"],
    ["DC metro", "Washington metro, DC"],
    ["Washington metropolitan area", "Washington metro, DC"],
  ])("is meant by %s", (typed, place) => expect(read(typed)).toBe(place));

  it.each([
    ["Portland", '"Portland, ME" or "Portland, OR"'],
    ["Columbus", '"Columbus, GA", "Columbus, OH" or "Columbus, IN"'],
    ["Charleston", '"Charleston, SC" or "Charleston, WV"'],
    ["Bay Area", '"San Francisco, CA" or "San Jose, CA"'],
    ["the triangle", '"Durham, NC" or "Raleigh, NC"'],
  ])("is asked about: %s", (typed, which) =>
    expect(() => read(typed)).toThrow(`state must say which is meant, ${which}; got "${typed}".`),
  );

  it.each([
    ["Abilene, TX", "Abilene, TX", "TX", 0.9225],
    ["abilene", "Abilene, TX", "TX", 0.9225],
    ["Beaumont-Port Arthur, TX", "Beaumont, TX", "TX", 0.9225],
    ["Charleston, WV", "Charleston, WV", "WV", 0.7897],
    ["Missoula", "Missoula, MT", "MT", 0.896],
  ])("that is too small is refused by name, with its state's figure: %s", (typed, area, state, factor) =>
    expect(() => read(typed)).toThrow(
      `state must be a metropolitan area with 500 or more software developers, and ${area} is none: use its state, "${state}" (factor ${factor}).`,
    ),
  );

  it.each(["Kansas City, KS", "Newark, NJ", "Vancouver, WA"])(
    "is not taken for another state's: %s",
    (typed) => expect(() => read(typed)).toThrow(/^state must be a US state or metropolitan area/),
  );

  it.each(["Zz", 12_345, 0, true, "#N/A", "constructor", "metro", "area", " area", "-", "a".repeat(10_000)])(
    "is none of %j",
    (typed) => expect(() => read(typed)).toThrow(/^state must be a US state or metropolitan area/),
  );
});

it("a state's name or code is the state", () => {
  for (const [code, name] of Object.entries(STATE_NAMES))
    for (const typed of [code, name, name.toLowerCase()]) expect(read(typed)).toBe(code);
  expect(read("Washington, D.C.")).toBe("DC");
});
