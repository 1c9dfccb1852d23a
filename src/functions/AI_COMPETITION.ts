import { competition } from "../core/offers/competition.ts";
import { amount } from "../input/params/amount.ts";
import { level } from "../input/params/level.ts";
import { mix } from "../input/params/mix.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { place } from "../input/params/place.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_COMPETITION = defineFunction({
  name: "AI_COMPETITION",
  category: "Offers",
  summary: "What the companies that one competes with pay, and where an offer stands among them.",
  params: {
    level: level({ description: "Level, or years of experience.", example: '"Senior"' }),
    place: optional(place({ description: "A place, US or REMOTE.", example: '"WA"' }), "US"),
    mix: mix({
      description: "Startup, enterprise, big tech and remote hub with their shares.",
      example: '"startup 20%, enterprise 50%, big tech 30%"',
    }),
    offer: optional(
      amount({ description: "Cash of an offer: base and bonus.", example: "190000" }),
      undefined,
      "none: the last two cells are blank",
    ),
    overrides,
  },
  returns: "Cash and total of the mix, the offer less that cash, and the share of the mix that it reaches.",
  columns: ["cash", "total", "gap", "reached"],
  examples: [
    { formula: '=AI_COMPETITION("Senior","US","startup")', shows: [150_000, 150_000, "", ""] },
    {
      formula: '=AI_COMPETITION("Senior",,"startup 20%, enterprise 50%, big tech 30%",180000)',
      shows: [175_668.79, 195_940, 4_331.21, 0.5],
    },
  ],
  errors: [
    {
      formula: '=AI_COMPETITION("Senior","US","startup 50%, bank 50%")',
      says: 'AI_COMPETITION: mix must be of "startup", "enterprise", "big tech" or "remote hub"; got "bank".',
    },
    {
      formula: '=AI_COMPETITION("Senior","US","startup 50%, enterprise 40%")',
      says: "AI_COMPETITION: mix must have shares that total 100%; got 90%.",
    },
  ],
  notes: [
    "startup: the middle of $140,000 to $160,000; enterprise: $185,000; remote hub: the median base of remote seniors, $206,600, wherever the place is; big tech: $244,800 with equity, and the market's base and additional cash, since no cash is quoted.",
    "No equity of the others is quoted: their total is their cash.",
    "The guide quotes these for no level, or for Senior. They are taken as Senior's; other levels follow its ladder of averages, and all but the remote hub the place's factor. That is our default, class D.",
  ],
  sources: ["nexus IT group guide", "BLS OEWS May 2025 (state factors)", "The steps by level are ours"],
  compute({ level, place, mix, offer, overrides: benchmarks }, trace) {
    const { cash, total, gap, reached } = competition(level, place, mix, offer, benchmarks, trace);
    return [cash, total, gap ?? "", reached ?? ""];
  },
});
