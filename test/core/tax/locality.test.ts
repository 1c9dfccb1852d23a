import { describe, expect, it } from "vitest";
import { Refusal } from "../../../src/core/Refusal.ts";
import { defaultLocality, localityNamed } from "../../../src/core/tax/locality.ts";
import { STATE_CODES } from "../../../src/reference/states.ts";
import { stateRules } from "../../../src/reference/taxYears.ts";

describe("localityNamed", () => {
  it.each([
    ["NY", "New York City", "New York City"],
    ["NY", " nyc ", "NYC"],
    ["MD", "Montgomery", "Montgomery County"],
    ["MD", "montgomery county", "Montgomery County"],
    ["MD", "Baltimore City", "Baltimore City"],
    ["MD", "Baltimore County", "Baltimore County"],
    ["IN", "Indianapolis", "Indianapolis"],
    ["MO", "st. louis", "St. Louis"],
  ] as const)("finds %s %s", (state, name, found) => {
    expect(localityNamed(stateRules(2026, state), name).name).toBe(found);
  });

  it("refuses an unknown one with the list of the known", () => {
    expect(() => localityNamed(stateRules(2026, "OH"), "Toledo")).toThrow(
      new Refusal(
        'locality must be one that is in the data for Ohio (Columbus, Cleveland, Cincinnati); got "Toledo".',
      ),
    );
    expect(() => localityNamed(stateRules(2026, "TX"), "Austin")).toThrow(
      new Refusal(
        'locality must be left out for Texas, for which no local tax is in the data; got "Austin".',
      ),
    );
  });
});

describe("defaultLocality", () => {
  it("is there where every resident owes local tax: Maryland", () => {
    const withDefault = STATE_CODES.filter((state) => defaultLocality(stateRules(2026, state)));
    expect(withDefault).toEqual(["MD"]);
    expect(defaultLocality(stateRules(2026, "MD"))?.name).toBe("most counties (3.20%)");
  });

  it("leaves no county of Maryland out", () => {
    const names = (stateRules(2026, "MD").localities ?? []).flatMap(({ places }) =>
      places.flatMap((place) => place.names),
    );
    // 23 counties and Baltimore City, and the default
    expect(names).toHaveLength(25);
    expect(new Set(names).size).toBe(25);
  });
});
