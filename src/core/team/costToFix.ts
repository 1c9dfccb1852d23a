import type { Benchmarks } from "../market/Benchmarks.ts";
import type { Level } from "../market/levels.ts";
import { floorToClose } from "../offers/floorToClose.ts";
import { silent } from "../trace.ts";
import type { Ratio, UsdPerYear } from "../units/money.ts";
import { median } from "./median.ts";
import { type AuditFinding, type Employee, LOWEST_COMPA } from "./payAudit.ts";

/** What it takes to clear a person's flags, in US dollars a year. */
export interface CostToFix {
  /** Raise of this person to the floor or to 80% of the local midpoint, whichever is more; 0 where neither is missed. */
  raise: UsdPerYear;
  /** How much the next level's median is short of the smallest step; a raise of that level, not of this person. */
  toRestoreStep: UsdPerYear | undefined;
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
