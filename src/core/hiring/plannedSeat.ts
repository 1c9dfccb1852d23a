import { averageBase, cashRatio } from "../market/averageBase.ts";
import type { Benchmarks, Figure } from "../market/Benchmarks.ts";
import type { Level } from "../market/levels.ts";
import { floorToClose, hasFloor } from "../offers/floorToClose.ts";
import { type Skill, withSkillPremium } from "../offers/skillPremium.ts";
import { silent } from "../trace.ts";
import type { Day } from "../units/day.ts";
import type { BasePay, Usd, UsdPerYear } from "../units/money.ts";
import type { Place } from "../units/place.ts";
import { type EmployerChoices, type EmployerRules, employerTaxes } from "./employerTaxes.ts";
import type { HiringScenario, RequisitionStatus } from "./hiringScenario.ts";
import type { PlanAssumptions } from "./planAssumptions.ts";
import { competitiveSearch, timeToFill } from "./timeToFill.ts";

/** A seat to be filled. */
export interface Requisition {
  id: string;
  level: Level;
  place: Place;
  skills: readonly Skill[];
  opened: Day | undefined;
  status: RequisitionStatus;
  /** The base that is planned; without one, the market average with the skills' premium. */
  basePlan: BasePay | undefined;
  /** The first day at work, where it is known; otherwise it is expected. */
  knownStart: Day | undefined;
}

/** What a plan expects of a requisition. */
export interface PlannedSeat {
  level: Level;
  counted: boolean;
  start: Day;
  base: BasePay;
  bonus: UsdPerYear;
  /** The employer's taxes on what is paid in a calendar year. */
  payrollTaxes: (wages: UsdPerYear) => UsdPerYear;
  benefits: UsdPerYear;
  /** Recruiter's fee and equipment, on the first day. */
  oneTimeCost: Usd;
}

/** What the plan takes an employer to pay beside salary. */
export interface EmployerCosts {
  rulesOf: (place: Place) => EmployerRules;
  /** Benefits over base. */
  benefitsRate: Figure;
}

/** The state unemployment rate is each employer's own: it is 0 until it is typed. */
const IN_PLAN: EmployerChoices = { unemploymentRate: 0, premiums: true, askedFor: new Set() };

/** What they cost is agreed, or offered, and no scenario prices it anew. */
export const AGREED: readonly RequisitionStatus[] = ["Offer out", "Filled"];

/** The seat of a requisition under a scenario: what it will cost, and from when. */
export function plannedSeat(
  requisition: Requisition,
  assumptions: PlanAssumptions,
  scenario: HiringScenario,
  benchmarks: Benchmarks,
  { rulesOf, benefitsRate }: EmployerCosts,
): PlannedSeat {
  const { level, place, status } = requisition;
  const base = plannedBase(requisition, scenario, benchmarks);
  const bonus = base * (scenario.bonusRate ?? cashRatio(benchmarks, silent) - 1);
  return {
    level,
    counted: scenario.counts.includes(status),
    start: expectedStart(requisition, base, assumptions, scenario, benchmarks),
    base,
    bonus,
    benefits: base * benefitsRate.value,
    payrollTaxes: (wages) => employerTaxes(wages, rulesOf(place), IN_PLAN, silent).total,
    oneTimeCost: base * scenario.recruiterFee + assumptions.equipmentCost,
  };
}

function plannedBase(
  { level, place, skills, basePlan, status }: Requisition,
  { payBasis }: HiringScenario,
  benchmarks: Benchmarks,
): BasePay {
  const average = averageBase(level, place, benchmarks, silent);
  const market = withSkillPremium(average, new Set(skills), "mid", benchmarks, silent);
  const planned = basePlan ?? market;
  if (AGREED.includes(status)) return planned;
  if (payBasis === "market") return market;
  if (payBasis === "plan" || !hasFloor(level, benchmarks)) return planned;
  return Math.max(planned, floorToClose(level, benchmarks, silent));
}

/**
 * Nobody accepts before the day that the plan is as of. Below Senior no search time is quoted: the competitive search is
 * taken for them too (class D).
 */
function expectedStart(
  { level, opened, knownStart }: Requisition,
  base: BasePay,
  { asOf, noticeDays }: PlanAssumptions,
  { processDays }: HiringScenario,
  benchmarks: Benchmarks,
): Day {
  if (knownStart !== undefined) return knownStart;
  const search = hasFloor(level, benchmarks)
    ? timeToFill(base, level, "mid", benchmarks, silent)
    : competitiveSearch("mid", benchmarks, silent);
  const found = (opened ?? asOf) + Math.round(search + processDays);
  return Math.max(found, asOf) + noticeDays;
}
