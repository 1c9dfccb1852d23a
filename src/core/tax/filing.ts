/** Married filing jointly is reckoned with one earner, head of household without credits for dependents. */
export const FILING_STATUSES = ["single", "joint", "hoh"] as const;
export type FilingStatus = (typeof FILING_STATUSES)[number];

/** A number, or a list of them, that is the same for everybody or given for each filing status. */
export type ByFiling<T extends number | readonly unknown[]> = T | Readonly<Record<FilingStatus, T>>;

export function forFiling<T extends number | readonly unknown[]>(
  figure: ByFiling<T>,
  filing: FilingStatus,
): T {
  if (typeof figure !== "object" || Array.isArray(figure)) return figure as T;
  return (figure as Readonly<Record<FilingStatus, T>>)[filing];
}
