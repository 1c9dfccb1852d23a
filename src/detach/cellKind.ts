import { isPlainR1C1, patternOf } from "./formulaPattern.ts";

/** What tells cells that one call can write together: the same value, or one formula counted from each cell. */
export interface CellKind {
  kind: string;
  /** The formula as R1C1 notation has it; absent for values, and for formulas that it does not have. */
  pattern?: string;
}

/** The kind of a cell by what is written into it, formulas beginning with "=". */
export function cellKind(written: unknown, at: { row: number; column: number }): CellKind {
  if (typeof written !== "string" || !written.startsWith("=")) {
    return { kind: typeof written === "object" ? placeOf(at) : `${typeof written} ${written}` };
  }
  const pattern = patternOf(written, at);
  return isPlainR1C1(pattern) ? { kind: pattern, pattern } : { kind: placeOf(at) };
}

function placeOf({ row, column }: { row: number; column: number }): string {
  return `${row} ${column}`;
}
