import { type Limits, SHARE_LIMITS } from "../units/limits.ts";
import type { Days, Ratio } from "../units/money.ts";

/** Where a requisition stands. */
export type RequisitionStatus = "Proposed" | "Open" | "Offer out" | "Filled" | "On hold" | "Cancelled";

export const REQUISITION_STATUSES: readonly RequisitionStatus[] = [
  "Proposed",
  "Open",
  "Offer out",
  "Filled",
  "On hold",
  "Cancelled",
];

/** Which base a plan pays: the one planned, the market average, or no less than the floor to close. */
export const PAY_BASES = ["plan", "market", "floor"] as const;
export type PayBasis = (typeof PAY_BASES)[number];

/** What a scenario changes. All of it is our default (class D) unless said otherwise where it is shown. */
export interface HiringScenario {
  name: "Base" | "Lean" | "Aggressive";
  payBasis: PayBasis;
  /** Days that our own process adds to every search. */
  processDays: Days;
  /** Bonus over base; undefined takes the additional cash of the benchmarks. */
  bonusRate: Ratio | undefined;
  /** A recruiter's fee over the first year's base. */
  recruiterFee: Ratio;
  counts: readonly RequisitionStatus[];
}

/** How far each number of a scenario may go. */
export const SCENARIO_LIMITS = {
  processDays: { min: 0, max: 365 },
  bonusRate: { min: 0, max: 2 },
  recruiterFee: SHARE_LIMITS,
} satisfies Partial<Record<keyof HiringScenario, Limits>>;

/** In the order of the scenario's index, which counts from 1. */
export const HIRING_SCENARIOS: readonly HiringScenario[] = [
  {
    name: "Base",
    payBasis: "plan",
    processDays: 14,
    bonusRate: 0.1,
    recruiterFee: 0.2,
    counts: ["Open", "Offer out", "Filled"],
  },
  {
    name: "Lean",
    payBasis: "market",
    processDays: 30,
    bonusRate: 0.05,
    recruiterFee: 0,
    counts: ["Offer out", "Filled"],
  },
  {
    name: "Aggressive",
    payBasis: "floor",
    processDays: 0,
    bonusRate: undefined,
    recruiterFee: 0.25,
    counts: ["Proposed", "Open", "Offer out", "Filled", "On hold"],
  },
];
