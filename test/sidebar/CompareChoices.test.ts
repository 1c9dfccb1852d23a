import { describe, expect, it } from "vitest";
import {
  FIRST_CHOICES,
  readComparison,
  rememberedCompareChoices,
} from "../../src/sidebar/panels/compare/CompareChoices.ts";
import { answerInWords, comparePreview, most } from "../../src/sidebar/panels/compare/comparePreview.ts";
import {
  blankOffer,
  readOffer,
  type TypedOffer,
  vestedInAll,
} from "../../src/sidebar/panels/compare/TypedOffer.ts";

const enterprise: TypedOffer = { ...blankOffer(0), name: "Enterprise", state: "TX", base: "$185,000" };
const startup: TypedOffer = {
  ...blankOffer(1),
  name: "Startup",
  state: "WA",
  base: "150k",
  equityKind: "private stock",
  equityTotal: "300000",
};

describe("readOffer", () => {
  it("makes the offer that is typed; what is blank is nothing", () => {
    expect(
      readOffer({ ...startup, bonus: " ", signOn: "$20,000", vesting: "10% 20% 30% 40%" }).offer,
    ).toEqual({
      name: "Startup",
      state: "WA",
      locality: "",
      base: 150_000,
      bonus: 0,
      signOn: 20_000,
      equityTotal: 300_000,
      equityKind: "private stock",
      ticks: { valuation: false, vesting: false, liquidity: false },
      vesting: [0.1, 0.2, 0.3, 0.4],
      refresh: 0,
      scores: {},
    });
  });

  it("passes over what belongs to a grant where there is none", () => {
    const { offer } = readOffer({ ...enterprise, equityTotal: "nonsense", vesting: "?" });
    expect(offer).toMatchObject({ equityTotal: 0, vesting: [] });
  });

  it("names the sum where the years do not add up to the whole grant", () => {
    // 25 + 20 + 25 + 25
    expect(readOffer({ ...startup, vesting: "25/20/25/25" }).problems).toEqual({
      vesting: 'Vesting of offer "Startup" must add up to 100%; its years add up to 95%.',
    });
  });

  it("takes a locality by name or by its rate, and none that the state has not", () => {
    const city = (locality: string) => readOffer({ ...enterprise, state: "NY", locality });
    expect(city(" nyc ").offer?.locality).toBe("nyc");
    expect(city("1.25%").offer?.locality).toBe(0.0125);
    expect(city("Buffalo").problems?.locality).toBe(
      'Locality must be a place in the data for New York (New York City or Yonkers) or a rate such as 1.25%; got "Buffalo".',
    );
    expect(city("1.25").problems?.locality).toMatch(/ If 1\.25% is meant, write 1\.25% or 0\.0125\.$/);
    // Which places there are is known once the state is.
    expect(readOffer({ ...enterprise, state: "", locality: "Anywhere" }).problems).toEqual({
      state: "Choose the place where the offer is taxed.",
    });
  });

  it("guesses neither state nor base", () => {
    expect(readOffer(blankOffer(2)).problems).toEqual({
      state: "Choose the place where the offer is taxed.",
      base: "Base is needed, in US dollars a year.",
    });
  });

  it("says how vesting is typed where it cannot be read", () => {
    expect(readOffer({ ...startup, vesting: "a quarter each" }).problems?.vesting).toBe(
      'Vesting must be the share of each year, such as 25/25/25/25, "25% 25% 25% 25%" or 0.25 0.25 0.25 0.25, for up to 4 years; got "a quarter each".',
    );
  });

  const options: TypedOffer = {
    ...startup,
    ...{ equityKind: "options", shares: "20,000", strike: "2", fullyDiluted: "10m" },
    ...{ exitValue: "200m", preferences: "$40m", rounds: "20%, 25%" },
  };

  it("takes options with strike, shares, preferences and dilution, and scores of the role", () => {
    const { offer } = readOffer({
      ...options,
      equityTotal: "",
      refresh: "40k",
      authority: "4",
      trajectory: "5",
    });
    expect(offer).toMatchObject({
      equityTotal: 0,
      options: {
        ...{ shares: 20_000, strike: 2, fullyDiluted: 10_000_000 },
        ...{ exitValue: 200_000_000, preferences: 40_000_000, rounds: [0.2, 0.25] },
      },
      refresh: 40_000,
      vesting: [0.25, 0.25, 0.25, 0.25],
      scores: { authority: 4, trajectory: 5 },
    });
  });

  it("says what is missing to tell what options pay, and nothing of it once shares are blank", () => {
    expect(readOffer({ ...options, strike: "", exitValue: " " }).problems).toEqual({
      strike: "Strike: needed to tell what the options pay; blank shares leave them out.",
      exitValue: "Exit value: needed to tell what the options pay; blank shares leave them out.",
    });
    expect(readOffer({ ...options, shares: "", strike: "" }).offer).not.toHaveProperty("options");
    expect(readOffer({ ...options, fullyDiluted: "10,000" }).problems).toEqual({
      fullyDiluted:
        "Fully diluted shares must be all shares of the company, at least the 20,000 of the grant; got 10,000.",
    });
  });
});

describe("vestedInAll", () => {
  it("adds up the years", () => {
    expect(vestedInAll({ ...startup, vesting: "40/0/30/20" })).toBeCloseTo(0.9, 12);
    expect(vestedInAll({ ...startup, vesting: "half" })).toBeUndefined();
  });
});

describe("readComparison", () => {
  it("puts each problem beside the field of its offer", () => {
    const { problems } = readComparison(FIRST_CHOICES, [
      enterprise,
      { ...startup, name: " ENTERPRISE ", base: "lots" },
    ]);
    expect(problems).toEqual({
      "offers.1.name": "Offer 1 has this name already.",
      "offers.1.base": 'Base must be an amount in US dollars from 0 to 1,000,000,000; got "lots".',
    });
  });

  it("sends nothing of the companies that one competes with, and says when they cannot be read", () => {
    const chosen = { ...FIRST_CHOICES, mix: "startup 40%, big tech 60%" };
    const { request } = readComparison(chosen, [enterprise, startup]);
    expect(request).not.toHaveProperty("mix");
    expect(request).not.toHaveProperty("level");
    expect(readComparison({ ...chosen, mix: "startup 40%" }, [enterprise, startup]).problems).toEqual({
      mix: "Companies must have shares that total 100%; got 40%.",
    });
  });

  it("sends offers and choices together", () => {
    const { request } = readComparison({ ...FIRST_CHOICES, years: 2, filing: "joint" }, [
      enterprise,
      startup,
    ]);
    expect(request).toMatchObject({ years: 2, filing: "joint", insertAs: "live", destination: "new sheet" });
    expect(request?.offers.map(({ name }) => name)).toEqual(["Enterprise", "Startup"]);
  });
});

describe("comparePreview", () => {
  const rows = (years: number, ticks: Partial<TypedOffer["ticks"]> = {}) => {
    const typed = [enterprise, { ...startup, ticks: { ...startup.ticks, ...ticks } }];
    const { request } = readComparison({ ...FIRST_CHOICES, years }, typed);
    if (!request) throw new Error("The offers of this test must be readable.");
    return comparePreview(request.offers, years, "single");
  };

  it("gives the certainty at which the equity offer draws level: (185,000 − 150,000) ÷ 75,000 a year", () => {
    const [first, second] = rows(4);
    expect(first?.outcome.breakEven).toBeUndefined();
    expect(second?.outcome.breakEven?.against).toBe("Enterprise");
    expect(second?.outcome.breakEven?.certainty).toBeCloseTo(35_000 / 75_000, 12);
  });

  it("counts none of a grant without ticks and all that private stock counts with three", () => {
    // 300,000 × 50%
    expect(rows(4)[1]?.outcome).toMatchObject({ certainEquity: 0, uncertainEquity: 300_000 });
    const sure = rows(4, { valuation: true, vesting: true, liquidity: true })[1]?.outcome;
    expect(sure).toMatchObject({ certainEquity: 150_000, uncertainEquity: 150_000 });
  });

  it("finds who leads: 4 × 185,000 in cash; 4 × 150,000 + 150,000 with equity that counts", () => {
    const both = rows(4, { valuation: true, vesting: true, liquidity: true });
    expect(most(both, ({ outcome }) => outcome.cash)?.outcome.cash).toBe(740_000);
    const counted = most(both, ({ outcome }) => outcome.counted);
    expect(counted?.offer.name).toBe("Startup");
    expect(counted?.outcome.counted).toBe(750_000);
  });

  it("takes only what vests in the years compared", () => {
    expect(rows(1)[1]?.outcome.vestedEquity).toBe(75_000);
  });
});

describe("answerInWords", () => {
  const dollars = (amount: number) => `$${amount}`;
  const both = (change: Partial<TypedOffer>) => {
    const { request } = readComparison(FIRST_CHOICES, [enterprise, { ...startup, state: "TX", ...change }]);
    return comparePreview(request?.offers ?? [], 4, "single");
  };

  it("says who leads, and by how much, where one offer does in both", () => {
    const rows = both({});
    const [first, second] = rows.map(({ outcome }) => outcome.cashAfterTax);
    // 4 × 185,000 − 4 × 150,000 − nothing of a grant without ticks
    expect(answerInWords(rows, 4, dollars)).toBe(
      `Enterprise leads: $${Math.round((first ?? 0) - (second ?? 0))} more cash after tax over 4 years, $140000 more with certain equity before tax.`,
    );
  });

  it("names both where one pays more and the other counts more", () => {
    // 4 × 150,000 + half of 300,000 = 750,000 against 740,000
    const rows = both({ ticks: { valuation: true, vesting: true, liquidity: true } });
    expect(answerInWords(rows, 4, dollars)).toMatch(
      /^Enterprise pays \$\d+ more cash after tax over 4 years; Startup counts \$10000 more with certain equity\.$/,
    );
  });

  it("says nothing of one offer", () => {
    expect(answerInWords(both({}).slice(0, 1), 4, dollars)).toBeUndefined();
  });
});

describe("rememberedCompareChoices", () => {
  it("gives back what was remembered", () => {
    const chosen = {
      ...{ years: 2, filing: "hoh", level: "Lead", mix: "startup 40%, big tech 60%" },
      ...{ insertAs: "native", destination: "selection" },
    };
    expect(rememberedCompareChoices(chosen)).toEqual(chosen);
  });
  it.each([undefined, null, 7, [], { years: 9, filing: "married", insertAs: 1 }])(
    "is as at first for %j",
    (it) => expect(rememberedCompareChoices(it)).toEqual(FIRST_CHOICES),
  );
});
