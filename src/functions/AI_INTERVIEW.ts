import { INTERVIEW_LIMITS, interviewSpeed, NO_SLACK } from "../core/hiring/interviewSpeed.ts";
import { offerCheck } from "../core/offers/offerCheck.ts";
import { amount } from "../input/params/amount.ts";
import { level } from "../input/params/level.ts";
import { number, wholeNumber } from "../input/params/number.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { place } from "../input/params/place.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_INTERVIEW = defineFunction({
  name: "AI_INTERVIEW",
  category: "Hiring",
  summary: "How long a way of interviewing takes, and whether it or the pay holds a search up.",
  params: {
    stages: wholeNumber({
      description: "Stages, from the first call to the offer.",
      example: "5",
      ...INTERVIEW_LIMITS.stages,
      what: "a whole number of stages",
    }),
    days_each: number({
      description: "Days from one stage to the next.",
      example: "7",
      ...INTERVIEW_LIMITS.daysEach,
      what: "a number of days",
    }),
    slack: optional(
      number({
        description: "Days for scheduling, deciding and the offer, besides.",
        example: "10",
        ...INTERVIEW_LIMITS.slack,
        what: "a number of days",
      }),
      NO_SLACK,
    ),
    base: optional(
      amount({ description: "Offered base salary.", example: "190000" }),
      undefined,
      "none: only the process is judged",
    ),
    level: optional(level({ description: "Level of the offer.", example: '"Senior"' }), "Senior"),
    state: optional(place({ description: "Place of the offer.", example: '"WA"' }), "US"),
    overrides,
  },
  returns: "Days of the process, what holds the search up, and the days over a competitive search.",
  columns: ["days", "bottleneck", "over competitive"],
  examples: [
    // 114 ÷ 1.45 = 78.62 days to fill at the floor: 35 − 78.62 = −43.62, 80 − 78.62 = 1.38
    { formula: "=AI_INTERVIEW(5,7)", shows: [35, "Not the process", -43.62] },
    { formula: '=AI_INTERVIEW(5,14,10,190000,"Senior")', shows: [80, "Pay and process", 1.38] },
    { formula: '=AI_INTERVIEW(5,7,0,190000,"Senior")', shows: [35, "Pay", -43.62] },
  ],
  errors: [
    {
      formula: "=AI_INTERVIEW(0,7)",
      says: "AI_INTERVIEW: stages must be a whole number of stages from 1 to 50; got 0.",
    },
  ],
  notes: [
    "A process longer than a whole search at the floor (114 ÷ 1.45 = 78.6 days) holds the search up by itself.",
    "Pay holds it up where the base is under the floor; for Entry and Mid, under the local average.",
  ],
  sources: ["nexus IT group guide", "That a process may not take longer than a search at the floor is ours"],
  compute({ stages, days_each, slack, base, level, state, overrides: benchmarks }, trace) {
    const isShort =
      base === undefined ? undefined : offerCheck(level, state, benchmarks, trace)(base).gap < 0;
    const asked = { stages, daysEach: days_each, slack };
    const { days, bottleneck, over } = interviewSpeed(asked, isShort, benchmarks, trace);
    return [days, bottleneck, over];
  },
});
