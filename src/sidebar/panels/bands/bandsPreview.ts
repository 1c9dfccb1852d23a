import type { GenerateBandsRequest } from "../../../commands/generateBands.ts";
import { type Band, band, DEFAULT_SPREAD } from "../../../core/bands/band.ts";
import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import type { Level } from "../../../core/market/levels.ts";
import { floorToClose, hasFloor } from "../../../core/offers/floorToClose.ts";
import { silent } from "../../../core/trace.ts";
import type { Ratio, UsdPerYear } from "../../../core/units/money.ts";
import type { Place } from "../../../core/units/place.ts";
import { attempt } from "../../readTyped.ts";

export interface BandsPreviewRow extends Band {
  place: Place;
  level: Level;
  /** Undefined where none is quoted: below Senior. */
  floor: UsdPerYear | undefined;
}

export interface BandsPreview {
  rows: BandsPreviewRow[];
  /** Levels without a band on this basis, and the sentence that says why. */
  leftOut: { levels: Level[]; reason: string } | undefined;
}

/** The bands a request would write, from the same calculation as AI_BAND. */
export function bandsPreview(
  { levels, states, basis, spreads, roundTo }: GenerateBandsRequest,
  benchmarks: Benchmarks,
): BandsPreview {
  const rows: BandsPreviewRow[] = [];
  const leftOut = new Set<Level>();
  let reason = "";
  for (const place of states) {
    for (const level of levels) {
      const spread = spreads[level] ?? DEFAULT_SPREAD[basis];
      const range = attempt(() => band(level, place, basis, spread, roundTo, benchmarks, silent));
      if (range.problem !== undefined) {
        leftOut.add(level);
        reason ||= range.problem;
        continue;
      }
      const floor = hasFloor(level, benchmarks) ? floorToClose(level, benchmarks, silent) : undefined;
      rows.push({ place, level, floor, ...range.value });
    }
  }
  return { rows, leftOut: leftOut.size > 0 ? { levels: [...leftOut], reason } : undefined };
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
    const gap = row.floor - row.midpoint;
    if (gap <= 0) continue;
    under++;
    if (!widest || gap > widest.gap) widest = { row, gap, share: gap / row.floor };
  }
  return { withFloor, under, widest };
}
