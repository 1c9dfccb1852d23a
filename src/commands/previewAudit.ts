import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { type CostToFix, costsToFix } from "../core/team/costToFix.ts";
import { type AuditFinding, type AuditFlag, payAudit } from "../core/team/payAudit.ts";
import { silent } from "../core/trace.ts";
import type { UsdPerYear } from "../core/units/money.ts";
import { defineCommand } from "./define/defineCommand.ts";
import { benchmarksInUse, pinnedCopy } from "./pinBenchmarks.ts";
import { readTeam, readTeamRanges, type Team, type TeamRanges } from "./readTeam.ts";

export interface AuditCounts {
  people: number;
  /** Rows that have a level or a pay, but not both: they are left out. */
  incomplete: number;
  /** People with that flag; one person may have several. */
  byFlag: Readonly<Record<AuditFlag, number>>;
  /** People without any flag. */
  clear: number;
  /** US dollars a year to raise everyone under the floor or 80% of the local midpoint to it. */
  costToFix: UsdPerYear;
}

/** How many people of the ranges have which flag, before anything is written. */
export const previewAudit = defineCommand<TeamRanges, AuditCounts>({
  name: "previewAudit",
  writes: false,
  read: readTeamRanges,
  run(ranges, workbook) {
    const benchmarks = benchmarksInUse(workbook, pinnedCopy(workbook));
    const team = readTeam(ranges, workbook);
    return { ok: true, value: auditCounts(team, ...audited(team, ranges.minStep, benchmarks)) };
  },
});

/** What the audit finds of each member, and what it costs to fix. */
export function audited(
  { members }: Team,
  minStep: number,
  benchmarks: Benchmarks,
): [AuditFinding[], CostToFix[]] {
  const findings = payAudit(members, minStep, benchmarks, silent);
  return [findings, costsToFix(members, findings, minStep, benchmarks)];
}

export function auditCounts(
  { members, incomplete }: Team,
  findings: readonly AuditFinding[],
  costs: readonly CostToFix[],
): AuditCounts {
  const byFlag: Record<AuditFlag, number> = {
    Inversion: 0,
    Compression: 0,
    "Below floor": 0,
    "Below 80% of market": 0,
    "Above 120% of market": 0,
  };
  for (const flag of findings.flatMap(({ flags }) => flags)) byFlag[flag]++;
  return {
    people: members.length,
    incomplete,
    byFlag,
    clear: findings.filter(({ flags }) => flags.length === 0).length,
    costToFix: costs.reduce((sum, { raise }) => sum + raise, 0),
  };
}
