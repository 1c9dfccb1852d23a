/**
 * A cell of a column that one live call fills, for a formula that calculates with it: #N/A where it is blank. It is
 * where the call found no room, since somebody typed among its answers, and a blank cell would count as 0.
 */
export function filled(cell: string): string {
  return `IF(${cell}="",NA(),${cell})`;
}

/** The same for a column that may be blank: what a formula gives there, but #N/A where the call at its head failed. */
export function unlessBlocked(column: string, otherwise: string): string {
  return `IF(ISERROR(INDEX(${column},1)),NA(),${otherwise})`;
}
