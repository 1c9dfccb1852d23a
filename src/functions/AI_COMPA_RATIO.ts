import { compaRatio } from "../core/market/compaRatio.ts";
import { amount } from "../input/params/amount.ts";
import { level } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { place } from "../input/params/place.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_COMPA_RATIO = defineFunction({
  name: "AI_COMPA_RATIO",
  category: "Team",
  summary: "Pay relative to the midpoint of the local market: 1 is at market.",
  params: {
    pay: amount({ description: "Base salary.", example: "160000" }),
    level: level({ description: "Level, or years of experience.", example: '"Senior"' }),
    state: optional(place({ description: "State, metropolitan area, US or REMOTE.", example: '"WA"' }), "US"),
    overrides,
  },
  returns: "A ratio.",
  examples: [
    { formula: '=AI_COMPA_RATIO(160000,"Senior")', shows: 1.0322 },
    { formula: '=AI_COMPA_RATIO(155008,"Senior")', shows: 1 },
  ],
  errors: [
    {
      formula: "=AI_COMPA_RATIO(160000)",
      says: "AI_COMPA_RATIO: level is missing: it must be Entry, Mid, Senior, Lead, Principal, or years of experience.",
    },
    {
      formula: '=AI_COMPA_RATIO("#N/A","Senior")',
      says: "AI_COMPA_RATIO: pay must be an amount in US dollars from 0 to 1,000,000,000; the cell given has the error #N/A.",
    },
  ],
  notes: ["The midpoint is the average base of the level, times the state factor."],
  sources: ["nexus IT group guide", "BLS OEWS May 2025 (state factors)"],
  own: "pay",
  compute({ level, state, overrides: benchmarks }, trace) {
    return compaRatio(level, state, benchmarks, trace);
  },
});
