import { scopeCheck } from "../core/team/scopeCheck.ts";
import { amount } from "../input/params/amount.ts";
import { level } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { place } from "../input/params/place.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_SCOPE = defineFunction({
  name: "AI_SCOPE",
  category: "Team",
  summary: "Whether pay fits what somebody really does, whatever the title.",
  params: {
    scope: level({ description: "The level of what the person really does.", example: '"Senior"' }),
    pay: amount({ description: "Base salary.", example: "140000" }),
    state: optional(place({ description: "State, metropolitan area, US or REMOTE.", example: '"WA"' }), "US"),
    overrides,
  },
  returns: "Verdict, the level that is paid for, and pay less the local average of the scope.",
  columns: ["verdict", "level paid", "gap"],
  examples: [
    // √(138,185 × 155,008) = 146,355 parts Mid from Senior; 140,000 − 155,008 = −15,008
    { formula: '=AI_SCOPE("Senior",140000)', shows: ["Scope above pay", "Mid", -15_008] },
    { formula: '=AI_SCOPE("Senior",150000)', shows: ["Scope and pay fit", "Senior", -5_008] },
    { formula: '=AI_SCOPE("Mid",160000)', shows: ["Pay above scope", "Senior", 21_815] },
  ],
  errors: [
    {
      formula: '=AI_SCOPE("Boss",140000)',
      says: 'AI_SCOPE: scope must be Entry, Mid, Senior, Lead, Principal, or years of experience; got "Boss".',
    },
  ],
  notes: [
    "The guide finds that a senior title with senior responsibilities and mid-level pay usually fails; a title above the scope is fine.",
    "Pay belongs to the level whose local average is nearest, as a ratio: that line is ours.",
  ],
  sources: ["nexus IT group guide", "BLS OEWS May 2025 (factors)", "The line between levels of pay is ours"],
  compute({ scope, pay, state, overrides: benchmarks }, trace) {
    const { verdict, payLevel, gap } = scopeCheck(scope, pay, state, benchmarks, trace);
    return [verdict, payLevel, gap];
  },
});
