import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { type AuditCounts, auditCounts } from "../core/team/auditCounts.ts";
import { type CostToFix, costsToFix } from "../core/team/costToFix.ts";
import { type GroupGap, groupGaps } from "../core/team/groupGaps.ts";
import { type AuditFinding, type Employee, payAudit } from "../core/team/payAudit.ts";
import { scopeCheck } from "../core/team/scopeCheck.ts";
import { silent } from "../core/trace.ts";
import { benchmarksInUse, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import {
  type DoubtfulCell,
  readTeam,
  readTeamRanges,
  type Team,
  type TeamRanges,
} from "../workbook/readTeam.ts";
import { defineCommand } from "./define/defineCommand.ts";
import { type OwnFigure, ownFigures } from "./readOverrides.ts";

export interface AuditPreview extends AuditCounts {
  /** Rows that have a level or a pay, but not both: they are left out. */
  incomplete: number;
  /** Cells that are not accepted, and pay that looks mistyped. */
  bad: readonly DoubtfulCell[];
  odd: readonly DoubtfulCell[];
  /** How many people do more than they are paid for; undefined where nothing is said of scopes. */
  scopeAbovePay: number | undefined;
  groups: readonly GroupGap[];
  /** The people without their names, so that the panel can try another step at once. */
  team: readonly Employee[];
  /** The user's own figures that were held against them. */
  own: readonly OwnFigure[];
}

/** How many people of the ranges have which flag, before anything is written. */
export const previewAudit = defineCommand<TeamRanges, AuditPreview>({
  writes: false,
  read: readTeamRanges,
  run(ranges, workbook) {
    const benchmarks = benchmarksInUse(workbook, pinnedCopy(workbook));
    const team = readTeam(ranges, workbook, benchmarks);
    const [findings, costs] = audited(team, ranges.minStep, benchmarks);
    return {
      ok: true,
      value: {
        ...auditCounts(findings, costs),
        incomplete: team.incomplete,
        bad: told(team.bad),
        odd: told(team.odd),
        scopeAbovePay: ranges.scopes === undefined ? undefined : scopesAbovePay(team, benchmarks),
        groups: groupGaps(team.members, findings),
        team: team.members.map(({ level, place, pay }) => ({ level, place, pay })),
        own: ownFigures(benchmarks),
      },
    };
  },
});

const told = (cells: readonly DoubtfulCell[]) => cells.map(({ cell, says }) => ({ cell, says }));

function scopesAbovePay({ members }: Team, benchmarks: Benchmarks): number {
  return members.filter(
    ({ scope, pay, place }) =>
      scope && scopeCheck(scope, pay, place, benchmarks, silent).verdict === "Scope above pay",
  ).length;
}

/** What the audit finds of each member, and what it costs to fix. */
export function audited(
  { members }: { members: readonly Employee[] },
  minStep: number,
  benchmarks: Benchmarks,
): [AuditFinding[], CostToFix[]] {
  const findings = payAudit(members, minStep, benchmarks, silent);
  return [findings, costsToFix(members, findings, minStep, benchmarks)];
}
