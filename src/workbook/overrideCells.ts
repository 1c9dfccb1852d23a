import { nearestNames } from "../core/nearestNames.ts";
import { FieldRefusal } from "../input/request.ts";
import { fixedKeys, overridesArea, type PinnedCopy } from "../tables/benchmarksTable.ts";
import type { Workbook } from "./Workbook.ts";

/** One figure's row on the pinned sheet: where it stands, and what the user has put there. */
export interface OverrideCells {
  key: string;
  sheet: string;
  row: number;
  /** The columns of the user's value and source. */
  value: number;
  source: number;
  held: unknown;
}

/** The row of a key on the pinned sheet, in any case; a Refusal with the nearest keys where there is none. */
export function overrideCells(key: string, copy: PinnedCopy, workbook: Workbook): OverrideCells {
  const { sheet, row: first, column, ...size } = overridesArea(copy);
  const { values } = workbook.contents({ sheet, row: first, column, ...size });
  const fixed = fixedKeys();
  const keys = values.map(([cell]) => String(cell)).map((known) => (fixed.has(known) ? "" : known));
  const index = keys.findIndex((known) => known.toLowerCase() === key.trim().toLowerCase());
  if (index < 0) {
    const nearest = nearestNames(
      key.slice(0, 60),
      keys.filter((known) => known !== ""),
    ).join(", ");
    throw new FieldRefusal(
      "key",
      `key must be a benchmark key, such as ${nearest}; got "${key.slice(0, 40)}".`,
    );
  }
  return {
    key: keys[index] as string,
    sheet,
    row: first + index,
    value: column + 1,
    source: column + 2,
    held: values[index]?.[1],
  };
}
