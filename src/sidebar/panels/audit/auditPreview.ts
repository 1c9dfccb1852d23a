import { type Band, band, DEFAULT_SPREAD } from "../../../core/bands/band.ts";
import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import { LEVELS, type Level } from "../../../core/market/levels.ts";
import { floorOf } from "../../../core/offers/floorToClose.ts";
import { type AuditCounts, auditCounts } from "../../../core/team/auditCounts.ts";
import { costsToFix, type StepToRestore, stepsToRestore } from "../../../core/team/costToFix.ts";
import { type AuditFinding, type Employee, payAudit } from "../../../core/team/payAudit.ts";
import { silent } from "../../../core/trace.ts";
import type { Ratio, UsdPerYear } from "../../../core/units/money.ts";
import type { Place } from "../../../core/units/place.ts";

/** The people of one level in one place, beside the market band they are held against. */
export interface PayRow extends Band {
  level: Level;
  floor: UsdPerYear | undefined;
  people: { pay: UsdPerYear; flagged: boolean }[];
}

export interface PayGroup {
  place: Place;
  rows: PayRow[];
}

/** What the audit of a team would say, from the same calculation as AI_AUDIT. */
export interface TeamPreview {
  counts: AuditCounts;
  steps: readonly StepToRestore[];
  /** Places with most people first. */
  groups: readonly PayGroup[];
}

export function teamPreview(team: readonly Employee[], minStep: Ratio, benchmarks: Benchmarks): TeamPreview {
  const findings = payAudit(team, minStep, benchmarks, silent);
  return {
    counts: auditCounts(findings, costsToFix(team, findings, minStep, benchmarks)),
    steps: stepsToRestore(team, minStep),
    groups: groupsOf(team, findings, benchmarks),
  };
}

function groupsOf(
  team: readonly Employee[],
  findings: readonly AuditFinding[],
  benchmarks: Benchmarks,
): PayGroup[] {
  const groups = new Map<Place, Map<Level, PayRow>>();
  team.forEach(({ level, place, pay }, i) => {
    const rows = groups.get(place) ?? new Map<Level, PayRow>();
    groups.set(place, rows);
    const row = rows.get(level) ?? {
      level,
      floor: floorOf(level, benchmarks),
      people: [],
      ...band(level, place, "market", DEFAULT_SPREAD.market, 0, benchmarks, silent),
    };
    rows.set(level, row);
    row.people.push({ pay, flagged: (findings[i]?.flags.length ?? 0) > 0 });
  });
  const peopleIn = ({ rows }: PayGroup) => rows.reduce((sum, { people }) => sum + people.length, 0);
  return [...groups]
    .map(([place, rows]) => ({ place, rows: LEVELS.flatMap(({ level }) => rows.get(level) ?? []) }))
    .sort((a, b) => peopleIn(b) - peopleIn(a));
}
