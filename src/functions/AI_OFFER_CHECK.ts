import { DEFAULT_SPREAD } from "../core/bands/band.ts";
import { offerCheck } from "../core/offers/offerCheck.ts";
import { STRETCH_SHARE } from "../core/offers/verdict.ts";
import { percent } from "../core/units/amountText.ts";
import { amount } from "../input/params/amount.ts";
import { level } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { place } from "../input/params/place.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_OFFER_CHECK = defineFunction({
  name: "AI_OFFER_CHECK",
  category: "Offers",
  summary: "Whether a base salary closes: the verdict, the gap, and the days the search will take.",
  params: {
    base: amount({ description: "Offered base salary.", example: "190000" }),
    level: level({ description: "Level, or years of experience.", example: '"Senior"' }),
    state: optional(
      place({ description: "State, metropolitan area, US or REMOTE.", example: '"REMOTE"' }),
      "US",
    ),
    overrides,
  },
  returns: "Verdict, gap in US dollars, gap as a share, expected days.",
  columns: ["verdict", "gap", "gap share", "expected days"],
  examples: [
    { formula: '=AI_OFFER_CHECK(190000,"Senior")', shows: ["Stretch", -10_000, -0.05, 114] },
    {
      formula: '=AI_OFFER_CHECK(203000,"Senior","REMOTE")',
      shows: ["Meets floor, below remote median", 3_000, 0.015, 78.62],
    },
    { formula: '=AI_OFFER_CHECK(138185,"Mid")', shows: ["At or above market", 0, 0, ""] },
  ],
  errors: [
    {
      formula: '=AI_OFFER_CHECK("much","Senior")',
      says: 'AI_OFFER_CHECK: base must be an amount in US dollars from 0 to 1,000,000,000; got "much".',
    },
  ],
  notes: [
    `Senior and above are held to the floor: Stretch is under it by at most ${percent(STRETCH_SHARE)}, Not credible by more.`,
    "Entry and Mid are held to the local average, and days stay blank: no floor and no search times are quoted.",
    `Above band: over the maximum of the hire band (${percent(DEFAULT_SPREAD.hire)} above its minimum).`,
  ],
  sources: [
    "nexus IT group guide",
    "BLS OEWS May 2025 (state factors)",
    `The ${percent(STRETCH_SHARE)} line is ours`,
  ],
  own: "base",
  compute({ level, state, overrides: benchmarks }, trace) {
    const check = offerCheck(level, state, benchmarks, trace);
    return (base) => {
      const { verdict, gap, gapRatio, expectedDays } = check(base);
      return [verdict, gap, gapRatio, expectedDays ?? ""];
    };
  },
});
