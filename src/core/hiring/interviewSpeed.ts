import type { Benchmarks } from "../market/Benchmarks.ts";
import type { Trace } from "../trace.ts";
import type { Limits } from "../units/limits.ts";
import type { Days } from "../units/money.ts";
import { competitiveSearch } from "./timeToFill.ts";

/** How somebody is interviewed. */
export interface Interviewing {
  stages: number;
  /** From one stage to the next. */
  daysEach: Days;
  /** For scheduling, deciding and the offer, besides. */
  slack: Days;
}

/** No days besides those of the stages, where nothing is said (class D). */
export const NO_SLACK: Days = 0;
export const INTERVIEW_LIMITS = {
  stages: { min: 1, max: 50 },
  daysEach: { min: 0, max: 90 },
  slack: { min: 0, max: 365 },
} satisfies Record<string, Limits>;

/** What holds a search up; "Not the process" where nothing is known of the pay. */
export type Bottleneck = "Pay" | "Process" | "Pay and process" | "Neither" | "Not the process";

export interface InterviewSpeed {
  days: Days;
  /** What the process takes longer than a whole search at the floor; negative where it takes less. */
  over: Days;
  bottleneck: Bottleneck;
}

/**
 * Whether the process holds a search up, or the pay: a process that takes longer than a whole competitive search is
 * too slow by itself. `payIsShort` is whether the offer misses floor or market; undefined where none is known.
 */
export function interviewSpeed(
  { stages, daysEach, slack }: Interviewing,
  payIsShort: boolean | undefined,
  benchmarks: Benchmarks,
  trace: Trace,
): InterviewSpeed {
  trace.given("Stages", stages, "stages");
  trace.given("Days a stage", daysEach, "days");
  trace.given("Days besides", slack, "days", NO_SLACK);
  const competitive = competitiveSearch("mid", benchmarks, trace.part());
  trace.note("The guide finds that under-budgeting and over-interviewing often appear together.");
  const days = stages * daysEach + slack;
  return {
    days: trace.derive("Days of the process", days, "days", "stages × days a stage + days besides"),
    bottleneck: trace.derive("Bottleneck", bottleneckOf(days > competitive, payIsShort), ""),
    over: trace.derive(
      "Over a competitive search",
      days - competitive,
      "days",
      "days of the process − days to fill at the floor",
    ),
  };
}

function bottleneckOf(processIsSlow: boolean, payIsShort: boolean | undefined): Bottleneck {
  if (processIsSlow) return payIsShort ? "Pay and process" : "Process";
  if (payIsShort === undefined) return "Not the process";
  return payIsShort ? "Pay" : "Neither";
}
