import type { Destination, Inserted } from "./insertTable.ts";
import type { AuditCounts, TeamRanges } from "./previewAudit.ts";

/** What the Team audit panel sends to write the audit. */
export interface AuditTeamRequest extends TeamRanges {
  insertAs: "live" | "native" | "values";
  destination: Destination;
  /** The range the user agreed to replace, as the question named it. */
  replace?: string | undefined;
}

export interface TeamAudited extends Inserted {
  counts: AuditCounts;
  /** To be shown with the answer: hiding a sheet does not hide pay. */
  reminder: string;
}
