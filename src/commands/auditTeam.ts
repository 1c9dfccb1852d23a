import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { Refusal } from "../core/Refusal.ts";
import { type AuditCounts, auditCounts } from "../core/team/auditCounts.ts";
import { groupGaps } from "../core/team/groupGaps.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { type AuditMember, auditBlock, auditColumns } from "../tables/auditTable.ts";
import type { PinnedCopy } from "../tables/benchmarksTable.ts";
import { groupGapsBlock } from "../tables/groupGapsTable.ts";
import type { InsertAs } from "../tables/Table.ts";
import { type Inserted, insertBlocks, planned } from "../workbook/blocks/insertBlock.ts";
import { ownItems } from "../workbook/blocks/ownItems.ts";
import { benchmarksInUse, figuresToPin, pinnedBenchmarks, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import type { Destination } from "../workbook/readDestination.ts";
import { readDestination } from "../workbook/readDestination.ts";
import { CELLS, readTeam, readTeamRanges, refuseBadCells, type TeamRanges } from "../workbook/readTeam.ts";
import type { OwnBlock, Workbook } from "../workbook/Workbook.ts";
import { defineCommand } from "./define/defineCommand.ts";
import { audited } from "./previewAudit.ts";

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

/** So many cells are named in an answer. */
const MOST_NAMED = 10;

const REMINDER =
  "Everyone who can edit this spreadsheet can see this pay: hiding a sheet does not hide it from editors.";

export const auditTeam = defineCommand<AuditTeamRequest, TeamAudited>({
  writes: true,
  read: (request) => ({ ...readTeamRanges(request), ...readDestination(request) }),
  run({ insertAs, destination, replace, ...ranges }, workbook) {
    const pinned = insertAs === "native" ? figuresToPin(workbook) : pinnedCopy(workbook);
    const benchmarks = benchmarksInUse(workbook, pinned);
    const team = readTeam(ranges, workbook, benchmarks);
    refuseBadCells(team, ranges);
    const [findings, costs] = audited(team, ranges.minStep, benchmarks);
    const choice = { members: team.members, minStep: ranges.minStep, insertAs };
    const source = `AI Comp benchmarks ${dataVersion().version}. ${REMINDER}`;
    const audit = planned(
      {
        kind: "audit",
        what: "Team audit",
        // Where the team stands, never what it is paid.
        choices: { ...ranges, insertAs },
        destination,
        sheetName: "Audit",
        first: insertAs === "native" ? () => pinnedBenchmarks(workbook) : undefined,
        block: auditBlock(choice, findings, costs, benchmarks, source, pinned),
        typedIs: "as it stands",
        asWritten: (own) => auditAsWritten(own, benchmarks, source, pinned, workbook),
      },
      workbook,
    );
    const gaps = groupGaps(team.members, findings);
    const groups = () =>
      planned(
        {
          kind: "gaps",
          what: "Pay by group",
          choices: {},
          destination: "new sheet",
          behind: true,
          sheetName: "Group gaps",
          updates: () => true,
          block: groupGapsBlock(gaps, source),
          asWritten: () => undefined,
        },
        workbook,
      );
    const answer = insertBlocks(gaps.length > 0 ? [audit, groups()] : [audit], replace, workbook);
    if (!answer.ok) return answer;
    const [written, compared] = answer.value as [Inserted, Inserted | undefined];
    const byGroup = compared ? ` Pay by group: ${compared.range}.` : "";
    const { incomplete, bad } = team;
    const notRead =
      bad.length === 0
        ? ""
        : ` Not audited: ${bad
            .map(({ cell }) => cell)
            .slice(0, MOST_NAMED)
            .join(", ")}${bad.length > MOST_NAMED ? " and others" : ""}.`;
    const leftOut =
      incomplete === 0
        ? ""
        : ` Left out: ${incomplete} ${incomplete === 1 ? "row" : "rows"} without level or pay.`;
    return {
      ok: true,
      value: {
        ...written,
        message: written.message + byGroup + leftOut + notRead,
        counts: auditCounts(findings, costs),
        reminder: REMINDER,
      },
    };
  },
});

/** The audit as it would calculate what stands in its blue cells; undefined where one of them is not accepted. */
function auditAsWritten(
  own: OwnBlock,
  benchmarks: Benchmarks,
  source: string,
  pinned: PinnedCopy | undefined,
  workbook: Workbook,
) {
  const { minStep, insertAs = "values" } = own.choices as TeamRanges & { insertAs?: InsertAs };
  const columns = auditColumns(minStep, benchmarks, pinned);
  const heads = ["level", "state", "pay"] as const;
  try {
    const members = ownItems(own, columns, ["name"], heads, workbook).map(
      (item): AuditMember => ({
        name: item.has("name") ? String(item.cell("name")) : "",
        level: item.read("level", CELLS.level),
        scope: item.has("scope") ? item.read("scope", CELLS.scope) : undefined,
        place: item.read("state", CELLS.state),
        pay: item.read("pay", CELLS.pay),
      }),
    );
    const [findings, costs] = audited({ members }, minStep, benchmarks);
    return auditBlock({ members, minStep, insertAs }, findings, costs, benchmarks, source, pinned);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
