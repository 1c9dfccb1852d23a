import { describe, expect, it } from "vitest";
import { metroArea, metroAreas, smallMetroPlaces } from "../../src/reference/metroAreas.ts";
import { metroFactor, metroPrices } from "../../src/reference/metroFigures.ts";
import { stateOf } from "../../src/reference/states.ts";

// Figures by hand from the survey's and the price index's own tables.
describe("metropolitan areas", () => {
  it("are 174, each called by a name of its own that ends with its state", () => {
    expect(metroAreas()).toHaveLength(174);
    expect(new Set(metroAreas().map(({ place }) => place)).size).toBe(174);
    for (const { place, states } of metroAreas()) expect(stateOf(place), place).toBe(states[0]);
  });

  it("are found by what they are called and by their code", () => {
    const sanJose = metroArea("San Jose, CA");
    expect(sanJose).toMatchObject({
      cbsa: 41_940,
      name: "San Jose-Sunnyvale-Santa Clara, CA",
      factor: 1.5477,
      reliability: "A",
      developers: 87_350,
      prices: 110.423,
      cities: ["San Jose", "Sunnyvale", "Santa Clara"],
    });
    expect(metroArea("41940")).toBe(sanJose);
    for (const other of ["CA", "US", "REMOTE", "", "Nowhere, ZZ", "99999"])
      expect(metroArea(other)).toBeUndefined();
  });

  it("tell their states, and cities with hyphens of their own", () => {
    expect(metroArea("Philadelphia, PA")?.states).toEqual(["PA", "NJ", "DE", "MD"]);
    expect(metroArea("Scranton, PA")?.cities).toEqual(["Scranton", "Wilkes-Barre"]);
    expect(metroArea("Winston-Salem, NC")?.cities).toEqual(["Winston-Salem"]);
    expect(metroArea("Louisville, KY")?.cities).toEqual(["Louisville", "Jefferson County"]);
  });

  it("without developers enough are known by their first city", () => {
    // 379 areas of the survey outside Puerto Rico less 174.
    expect(smallMetroPlaces()).toHaveLength(205);
    expect(smallMetroPlaces()).toContainEqual({ city: "Beaumont", state: "TX" });
    expect(smallMetroPlaces()).toContainEqual({ city: "Coeur d'Alene", state: "ID" });
  });
});

describe("their figures", () => {
  it("are a factor with its reliability and employment", () => {
    expect(metroFactor("Akron, OH")).toMatchObject({
      key: "factor.Akron, OH",
      value: 0.7567,
      class: "C",
      status: "derived",
      reliability: "C",
      source: "BLS OEWS, May 2025",
      asOf: "2025-05",
      doubt: "Reliability C: 2,240 software developers.",
    });
    expect(metroFactor("10420")?.key).toBe("factor.Akron, OH");
    expect(metroFactor("OH")).toBeUndefined();
  });

  it("are a price level", () => {
    const prices = metroPrices("Akron, OH");
    expect(prices).toMatchObject({ key: "living.Akron, OH", class: "C", status: "final", asOf: "2024" });
    expect(prices?.value).toBeCloseTo(0.9337, 10);
    expect(metroPrices("US")).toBeUndefined();
  });
});
