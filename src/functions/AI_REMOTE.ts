import { REMOTE_REASONS, type RemoteReason, remoteCheck } from "../core/offers/remoteCheck.ts";
import { amount } from "../input/params/amount.ts";
import { choices } from "../input/params/choice.ts";
import { level } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_REMOTE = defineFunction({
  name: "AI_REMOTE",
  category: "Offers",
  summary:
    "Whether a base competes for remote people: in the top quartile, or made up for by something else.",
  params: {
    base: amount({ description: "Offered base salary.", example: "210000" }),
    level: level({ description: "Level, or years of experience.", example: '"Senior"' }),
    reasons: optional(
      choices(Object.keys(REMOTE_REASONS) as RemoteReason[], {
        description: "What else the offer has: faster advancement, clearer ownership, meaningful equity.",
        example: '"ownership, equity"',
      }),
      new Set<RemoteReason>(),
      "none of them",
    ),
    overrides,
  },
  returns: "Verdict, gap to the top quartile, the top quartile, and the quoted median of remote seniors.",
  columns: ["verdict", "gap", "top quartile", "quoted median"],
  examples: [
    // 155,008 × the REMOTE factor, 1.203056, × the shape of Senior at P75, 1.1557
    {
      formula: '=AI_REMOTE(210000,"Senior")',
      shows: ["Not competitive for remote", -5_518.74, 215_518.74, 206_600],
    },
    {
      formula: '=AI_REMOTE(210000,"Senior","equity, ownership")',
      shows: [
        "Below top quartile, compensated by clearer ownership and meaningful equity",
        -5_518.74,
        215_518.74,
        206_600,
      ],
    },
    {
      formula: '=AI_REMOTE(216000,"Senior")',
      shows: ["In the top quartile", 481.26, 215_518.74, 206_600],
    },
  ],
  errors: [
    {
      formula: '=AI_REMOTE(210000,"Senior","snacks")',
      says: 'AI_REMOTE: reasons must be "advancement", "ownership" or "equity", separated by commas; got "snacks".',
    },
  ],
  notes: [
    "The top quartile is AI_SALARY's P75 in REMOTE.",
    "The quoted median is of remote seniors whatever the level asked for, and another series than the top quartile: never mixed.",
  ],
  sources: ["nexus IT group guide", "BLS OEWS May 2025 (factor of REMOTE)", "aijobs.net (percentiles)"],
  compute({ base, level, reasons, overrides: benchmarks }, trace) {
    const { verdict, gap, topQuartile, quotedMedian } = remoteCheck(base, level, reasons, benchmarks, trace);
    return [verdict, gap, topQuartile, quotedMedian];
  },
});
