import { describe, expect, it } from "vitest";
import { Refusal } from "../../../src/core/Refusal.ts";
import { defaultLocality } from "../../../src/core/tax/localities.ts";
import { localityNamed, localityNames } from "../../../src/core/tax/localityNamed.ts";
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

  it("finds a name however it is written", () => {
    const found = (name: string) => localityNamed(stateRules(2026, "IN"), name).name;
    expect(["St Joseph", "st. joseph county", "LA PORTE", "De Kalb"].map(found)).toEqual([
      "St. Joseph County",
      "St. Joseph County",
      "LaPorte County",
      "DeKalb County",
    ]);
  });

  it("refuses an unknown one with the nearest names, and offers a rate", () => {
    const refused = (state: "DE" | "TX", name: string, says: string) =>
      expect(() => localityNamed(stateRules(2026, state), name)).toThrow(new Refusal(says));
    expect(() => localityNamed(stateRules(2026, "OH"), "Tolede")).toThrow(
      /^locality must be a place in the data for Ohio \(of 7, the nearest are Toledo, .* or .*\) or a rate such as 1\.25%; got "Tolede"\.$/,
    );
    const nearest = (name: string) => {
      try {
        return localityNamed(stateRules(2026, "IN"), name).name;
      } catch (error) {
        return /the nearest are ([^,]*),/.exec((error as Error).message)?.[1];
      }
    };
    expect(["Hamiltn", "Indianapolis city", "Tippecano"].map(nearest)).toEqual([
      "Hamilton County",
      "Indianapolis",
      "Tippecanoe County",
    ]);
    refused(
      "DE",
      "Dover",
      'locality must be a place in the data for Delaware (Wilmington) or a rate such as 1.25%; got "Dover".',
    );
    refused(
      "TX",
      "Austin",
      'locality must be left out for Texas, for which no local tax is in the data, or be a rate such as 1.25%; got "Austin".',
    );
  });
});

describe("defaultLocality", () => {
  it("is there where every resident owes local tax: Indiana and Maryland", () => {
    const withDefault = STATE_CODES.filter((state) => defaultLocality(stateRules(2026, state)));
    expect(withDefault).toEqual(["IN", "MD"]);
    expect(defaultLocality(stateRules(2026, "MD"))?.name).toBe("most counties (3.20%)");
    expect(defaultLocality(stateRules(2026, "IN"))?.name).toBe("Marion County");
  });

  it("leaves no county of Indiana and no city of Michigan out", () => {
    expect(new Set(localityNames(stateRules(2026, "IN"))).size).toBe(92);
    expect(new Set(localityNames(stateRules(2026, "MI"))).size).toBe(24);
  });

  it("leaves no county of Maryland out", () => {
    const names = localityNames(stateRules(2026, "MD"));
    // 23 counties and Baltimore City, and the default
    expect(names).toHaveLength(25);
    expect(new Set(names).size).toBe(25);
  });
});
