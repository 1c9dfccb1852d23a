import { type AuditCounts, auditCounts } from "../core/team/auditCounts.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { auditTable } from "../tables/auditTable.ts";
import type { InsertAs } from "../tables/bandsTable.ts";
import { defineCommand } from "./define/defineCommand.ts";
import { type Destination, type Inserted, insertTable } from "./insertTable.ts";
import { benchmarksInUse, pinnedBenchmarks, pinnedCopy } from "./pinBenchmarks.ts";
import { audited } from "./previewAudit.ts";
import { readDestination } from "./readDestination.ts";
import { readTeam, readTeamRanges, type TeamRanges } from "./readTeam.ts";

/** What the Team audit panel sends to write the audit; `previewAudit` takes the ranges alone. */
export interface AuditTeamRequest extends TeamRanges {
  insertAs: InsertAs;
  destination: Destination;
  /** The range the user agreed to replace, as the question named it. */
  replace?: string | undefined;
}

export interface TeamAudited extends Inserted {
  counts: AuditCounts;
  /** To be shown with the answer. */
  reminder: string;
}

const REMINDER =
  "Everyone who can edit this spreadsheet can see this pay: hiding a sheet does not hide it from editors.";

export const auditTeam = defineCommand<AuditTeamRequest, TeamAudited>({
  writes: true,
  read: (request) => ({ ...readTeamRanges(request), ...readDestination(request) }),
  run({ insertAs, destination, replace, ...ranges }, workbook) {
    const team = readTeam(ranges, workbook);
    const pinned = insertAs === "native" ? pinnedBenchmarks(workbook) : pinnedCopy(workbook);
    const benchmarks = benchmarksInUse(workbook, pinned);
    const [findings, costs] = audited(team, ranges.minStep, benchmarks);
    const choice = { members: team.members, minStep: ranges.minStep, insertAs };
    const source = `AI Comp benchmarks ${dataVersion().version}. ${REMINDER}`;
    const answer = insertTable(
      {
        kind: "audit",
        what: "Team audit",
        insertAs,
        // Where the team stands, never what it is paid.
        choices: ranges,
        destination,
        replace,
        sheetName: "Audit",
        table: (origin) => auditTable(choice, findings, costs, origin, benchmarks, source, pinned),
      },
      workbook,
    );
    if (!answer.ok) return answer;
    const { incomplete } = team;
    const leftOut =
      incomplete === 0
        ? ""
        : ` Left out: ${incomplete} ${incomplete === 1 ? "row" : "rows"} without level or pay.`;
    return {
      ok: true,
      value: {
        ...answer.value,
        message: answer.value.message + leftOut,
        counts: auditCounts(findings, costs),
        reminder: REMINDER,
      },
    };
  },
});
