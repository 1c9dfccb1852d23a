import type { Day } from "../units/day.ts";
import type { Limits } from "../units/limits.ts";
import type { Days, Ratio, Usd } from "../units/money.ts";

/** What a hiring plan assumes in every scenario. */
export interface PlanAssumptions {
  /** The first day of the plan's first month. */
  planStart: Day;
  months: number;
  /** For all months of the plan together. */
  budget: Usd;
  /** A requisition without an opening date opens on this day. */
  asOf: Day;
  /** From acceptance to the first day at work. */
  noticeDays: Days;
  /** Yearly rise of pay, on the first of `meritMonth` (1 to 12), for those who had started before. */
  meritRate: Ratio;
  meritMonth: number;
  /** What a filled seat is worth a year, as a multiple of its loaded cost. */
  valueMultiple: number;
  /** What covering an empty seat costs a day. */
  coverPerDay: Usd;
  /** Years over which a raise to the floor is paid, when it is set against waiting. */
  horizonYears: number;
  /** Equipment and onboarding, once, on the first day. */
  equipmentCost: Usd;
}

/** Our defaults (class D): each is a cell to be changed. */
export const DEFAULT_ASSUMPTIONS: Omit<PlanAssumptions, "planStart" | "months" | "budget" | "asOf"> = {
  noticeDays: 30,
  meritRate: 0.035,
  meritMonth: 4,
  valueMultiple: 2,
  coverPerDay: 0,
  horizonYears: 2,
  equipmentCost: 5_000,
};

/** How far each number of a plan may go. */
export const PLAN_LIMITS = {
  months: { min: 12, max: 36 },
  budget: { min: 0, max: 1e12 },
  noticeDays: { min: 0, max: 365 },
  meritRate: { min: 0, max: 0.5 },
  meritMonth: { min: 1, max: 12 },
  valueMultiple: { min: 0, max: 20 },
  coverPerDay: { min: 0, max: 100_000 },
  horizonYears: { min: 0, max: 10 },
  equipmentCost: { min: 0, max: 1_000_000 },
  /** Days at work before a merit date, which count for it. */
  meritDays: { min: 1, max: 365 },
  /** A month of the year; 0 spreads the bonus over all. */
  bonusMonth: { min: 0, max: 12 },
  attrition: { min: 0, max: 0.9 },
  /** A day of bridging an empty seat. */
  perDay: { min: 0, max: 100_000 },
  freezeAfter: { min: 0, max: 36 },
  probability: { min: 0, max: 1 },
  /** People at work when a month is closed. */
  heads: { min: 0, max: 100_000 },
  /** A search below Senior, for which none is quoted. */
  searchDays: { min: 0, max: 1_000 },
} satisfies Record<string, Limits>;
