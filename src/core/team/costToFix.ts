import type { Benchmarks } from "../market/Benchmarks.ts";
import { LEVEL_NAMES, type Level } from "../market/levels.ts";
import { floorToClose } from "../offers/floorToClose.ts";
import { silent } from "../trace.ts";
import { RATIO_TOLERANCE, type Ratio, type UsdPerYear } from "../units/money.ts";
import { median } from "./median.ts";
import { type AuditFinding, type Employee, LOWEST_COMPA } from "./payAudit.ts";

/** What it takes to clear a person's flags, in US dollars a year. */
export interface CostToFix {
  /** Raise of this person to the floor or to 80% of the local midpoint, whichever is more; 0 where neither is missed. */
  raise: UsdPerYear;
  /** How much the next level's median is short of the smallest step; a raise of that level, not of this person. */
  toRestoreStep: UsdPerYear | undefined;
}

/** A step between two levels that is too small, and what it takes to restore it. */
export interface StepToRestore {
  level: Level;
  next: Level;
  /** What the next level's median is short of the smallest step. */
  short: UsdPerYear;
  /** People of the next level, and what raising all of them by that comes to. */
  people: number;
  cost: UsdPerYear;
}

/** The steps that are under the smallest one, the lowest first; each is reckoned by itself, with the others as they are. */
export function stepsToRestore(team: readonly Employee[], minStep: Ratio): StepToRestore[] {
  const ladder = LEVEL_NAMES.flatMap((level) => {
    const pays = team.filter((each) => each.level === level).map(({ pay }) => pay);
    return pays.length > 0 ? [{ level, people: pays.length, median: median(pays) }] : [];
  });
  return ladder.flatMap(({ level, median: below }, i) => {
    const next = ladder[i + 1];
    if (!next || below <= 0 || next.median / below - 1 >= minStep - RATIO_TOLERANCE) return [];
    const short = below * (1 + minStep) - next.median;
    return [{ level, next: next.level, short, people: next.people, cost: short * next.people }];
  });
}

/** The cost to fix of each person, from what the audit found of them. */
export function costsToFix(
  team: readonly Employee[],
  findings: readonly AuditFinding[],
  minStep: Ratio,
  benchmarks: Benchmarks,
): CostToFix[] {
  const pays = new Map<Level, UsdPerYear[]>();
  for (const { level, pay } of team) pays.set(level, [...(pays.get(level) ?? []), pay]);
  const medians = new Map([...pays].map(([level, ofLevel]) => [level, median(ofLevel)]));
  return team.map(({ level, pay }, i) => {
    const { flags, compaRatio, stepToNext } = findings[i] as AuditFinding;
    const toFloor = flags.includes("Below floor") ? floorToClose(level, benchmarks, silent) - pay : 0;
    // Pay ÷ compa-ratio is the midpoint; nobody paid nothing has one.
    const toMarket = compaRatio > 0 ? (pay / compaRatio) * LOWEST_COMPA - pay : 0;
    const compressed = flags.includes("Compression") && stepToNext !== undefined;
    return {
      raise: Math.max(0, toFloor, toMarket),
      toRestoreStep: compressed ? (medians.get(level) ?? 0) * (minStep - stepToNext) : undefined,
    };
  });
}
