import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { type AuditCounts, auditCounts } from "../core/team/auditCounts.ts";
import { type CostToFix, costsToFix } from "../core/team/costToFix.ts";
import { type AuditFinding, type Employee, payAudit } from "../core/team/payAudit.ts";
import { silent } from "../core/trace.ts";
import { benchmarksInUse, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import { readTeam, readTeamRanges, type Team, type TeamRanges } from "../workbook/readTeam.ts";
import { defineCommand } from "./define/defineCommand.ts";
import { type OwnFigure, ownFigures } from "./readOverrides.ts";

export interface AuditPreview extends AuditCounts {
  /** Rows that have a level or a pay, but not both: they are left out. */
  incomplete: number;
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
    const team = readTeam(ranges, workbook);
    return {
      ok: true,
      value: {
        ...auditCounts(...audited(team, ranges.minStep, benchmarks)),
        incomplete: team.incomplete,
        team: team.members.map(({ level, place, pay }) => ({ level, place, pay })),
        own: ownFigures(benchmarks),
      },
    };
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
