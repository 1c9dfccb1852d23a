import type { AuditFlag } from "../core/team/payAudit.ts";

/** Where a team stands in the spreadsheet. A1 ranges, "Team!B2:B40" or "B2:B40" of the open sheet. */
export interface TeamRanges {
  /** One column; each person's level, or years of experience. */
  levels: string;
  /** One column of as many rows; each person's base salary. */
  pays: string;
  /** One column of as many rows, or one cell for all; blank: the whole US. */
  states?: string | undefined;
  /** One column of as many rows; blank: no names. */
  names?: string | undefined;
  /** Smallest step between level medians: 0.1 or "10%"; blank: 10%. */
  minStep?: number | undefined;
}

export interface AuditCounts {
  people: number;
  /** People with that flag; one person may have several. */
  byFlag: Readonly<Record<AuditFlag, number>>;
  /** People without any flag. */
  clear: number;
  /** US dollars a year to raise everyone under the floor or 80% of the local midpoint to it. */
  costToFix: number;
}
