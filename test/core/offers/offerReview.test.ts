import { describe, expect, it } from "vitest";
import type { AmountsInWords } from "../../../src/core/offers/AmountsInWords.ts";
import { type Offer, offerReview } from "../../../src/core/offers/offerReview.ts";
import { standsInWords, waitingInWords } from "../../../src/core/offers/verdictInWords.ts";
import { waysOut } from "../../../src/core/offers/waysOut.ts";
import { publishedBenchmarks } from "../../../src/reference/benchmarks.ts";

const OFFER: Offer = {
  level: "Senior",
  place: "US",
  base: 190_000,
  bonus: 10_000,
  guaranteedCash: 190_000,
  equityPerYear: 15_000,
  equityKind: "private stock",
  ticks: { valuation: true, vesting: true, liquidity: true },
  mustGoRight: "A sale within four years",
  roleControls: "The ranking model",
  seatValuePerDay: 500,
};
const review = (change: Partial<Offer> = {}) => offerReview({ ...OFFER, ...change }, publishedBenchmarks());

describe("offerReview", () => {
  it("prices the three ways out of a stretch", () => {
    const { verdict, gap, raise, rescope, equity, certainEquity, uncertainEquity, counted } = review();
    expect([verdict, gap]).toEqual(["Stretch", -10_000]);
    // 114 − 114 ÷ 1.45 = 35.379 days, at 500 a day
    expect(raise.gap).toBe(10_000);
    expect(raise.extraDays).toBeCloseTo(35.3793, 4);
    expect(raise.waitingCost).toBeCloseTo(17_689.66, 2);
    // 10,000 ÷ 35.379
    expect(raise.breakevenPerDay).toBeCloseTo(282.65, 2);
    // 200,000 − 138,185
    expect(rescope).toEqual({ midAverage: 138_185, saving: 61_815 });
    // Private stock with all ticks counts half: 20,000 a year make up 10,000; 15,000 are offered.
    expect(equity).toEqual({ equityPerYear: 20_000, added: 5_000 });
    expect([certainEquity, uncertainEquity, counted]).toEqual([7_500, 7_500, 207_500]);
  });

  it("lights the four questions", () => {
    const lights = review().lights.map(({ light, amount }) => [light, amount]);
    // Stretch; 7,500 of the 10,000 that are short; 7,500 depend on a sale; answered.
    expect(lights).toEqual([
      ["warning", 190_000],
      ["warning", 7_500],
      ["warning", 7_500],
      // "The ranking model" is no scope that the guide names.
      ["warning", undefined],
    ]);
    expect(review().lights[0]?.sentence).toBe(
      "$190,000 is guaranteed. The base of $190,000 is $10,000 (5%) under the floor of $200,000: Stretch.",
    );
    const silent = review({
      mustGoRight: "",
      roleControls: "",
      ticks: { valuation: false, vesting: false, liquidity: false },
    });
    expect(silent.lights.map(({ light }) => light)).toEqual(["warning", "bad", "bad", "warning"]);
    expect(silent.equity).toEqual({ equityPerYear: undefined, added: undefined });
  });

  it("lights what the role controls by the scope that it makes, not by any words", () => {
    const light = (change: Partial<Offer>) => review(change).lights[3];
    const senior = "architecture, production, trade-offs";
    // 190,000 is paid like a Principal: nearest to 185,709.
    expect(light({ roleControls: senior })).toMatchObject({
      light: "good",
      sentence: "Architecture, production, trade-offs. The scope of a Senior.",
    });
    expect(light({ roleControls: "architecture" })?.sentence).toBe(
      "Architecture. That is a Mid's scope: Senior also decides production and trade-offs.",
    );
    // Under 146,355 pay is nearer to a Mid's average.
    expect(light({ roleControls: senior, base: 146_000, guaranteedCash: 146_000 })).toMatchObject({
      light: "bad",
      sentence:
        "Architecture, production, trade-offs. Senior responsibilities on the pay of a Mid usually fail.",
    });
    expect(light({ roleControls: "The ranking model" })?.sentence).toBe(
      "The ranking model. No scope can be read from it.",
    );
  });

  it("takes each thing that must go right as one more that all of it hangs on", () => {
    const light = (mustGoRight: string) => review({ mustGoRight }).lights[2];
    expect(light("a sale or listing")).toMatchObject({
      light: "warning",
      sentence: "A sale or listing. $7,500 a year depends on it.",
    });
    expect(light("a sale or listing, the next funding round")).toMatchObject({
      light: "bad",
      sentence: "A sale or listing and the next funding round: $7,500 a year depends on all 2.",
    });
  });

  it("names the figure of a verdict beyond the floor, and what waiting costs", () => {
    const stands = (change: Partial<Offer>) => standsInWords(review(change));
    // The hire band of Senior ends 20% over 200,000.
    expect(stands({ base: 255_000 })).toBe("$15,000 over the band's maximum of $240,000");
    expect(stands({ base: 203_000, place: "REMOTE" })).toBe(
      "$3,600 under the quoted remote median of $206,600",
    );
    expect(stands({ base: 200_000 })).toBe("at the floor of $200,000");
    // 35.379 days × 1,500
    expect(waitingInWords(review({ seatValuePerDay: 1_500 }), 1_500)).toBe(
      "Waiting costs $53,069 (35.4 days × $1,500).",
    );
    expect(waitingInWords(review({ seatValuePerDay: undefined }), undefined)).toBe(
      "Waiting takes 35.4 days longer.",
    );
  });

  it("warns of California's pay in a cheaper place at a lower scope", () => {
    // 155,008 × 1.2543 = 194,426.53 in California, × 0.9225 = 142,994.88 in Texas
    const warned = (change: Partial<Offer>) =>
      review({ place: "TX", base: 195_000, roleControls: "architecture", ...change }).warnings;
    expect(warned({})).toEqual([
      "California's average of $194,427 is paid here, where the average is $142,995, for less than a Senior decides.",
    ]);
    expect(warned({ base: 194_000 })).toEqual([]);
    expect(warned({ place: "CA" })).toEqual([]);
    expect(warned({ roleControls: "architecture, production, trade-offs" })).toEqual([]);
  });

  it("asks for nothing where the floor is met", () => {
    const met = review({ base: 200_000, guaranteedCash: 200_000 });
    expect(met.verdict).toBe("Meets floor");
    expect(met.raise).toEqual({
      gap: 0,
      extraDays: undefined,
      waitingCost: undefined,
      breakevenPerDay: undefined,
    });
    expect(met.equity).toEqual({ equityPerYear: 0, added: 0 });
    expect(waysOut(met).map(({ way }) => way)).toEqual([
      "Raise to the floor",
      "Re-scope to Mid",
      "Add credible equity",
    ]);
  });

  it("prices equity that would count where none of the offered does", () => {
    const none = review({ equityKind: "none", equityPerYear: 0 });
    // All three ticks: public stock counts 90%, options 30%; 10,000 ÷ 0.9 and ÷ 0.3
    expect(none.ifCredible.kind).toBe("public stock");
    expect(none.ifCredible.equityPerYear).toBeCloseTo(11_111.11, 2);
    const options = review({
      equityKind: "options",
      ticks: { valuation: false, vesting: false, liquidity: false },
    });
    expect(options.ifCredible.equityPerYear).toBeCloseTo(33_333.33, 2);
    expect(waysOut(options).at(-1)?.sentence).toContain("$33,333 of options a year makes up for $10,000.");
  });

  it("writes its amounts as it is told to", () => {
    const words: AmountsInWords = {
      dollars: (amount) => `${amount} dollars`,
      percent: (ratio) => `${ratio * 100} per cent`,
      days: (days) => `about ${Math.round(days)}`,
    };
    const told = offerReview(OFFER, publishedBenchmarks(), words);
    expect(told.lights[0]?.sentence).toContain("10000 dollars (5 per cent) under the floor");
    expect(waysOut(told, words)[0]?.sentence).toContain("waits about 35 extra days");
  });

  it("holds Mid against the local average, without days and without re-scoping", () => {
    // 138,185 − 130,000
    const mid = review({ level: "Mid", base: 130_000, guaranteedCash: 130_000 });
    expect([mid.referenceIs, mid.reference, mid.raise.gap]).toEqual(["local average", 138_185, 8_185]);
    expect([mid.rescope, mid.expectedDays, mid.raise.extraDays]).toEqual([undefined, undefined, undefined]);
    expect(waysOut(mid).map(({ way }) => way)).toEqual(["Raise to the local average", "Add credible equity"]);
  });
});
