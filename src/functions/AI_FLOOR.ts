import { floorToClose } from "../core/offers/floorToClose.ts";
import { level } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_FLOOR = defineFunction({
  name: "AI_FLOOR",
  category: "Offers",
  summary: "The base salary below which senior searches stall.",
  params: {
    level: optional(level({ description: "Senior, Lead or Principal.", example: '"Senior"' }), "Senior"),
    overrides,
  },
  returns: "US dollars a year.",
  examples: [
    { formula: "=AI_FLOOR()", shows: 200_000 },
    { formula: '=AI_FLOOR("Senior")', shows: 200_000 },
  ],
  errors: [
    {
      formula: '=AI_FLOOR("Mid")',
      says: 'AI_FLOOR: level must be Senior, Lead or Principal, because no floor is quoted below Senior (override mid.floor to use your own); got "Mid".',
    },
  ],
  notes: [
    "The floor is $44,992 above the guide's senior average of $155,008 (22.5% of the floor): two series, never mixed.",
    "No floor is quoted for Entry and Mid; override entry.floor or mid.floor to use your own.",
    "Holding Lead and Principal to the senior floor is our default.",
  ],
  sources: ["nexus IT group guide"],
  compute({ level, overrides: benchmarks }, trace) {
    return floorToClose(level, benchmarks, trace);
  },
});
