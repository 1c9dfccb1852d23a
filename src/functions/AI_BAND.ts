import { BAND_BASES, band, DEFAULT_SPREAD, ROUNDING_LIMITS, SPREAD_LIMITS } from "../core/bands/band.ts";
import { percent } from "../core/units/amountText.ts";
import { amount } from "../input/params/amount.ts";
import { choice } from "../input/params/choice.ts";
import { level } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { place } from "../input/params/place.ts";
import { rate } from "../input/params/rate.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_BAND = defineFunction({
  name: "AI_BAND",
  category: "Bands",
  summary: "A salary range: around the market average, or from the floor at which searches close.",
  params: {
    level: level({ description: "Level, or years of experience.", example: '"Senior"' }),
    state: optional(place({ description: "State, metropolitan area, US or REMOTE.", example: '"WA"' }), "US"),
    basis: optional(
      choice(BAND_BASES, {
        description: '"market" centres on the average; "hire" starts at the floor.',
        example: '"hire"',
      }),
      "market",
    ),
    spread: optional(
      rate({ description: "Range spread, (max - min) ÷ min.", example: "40%", ...SPREAD_LIMITS }),
      undefined,
      `${percent(DEFAULT_SPREAD.market)} for market, ${percent(DEFAULT_SPREAD.hire)} for hire`,
    ),
    round_to: optional(
      amount({
        description: "Round each of the three to its nearest multiple.",
        example: "1000",
        ...ROUNDING_LIMITS,
      }),
      0,
      "no rounding",
    ),
    overrides,
  },
  returns: "Minimum, midpoint and maximum, US dollars a year.",
  columns: ["minimum", "midpoint", "maximum"],
  examples: [
    { formula: '=AI_BAND("Senior","US","market",40%)', shows: [129_173.33, 155_008, 180_842.67] },
    { formula: '=AI_BAND("Senior","US","hire")', shows: [200_000, 220_000, 240_000] },
    { formula: '=AI_BAND("Senior","US","market",40%,5000)', shows: [130_000, 155_000, 180_000] },
  ],
  errors: [
    {
      formula: '=AI_BAND("Mid","US","hire")',
      says: 'AI_BAND: level must be Senior, Lead or Principal, because no floor is quoted below Senior (override mid.floor to use your own); got "Mid".',
    },
  ],
  notes: [
    "On the hire basis the minimum is the larger of the floor and the local average; below Senior no floor is quoted.",
  ],
  sources: ["nexus IT group guide", "BLS OEWS May 2025 (state factors)", "Default spreads are ours"],
  compute({ level, state, basis, spread, round_to, overrides: benchmarks }, trace) {
    const range = band(level, state, basis, spread ?? DEFAULT_SPREAD[basis], round_to, benchmarks, trace);
    return [range.min, range.midpoint, range.max];
  },
});
