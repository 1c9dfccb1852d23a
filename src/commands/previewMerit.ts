import { SPREAD_LIMITS } from "../core/bands/band.ts";
import { MERIT_SPREAD, merit } from "../core/team/merit.ts";
import { type MeritTotals, meritTotals } from "../core/team/meritTotals.ts";
import { silent } from "../core/trace.ts";
import type { Ratio } from "../core/units/money.ts";
import { optional } from "../input/params/optional.ts";
import { rateIn } from "../input/params/rate.ts";
import { type Fields, field } from "../input/request.ts";
import { meritMatrixInUse } from "../workbook/meritMatrix.ts";
import { benchmarksInUse, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import { type DoubtfulCell, readTeam, readTeamRanges, type TeamRanges } from "../workbook/readTeam.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** Where the team stands, with ratings and promotions, and how wide its ranges are. */
export interface MeritRanges extends Omit<TeamRanges, "minStep" | "scopes" | "groups"> {
  spread: Ratio;
}

export interface MeritPreview extends MeritTotals {
  /** Rows that have a level or a pay, but not both: they are left out. */
  incomplete: number;
  bad: readonly DoubtfulCell[];
  odd: readonly DoubtfulCell[];
}

const SPREAD = optional(rateIn(SPREAD_LIMITS), MERIT_SPREAD);

export function readMeritRanges(request: Fields): MeritRanges {
  const { minStep: _, scopes: _scopes, groups: _groups, ...ranges } = readTeamRanges(request);
  return { ...ranges, spread: field(request, "spread", SPREAD) };
}

/** What the raises of a team come to, before anything is written. */
export const previewMerit = defineCommand<MeritRanges, MeritPreview>({
  writes: false,
  read: readMeritRanges,
  run({ spread, ...ranges }, workbook) {
    const benchmarks = benchmarksInUse(workbook, pinnedCopy(workbook));
    const { members, incomplete, bad, odd } = readTeam({ ...ranges, minStep: 0 }, workbook, benchmarks);
    const { matrix } = meritMatrixInUse(workbook);
    const raises = members.map(
      ({ rating, ...member }) => rating && merit({ ...member, rating }, matrix, spread, benchmarks, silent),
    );
    const told = (cells: readonly DoubtfulCell[]) => cells.map(({ cell, says }) => ({ cell, says }));
    return {
      ok: true,
      value: { ...meritTotals(members, raises), incomplete, bad: told(bad), odd: told(odd) },
    };
  },
});
