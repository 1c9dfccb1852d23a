import fc from "fast-check";
import type { Assumed, Seat } from "./payDays.ts";

export const LEVELS = ["Entry", "Mid", "Senior", "Lead", "Principal"] as const;
const STATUSES = ["", "Proposed", "Open", "Offer out", "Filled", "On hold", "Cancelled"] as const;
const PLACES = ["", "US", "WA", "CA", "NY", "TX", "MS", "AK", "DC", "MN", "REMOTE"] as const;

/** What the specification's assumptions have where nobody typed anything. */
export const PLAN = {
  planStart: "2027-01-01",
  months: 24,
  asOf: "2026-11-23",
  noticeDays: 30,
  meritRate: 0.035,
  meritMonth: 4,
  meritDays: 1,
  equipment: 5_000,
  attrition: 0,
  unemploymentRate: 0,
  bonusMonth: 0,
  probability: { Filled: 1, "Offer out": 0.8, Open: 0.7, Proposed: 0.4, "On hold": 0.1, Cancelled: 0 },
};

/** The three scenarios as the specification's assumptions have them. */
export const SCENARIOS: readonly Pick<
  Assumed,
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

const iso = (from: string, days: number) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const date = (min: number, max: number) => fc.integer({ min, max }).map((days) => iso(PLAN.asOf, days));
const orBlank = <T>(values: fc.Arbitrary<T>) => fc.oneof(values, fc.constant("" as const));

/** Somebody to hire, at work, or to be replaced: opened long ago or late, starting before the plan or after it. */
const randomSeat: fc.Arbitrary<Omit<Seat, "id">> = fc.record({
  kind: fc.constantFrom("" as const, "New" as const, "Existing" as const, "Backfill" as const),
  level: fc.constantFrom(...LEVELS),
  place: fc.constantFrom(...PLACES),
  skills: fc.constantFrom("", "genai", "google_pmle", "genai, google_pmle"),
  opened: orBlank(date(-600, 400)),
  status: fc.constantFrom(...STATUSES),
  basePlan: orBlank(fc.integer({ min: 60_000, max: 400_000 })),
  knownStart: orBlank(date(-300, 800)),
  end: fc.oneof({ weight: 3, arbitrary: fc.constant("") }, { weight: 1, arbitrary: date(-30, 900) }),
  replaces: fc.integer({ min: 0, max: 60 }).map((row) => `R${row}`),
});

/** A plan of up to so many seats, the scenario by its index from 0, and what was typed among the assumptions. */
export const randomPlan = (most = 60) =>
  fc.record({
    seats: fc
      .array(randomSeat, { minLength: 1, maxLength: most })
      .map((seats) => seats.map((seat, i): Seat => ({ ...seat, id: `R${i}` }))),
    scenario: fc.integer({ min: 0, max: 2 }),
    assumed: fc.record({
      meritMonth: fc.integer({ min: 1, max: 12 }),
      meritRate: fc.integer({ min: 0, max: 100 }).map((thousandths) => thousandths / 1000),
      noticeDays: fc.integer({ min: 0, max: 120 }),
      equipment: fc.integer({ min: 0, max: 20_000 }),
      unemploymentRate: fc.integer({ min: 0, max: 60 }).map((thousandths) => thousandths / 1000),
      meritDays: fc.constantFrom(1, 90, 180),
      bonusMonth: fc.integer({ min: 0, max: 12 }),
      attrition: fc.constantFrom(0, 0.05, 0.12),
    }),
  });
