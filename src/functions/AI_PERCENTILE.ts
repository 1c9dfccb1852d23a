import { percentileOfPay } from "../core/market/percentileOfPay.ts";
import { amount } from "../input/params/amount.ts";
import { level } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { place } from "../input/params/place.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_PERCENTILE = defineFunction({
  name: "AI_PERCENTILE",
  category: "Benchmarks",
  summary: "Where pay stands among people of the level: 0.75 is above three quarters of them.",
  params: {
    pay: amount({ description: "Base salary.", example: "160000" }),
    level: level({ description: "Level, or years of experience.", example: '"Senior"' }),
    state: optional(place({ description: "State, metropolitan area, US or REMOTE.", example: '"WA"' }), "US"),
    overrides,
  },
  returns: 'A share from 0.1 to 0.9, or "below P10" or "above P90".',
  examples: [
    { formula: '=AI_PERCENTILE(100000,"Senior")', shows: "below P10" },
    // 155,008 × 0.9739, the published median of the shape.
    { formula: '=AI_PERCENTILE(150962.2912,"Senior")', shows: 0.5 },
    { formula: '=AI_PERCENTILE(250000,"Senior")', shows: "above P90" },
  ],
  errors: [
    {
      formula: '=AI_PERCENTILE(160000,"Boss")',
      says: 'AI_PERCENTILE: level must be Entry, Mid, Senior, Lead, Principal, or years of experience; got "Boss".',
    },
  ],
  notes: [
    "The inverse of AI_SALARY's percentile. Between published points: linear in normal score and log of pay.",
    "The shape is of advertised pay by stated level; Lead takes the shape of Senior.",
  ],
  sources: ["nexus IT group guide", "aijobs.net (percentiles)", "BLS OEWS May 2025 (state factors)"],
  nativeless: "needs the normal distribution between five points, in both directions",
  compute({ pay, level, state, overrides: benchmarks }, trace) {
    return percentileOfPay(pay, level, state, benchmarks, trace);
  },
});
