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
  payrollTaxes: UsdPerYear;
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

/** The plan has no state unemployment rate, and leaves the states' premiums out. */
const IN_PLAN: EmployerChoices = { unemploymentRate: 0, premiums: false, askedFor: new Set() };

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
    payrollTaxes: employerTaxes(base + bonus, rulesOf(place), IN_PLAN, silent).total,
    oneTimeCost: base * scenario.recruiterFee + assumptions.equipmentCost,
  };
}

function plannedBase(
  { level, place, skills, basePlan }: Requisition,
  { payBasis }: HiringScenario,
  benchmarks: Benchmarks,
): BasePay {
  const average = averageBase(level, place, benchmarks, silent);
  const market = withSkillPremium(average, new Set(skills), "mid", benchmarks, silent);
  const planned = basePlan ?? market;
  if (payBasis === "market") return market;
  if (payBasis === "plan" || !hasFloor(level, benchmarks)) return planned;
  return Math.max(planned, floorToClose(level, benchmarks, silent));
}

/** Below Senior no search time is quoted: the competitive search is taken for them too (class D). */
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
  return (opened ?? asOf) + Math.round(search + processDays) + noticeDays;
}
