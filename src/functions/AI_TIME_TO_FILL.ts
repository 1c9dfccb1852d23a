import { timeToFill } from "../core/hiring/timeToFill.ts";
import { BOUNDS } from "../core/market/bound.ts";
import { amount } from "../input/params/amount.ts";
import { choice } from "../input/params/choice.ts";
import { level } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_TIME_TO_FILL = defineFunction({
  name: "AI_TIME_TO_FILL",
  category: "Hiring",
  summary: "Days a senior search takes at an offered base: slow under the floor, competitive at or above it.",
  params: {
    base: amount({ description: "Offered base salary.", example: "200000" }),
    level: optional(level({ description: "Senior, Lead or Principal.", example: '"Senior"' }), "Senior"),
    bound: optional(
      choice(BOUNDS, {
        description: "Low, middle or high end of the competitive days.",
        example: '"high"',
      }),
      "mid",
    ),
    overrides,
  },
  returns: "Calendar days.",
  examples: [
    { formula: "=AI_TIME_TO_FILL(200000)", shows: 78.62 },
    { formula: "=AI_TIME_TO_FILL(190000)", shows: 114 },
    { formula: '=AI_TIME_TO_FILL(200000,"Senior","low")', shows: 76 },
    { formula: '=AI_TIME_TO_FILL(200000,"Senior","high")', shows: 81.43 },
  ],
  errors: [
    {
      formula: '=AI_TIME_TO_FILL(150000,"Entry")',
      says: 'AI_TIME_TO_FILL: level must be Senior, Lead or Principal, because no floor is quoted below Senior (override entry.floor to use your own); got "Entry".',
    },
  ],
  notes: [
    "The guide gives 114 days under the floor, 40% to 50% longer than a competitive search: 114 ÷ 1.5 to 114 ÷ 1.4.",
    "So paying under the floor costs 33 to 38 extra days, not 114.",
  ],
  sources: ["nexus IT group guide"],
  compute({ base, level, bound, overrides: benchmarks }, trace) {
    return timeToFill(base, level, bound, benchmarks, trace);
  },
});
