import { describe, expect, it } from "vitest";
import {
  FIRST_CHOICES,
  readBandsChoices,
  rememberedBandsChoices,
  withBasis,
  withSpreadPerLevel,
} from "../../src/sidebar/panels/bands/BandsChoices.ts";

describe("readBandsChoices", () => {
  it("makes the request that the choices mean", () => {
    const { request } = readBandsChoices({
      ...FIRST_CHOICES,
      levels: ["Lead", "Mid"],
      places: ["CA"],
      placeTyped: "texas",
      spread: "35%",
      roundTo: "$5k",
      destination: "selection",
    });
    expect(request).toEqual({
      // Levels rise whatever the order of the ticks.
      levels: ["Mid", "Lead"],
      states: ["CA", "TX"],
      basis: "market",
      spreads: { Entry: 0.35, Mid: 0.35, Senior: 0.35, Lead: 0.35, Principal: 0.35 },
      roundTo: 5_000,
      insertAs: "live",
      destination: "selection",
    });
  });

  it("takes no rounding for a blank, and each level's own spread when asked", () => {
    const { request } = readBandsChoices({
      ...FIRST_CHOICES,
      levels: ["Entry", "Senior"],
      roundTo: " ",
      spreadPerLevel: true,
      spreads: { ...FIRST_CHOICES.spreads, Entry: "0.3", Senior: "50%", Lead: "nonsense" },
    });
    expect(request?.roundTo).toBe(0);
    // Lead is not chosen: its text does not matter, and the default of the basis stands for it.
    expect(request?.spreads).toMatchObject({ Entry: 0.3, Senior: 0.5, Lead: 0.4 });
  });

  it("says what is wrong beside each field", () => {
    const { request, problems } = readBandsChoices({
      ...FIRST_CHOICES,
      levels: [],
      places: [],
      spread: "40",
      roundTo: "-1",
    });
    expect(request).toBeUndefined();
    expect(problems).toEqual({
      levels: "Choose at least one level.",
      states: "Choose at least one state, metropolitan area, US or REMOTE.",
      spreads: 'Range spread must be a rate such as 0.2 or 20%, from 0 to 2; got "40".',
      roundTo: 'Round to must be an amount in US dollars from 0 to 100,000; got "-1".',
    });
  });

  it("does not pass over a place that was typed and cannot be read", () => {
    expect(readBandsChoices({ ...FIRST_CHOICES, placeTyped: "Puerto Rico" }).problems?.states).toBe(
      'Place must be a US state or metropolitan area, "US" or "REMOTE"; Puerto Rico is a territory and not in the data.',
    );
  });
});

describe("readBandsChoices with both bases, premium and aging", () => {
  it("has a spread for each basis", () => {
    const { request } = readBandsChoices({ ...withBasis(FIRST_CHOICES, "both"), levels: ["Senior"] });
    expect(request?.basis).toBe("both");
    expect([request?.spreads.Senior, request?.hireSpreads?.Senior]).toEqual([0.4, 0.2]);
  });

  it("sends premium and aging only where they are chosen", () => {
    const { request: plain } = readBandsChoices({ ...FIRST_CHOICES, agingRate: "nonsense" });
    expect(plain).not.toHaveProperty("premium");
    expect(plain).not.toHaveProperty("agedTo");
    const { request } = readBandsChoices({
      ...FIRST_CHOICES,
      premium: "genai",
      agedTo: " 2027-07-01 ",
      agingRate: "4%",
    });
    expect(request).toMatchObject({ premium: "genai", agedTo: "2027-07-01", agingRate: 0.04 });
  });

  it("says what is wrong with them beside their fields", () => {
    const { problems } = readBandsChoices({
      ...FIRST_CHOICES,
      basis: "both",
      hireSpread: "x",
      agedTo: "soon",
      agingRate: "x",
    });
    expect(problems).toMatchObject({
      hireSpreads: 'Hire spread must be a rate such as 0.2 or 20%, from 0 to 2; got "x".',
      agedTo: 'Aged to must be a date from 1950-01-01 to 2199-12-31, such as 2026-11-23; got "soon".',
      agingRate: 'Yearly growth must be a rate such as 0.2 or 20%, from -0.5 to 1, or "market"; got "x".',
    });
  });
});

describe("withBasis", () => {
  it("moves a default spread to the other basis's default, never a user's own", () => {
    expect(withBasis(FIRST_CHOICES, "hire")).toMatchObject({ basis: "hire", spread: "20%" });
    expect(withBasis({ ...FIRST_CHOICES, spread: "35%" }, "hire").spread).toBe("35%");
    expect(withBasis(withBasis(FIRST_CHOICES, "hire"), "market")).toEqual(FIRST_CHOICES);
  });
});

describe("withSpreadPerLevel", () => {
  it("starts every level from the spread of all", () => {
    expect(withSpreadPerLevel({ ...FIRST_CHOICES, spread: "33%" }, true).spreads.Lead).toBe("33%");
  });
});

describe("rememberedBandsChoices", () => {
  it("gives back what was remembered, without what was only being typed", () => {
    const chosen = { ...FIRST_CHOICES, levels: ["Senior" as const], places: ["TX", "CA"], placeTyped: "x" };
    expect(rememberedBandsChoices(JSON.parse(JSON.stringify(chosen)))).toEqual({ ...chosen, placeTyped: "" });
  });

  it.each([undefined, null, 7, "text", [], { levels: 3, places: "CA", spreads: null, roundTo: {} }])(
    "is as at first for %j",
    (remembered) => expect(rememberedBandsChoices(remembered)).toEqual(FIRST_CHOICES),
  );

  it("drops single values that are not known", () => {
    const read = rememberedBandsChoices({
      levels: ["Mid", "Boss"],
      places: ["PR", "NY", "NY"],
      basis: "neither",
    });
    expect(read).toMatchObject({ levels: ["Mid"], places: ["NY"], basis: "market" });
  });
});
