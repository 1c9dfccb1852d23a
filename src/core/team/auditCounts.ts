import type { UsdPerYear } from "../units/money.ts";
import type { CostToFix } from "./costToFix.ts";
import { AUDIT_FLAGS, type AuditFinding, type AuditFlag } from "./payAudit.ts";

/** A team's audit in a few numbers. */
export interface AuditCounts {
  people: number;
  /** People with that flag; one person may have several. Most urgent first. */
  byFlag: Readonly<Record<AuditFlag, number>>;
  /** People without any flag. */
  clear: number;
  /** US dollars a year to raise everyone under the floor or 80% of the local midpoint to it. */
  costToFix: UsdPerYear;
}

/** Counts what an audit found, and adds up what it costs to fix. */
export function auditCounts(findings: readonly AuditFinding[], costs: readonly CostToFix[]): AuditCounts {
  const byFlag = Object.fromEntries(AUDIT_FLAGS.map((flag) => [flag, 0])) as Record<AuditFlag, number>;
  for (const flag of findings.flatMap(({ flags }) => flags)) byFlag[flag]++;
  return {
    people: findings.length,
    byFlag,
    clear: findings.filter(({ flags }) => flags.length === 0).length,
    costToFix: costs.reduce((sum, { raise }) => sum + raise, 0),
  };
}
