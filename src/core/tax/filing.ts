/** Married filing jointly is reckoned with one earner, head of household without credits for dependents. */
export const FILING_STATUSES = ["single", "joint", "hoh"] as const;
export type FilingStatus = (typeof FILING_STATUSES)[number];

/** A rule that is the same for everybody, or given for each filing status. */
export type ByFiling<T> = { all: T } | Record<FilingStatus, T>;

export function forFiling<T>(rule: ByFiling<T>, filing: FilingStatus): T {
  return "all" in rule ? rule.all : rule[filing];
}
