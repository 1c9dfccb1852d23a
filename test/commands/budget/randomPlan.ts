import fc from "fast-check";
import type { DailyAssumptions, Seat } from "./dailyPlan.ts";

export const LEVELS = ["Entry", "Mid", "Senior", "Lead", "Principal"] as const;
export const PLAN = {
  planStart: "2027-01-01",
  months: 24,
  asOf: "2026-11-23",
  noticeDays: 30,
  meritRate: 0.035,
  meritMonth: 4,
  equipment: 5_000,
};

/** The three scenarios as the specification's assumptions have them. */
export const SCENARIOS: readonly Pick<
  DailyAssumptions,
  "payBasis" | "processDays" | "bonusRate" | "recruiterFee" | "counted"
>[] = [
  {
    payBasis: "plan",
    processDays: 14,
    bonusRate: 0.1,
    recruiterFee: 0.2,
    counted: ["Open", "Offer out", "Filled"],
  },
  { payBasis: "market", processDays: 30, bonusRate: 0.05, recruiterFee: 0, counted: ["Offer out", "Filled"] },
  // 211,243 ÷ 184,757 − 1: the guide's additional cash over base.
  {
    payBasis: "floor",
    processDays: 0,
    bonusRate: 211_243 / 184_757 - 1,
    recruiterFee: 0.25,
    counted: ["Proposed", "Open", "Offer out", "Filled", "On hold"],
  },
];

const day = (from: string, days: number) => new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000);
const date = fc.integer({ min: -300, max: 800 }).map((days) => day("2026-11-23", days));
const seat = fc.record({
  level: fc.constantFrom(...LEVELS),
  place: fc.constantFrom("", "US", "WA", "CA", "NY", "TX", "MS", "AK", "DC", "REMOTE"),
  skills: fc.constantFrom("", "genai", "google_pmle", "genai, google_pmle"),
  opened: fc.option(date, { nil: undefined }),
  status: fc.constantFrom("", "Proposed", "Open", "Offer out", "Filled", "On hold", "Cancelled"),
  basePlan: fc.option(fc.integer({ min: 60_000, max: 400_000 }), { nil: undefined }),
  knownStart: fc.option(date, { nil: undefined }),
});
/** A plan of up to a dozen seats, and the scenario by its index from 0. */
export const randomPlan = fc.record({
  seats: fc.array(seat, { minLength: 1, maxLength: 12 }),
  scenario: fc.integer({ min: 0, max: 2 }),
  meritMonth: fc.integer({ min: 1, max: 12 }),
  meritRate: fc.integer({ min: 0, max: 100 }).map((thousandths) => thousandths / 1000),
  noticeDays: fc.integer({ min: 0, max: 120 }),
});

export type RandomSeat = (typeof randomPlan extends fc.Arbitrary<infer Plan> ? Plan : never)["seats"][number];

const isoOrBlank = (date: Date | undefined) => date?.toISOString().slice(0, 10) ?? "";

/** The seat as it stands in the requisitions sheet. */
export function typedSeat({ opened, knownStart, basePlan, ...rest }: RandomSeat): Seat {
  return {
    ...rest,
    opened: isoOrBlank(opened),
    knownStart: isoOrBlank(knownStart),
    basePlan: basePlan ?? "",
  };
}
