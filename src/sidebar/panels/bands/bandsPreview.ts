import {
  agedBy,
  agedFloor,
  type BandRow,
  type BandsPlan,
  bandRows,
  fittingSpread,
  levelsWithoutHireBand,
} from "../../../core/bands/bandRows.ts";
import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import { isSeniorOrAbove, type Level } from "../../../core/market/levels.ts";
import { required } from "../../../core/market/required.ts";
import type { Ratio, UsdPerYear } from "../../../core/units/money.ts";

export interface BandsPreview {
  rows: readonly BandsPreviewRow[];
  /** Levels without a hire band. */
  leftOut: readonly Level[];
  /** Of the day the bands are aged to. */
  floor: UsdPerYear;
  remoteMedian: UsdPerYear;
  /** The largest spread that fits, where a market band overlaps too far and one does. */
  fitting: Ratio | undefined;
}

export interface BandsPreviewRow extends BandRow {
  /** Undefined below Senior, where none is quoted. */
  floor: UsdPerYear | undefined;
}

/** The bands a request would write, from the same calculation. */
export function bandsPreview(plan: BandsPlan, benchmarks: Benchmarks): BandsPreview {
  const floor = agedFloor(plan, benchmarks);
  const rows = bandRows(plan, benchmarks).map((row) => ({
    ...row,
    floor: isSeniorOrAbove(row.level) ? floor : undefined,
  }));
  const overlapping = rows.some(({ basis, flags }) => basis === "market" && flags.includes("overlap"));
  return {
    rows,
    leftOut: plan.basis === "market" ? [] : levelsWithoutHireBand(plan.levels, benchmarks),
    floor,
    remoteMedian: agedBy(plan.aging, required(benchmarks, "senior.remote.median").value),
    fitting: overlapping ? fittingSpread(plan, benchmarks) : undefined,
  };
}

export interface FloorGap {
  /** Rows for which a floor is quoted. */
  withFloor: number;
  /** Of those, the rows whose midpoint is under it. */
  under: number;
  /** The row furthest under its floor. */
  widest: { row: BandsPreviewRow; gap: UsdPerYear; share: Ratio } | undefined;
}

/** How far midpoints lie under the floor at which searches close: two series, never mixed, their gap in sight. */
export function floorGap(rows: readonly BandsPreviewRow[]): FloorGap {
  let withFloor = 0;
  let under = 0;
  let widest: FloorGap["widest"];
  for (const row of rows) {
    if (row.floor === undefined) continue;
    withFloor++;
    const gap = row.floor - row.range.midpoint;
    if (gap <= 0) continue;
    under++;
    if (!widest || gap > widest.gap) widest = { row, gap, share: gap / row.floor };
  }
  return { withFloor, under, widest };
}
