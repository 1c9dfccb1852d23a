import { describe, expect, it } from "vitest";
import type { Offer } from "../../src/core/offers/offerReview.ts";
import {
  BLANK_OFFER,
  FIRST_CHOICES,
  readOffer,
  readOfferCheck,
  rememberedOfferChoices,
  typedAgain,
} from "../../src/sidebar/panels/offer/OfferChoices.ts";

const typed = { ...BLANK_OFFER, label: " Jane ", base: "190k" };

describe("readOfferCheck", () => {
  it("makes the request that is typed", () => {
    const { request } = readOfferCheck(
      { ...FIRST_CHOICES, level: "Lead", place: "WA", rationale: true },
      {
        ...typed,
        bonus: "$20,000",
        guaranteed: "amount",
        guaranteedCash: "200,000",
        equityKind: "options",
        equityPerYear: "40000",
        ticks: { valuation: true, vesting: false, liquidity: false },
        mustGoRight: " A sale ",
        seatValuePerDay: "900",
      },
    );
    expect(request).toEqual({
      label: "Jane",
      level: "Lead",
      state: "WA",
      base: 190_000,
      bonus: 20_000,
      equityPerYear: 40_000,
      equityKind: "options",
      ticks: { valuation: true, vesting: false, liquidity: false },
      answers: { guaranteedCash: 200_000, mustGoRight: "A sale", roleControls: "" },
      seatValuePerDay: 900,
      rationale: true,
      insertAs: "live",
      destination: "new sheet",
    });
  });

  it("takes the base as guaranteed where that is blank, and leaves an unknown value of a day out", () => {
    const { request } = readOfferCheck(FIRST_CHOICES, typed);
    expect(request?.answers.guaranteedCash).toBe(190_000);
    expect(request).not.toHaveProperty("seatValuePerDay");
  });

  it("says what is wrong beside each field", () => {
    const { problems } = readOfferCheck(FIRST_CHOICES, {
      ...BLANK_OFFER,
      bonus: "-5",
      seatValuePerDay: "much",
    });
    expect(problems).toEqual({
      label: "Name the offer: its row is found by its name.",
      base: "Base is needed, in US dollars a year.",
      bonus: 'Bonus must be an amount in US dollars from 0 to 1,000,000,000; got "-5".',
      seatValuePerDay: 'Value of a day must be an amount in US dollars from 0 to 1,000,000,000; got "much".',
    });
  });
});

describe("readOffer", () => {
  it("can be previewed before it has a name", () => {
    expect(readOffer(FIRST_CHOICES, { ...typed, label: "" }).offer?.base).toBe(190_000);
  });

  it("does not believe that more is guaranteed than is paid", () => {
    // 190,000 + 5,000
    const guaranteed = { guaranteed: "amount", guaranteedCash: "200000" } as const;
    expect(readOffer(FIRST_CHOICES, { ...typed, bonus: "5000", ...guaranteed }).problems).toEqual({
      guaranteedCash: "Guaranteed cash must be at most base and bonus together, $195,000; got $200,000.",
    });
  });

  it("guarantees the bonus too where that is said, also as a share of base", () => {
    const { offer } = readOffer(FIRST_CHOICES, { ...typed, bonus: "15%", guaranteed: "all" });
    // 190,000 × 15%
    expect([offer?.bonus, offer?.guaranteedCash]).toEqual([28_500, 218_500]);
  });

  it("types a saved offer again as it stands in the sheet", () => {
    const { offer } = readOffer(FIRST_CHOICES, {
      ...typed,
      bonus: "15%",
      guaranteed: "all",
      equityKind: "options",
      equityPerYear: "40k",
      mustGoRight: "a sale or listing",
      seatValuePerDay: "0",
    });
    const again = typedAgain({ label: "Jane", ...(offer as Offer) }, BLANK_OFFER);
    expect(readOffer(FIRST_CHOICES, again).offer).toEqual(offer);
    expect([again.label, again.guaranteed]).toEqual(["Jane", "all"]);
    const interviewed = { stages: 5, daysEach: 7, slack: undefined, reasons: ["equity"] as const };
    expect(typedAgain({ label: "Jane", ...(offer as Offer), ...interviewed }, BLANK_OFFER)).toMatchObject({
      interview: { stages: "5", daysEach: "7", slack: "" },
      reasons: ["equity"],
    });
  });

  it("passes over equity where there is none", () => {
    expect(readOffer(FIRST_CHOICES, { ...typed, equityPerYear: "?" }).offer?.equityPerYear).toBe(0);
  });
});

describe("rememberedOfferChoices", () => {
  it("gives back what was remembered", () => {
    const chosen = {
      level: "Mid",
      place: "REMOTE",
      mix: "startup 40%, big tech 60%",
      rationale: true,
      insertAs: "values",
      destination: "selection",
    };
    expect(rememberedOfferChoices(chosen)).toEqual(chosen);
  });
  it.each([undefined, null, 7, [], { level: "Boss", place: "PR", mix: 7, rationale: "yes" }])(
    "is as at first for %j",
    (remembered) => expect(rememberedOfferChoices(remembered)).toEqual(FIRST_CHOICES),
  );
});
