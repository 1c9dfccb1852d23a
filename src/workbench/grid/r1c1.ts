import type { Zone } from "./zone.ts";

/** Reads absolute R1C1 notation, such as `R2C3` or `R1C1:R4C2`; undefined for anything else. */
export const parseR1C1 = (text: string): Zone | undefined => {
  const match = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(text);
  if (!match) return undefined;
  const [row, column, toRow = row, toColumn = column] = match
    .slice(1)
    .map((part) => part && Number(part) - 1) as number[];
  if (row === undefined || column === undefined) return undefined;
  const rows = [row, toRow ?? row];
  const columns = [column, toColumn ?? column];
  return {
    left: Math.min(...columns),
    right: Math.max(...columns),
    top: Math.min(...rows),
    bottom: Math.max(...rows),
  };
};
