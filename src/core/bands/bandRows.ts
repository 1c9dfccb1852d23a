import { aged } from "../market/aged.ts";
import { averageBase } from "../market/averageBase.ts";
import type { Benchmarks } from "../market/Benchmarks.ts";
import type { Level } from "../market/levels.ts";
import { marketGrowth } from "../market/marketGrowth.ts";
import { floorToClose, hasFloor } from "../offers/floorToClose.ts";
import { type Skill, withSkillPremium } from "../offers/skillPremium.ts";
import { silent } from "../trace.ts";
import type { Day } from "../units/day.ts";
import { type BasePay, type Ratio, roundedTo, type Usd } from "../units/money.ts";
import type { Place } from "../units/place.ts";
import { BAND_BASES, type Band, type BandBasis, band, DEFAULT_SPREAD } from "./band.ts";
import { type BandFlag, bandFlags, MOST_OVERLAP } from "./bandGuards.ts";
import { type PayByPlace, paidAs } from "./geographicPolicy.ts";
import { largestFittingSpread, midpointProgression, rangeOverlap } from "./ladder.ts";

/** Skills whose premium is on base pay; the security one is on total compensation, which no band is of. */
export const BASE_SKILLS = ["genai", "google_pmle"] as const satisfies readonly Skill[];
export type BaseSkill = (typeof BASE_SKILLS)[number];

/** Pay of one day grown to another. */
export interface Aging {
  from: Day;
  to: Day;
  /** A year, compound. */
  rate: Ratio;
  /** Whether that is the market's own, which formulas then look up. */
  isMarkets?: boolean;
}

/** Aging at a yearly rate, or at the market's own. */
export function agingAt(rate: Ratio | "market", from: Day, to: Day, benchmarks: Benchmarks): Aging {
  if (rate !== "market") return { from, to, rate };
  return { from, to, rate: marketGrowth(benchmarks, silent).value, isMarkets: true };
}

/** What a table of bands is made from. */
export interface BandsPlan extends PayByPlace {
  levels: readonly Level[];
  states: readonly Place[];
  basis: BandBasis | "both";
  /** By level; where none is given, the default of the basis. */
  spreads: Readonly<Partial<Record<Level, Ratio>>>;
  /** Spreads of the hire bands where both are made. */
  hireSpreads?: Readonly<Partial<Record<Level, Ratio>>> | undefined;
  roundTo: Usd;
  premium?: BaseSkill | undefined;
  aging?: Aging | undefined;
}

export interface BandRow {
  level: Level;
  place: Place;
  /** By whose market it is paid. */
  paidAs: Place;
  basis: BandBasis;
  spread: Ratio;
  /** The next lower level of the same place and basis; undefined for the lowest. */
  below: Level | undefined;
  /** The local average, without premium and aging. */
  average: BasePay;
  /** The level's floor to close, of the day the bands are aged to; undefined where none is known. */
  floor: BasePay | undefined;
  /** Without premium and aging, unrounded. */
  plain: Band;
  range: Band;
  /** Over the next lower level of the same place and basis; undefined for the lowest. */
  step: Ratio | undefined;
  overlap: Ratio | undefined;
  flags: readonly BandFlag[];
}

/** Levels that have no hire band: no floor is known for them. */
export function levelsWithoutHireBand(levels: readonly Level[], benchmarks: Benchmarks): readonly Level[] {
  return levels.filter((level) => !hasFloor(level, benchmarks));
}

/** What premium and aging multiply the whole range by; undefined where there is neither. */
export function bandAdjustment(
  { premium, aging }: Pick<BandsPlan, "premium" | "aging">,
  benchmarks: Benchmarks,
): Ratio | undefined {
  if (!premium && !aging) return undefined;
  const withPremium = premium ? withSkillPremium(1, new Set([premium]), "mid", benchmarks, silent) : 1;
  return agedBy(aging, withPremium);
}

/** The senior floor, of the day the bands are aged to. */
export function agedFloor({ aging }: BandsPlan, benchmarks: Benchmarks): BasePay {
  return agedBy(aging, floorToClose("Senior", benchmarks, silent));
}

export function agedBy(aging: Aging | undefined, amount: number): number {
  return aging ? aged(amount, aging.from, aging.to, aging.rate, "compound", silent) : amount;
}

/** The bands of a plan: places together, within them the bases, levels rising. */
export function bandRows(plan: BandsPlan, benchmarks: Benchmarks): BandRow[] {
  const adjustment = bandAdjustment(plan, benchmarks);
  const without = levelsWithoutHireBand(plan.levels, benchmarks);
  const bases: readonly BandBasis[] = plan.basis === "both" ? BAND_BASES : [plan.basis];
  return plan.states.flatMap((place) => {
    const market = paidAs(place, plan);
    return bases.flatMap((basis) => {
      let below: BandRow | undefined;
      const levels = plan.levels.filter((level) => basis === "market" || !without.includes(level));
      return levels.map((level): BandRow => {
        const spread = spreadOf(plan, basis, level);
        const plain = band(level, market, basis, spread, 0, benchmarks, silent);
        const range = adjusted(plain, adjustment ?? 1, plan.roundTo);
        const step = below && midpointProgression(below.range.midpoint, range.midpoint);
        const overlap = below && rangeOverlap(below.range, range);
        const row: BandRow = {
          level,
          place,
          paidAs: market,
          basis,
          spread,
          below: below?.level,
          average: averageBase(level, market, benchmarks, silent),
          floor: hasFloor(level, benchmarks)
            ? agedBy(plan.aging, floorToClose(level, benchmarks, silent))
            : undefined,
          plain,
          range,
          step,
          overlap,
          flags: bandFlags(range, step, overlap),
        };
        below = row;
        return row;
      });
    });
  });
}

function spreadOf({ basis, spreads, hireSpreads }: BandsPlan, of: BandBasis, level: Level): Ratio {
  const given = basis === "both" && of === "hire" ? hireSpreads : spreads;
  return given?.[level] ?? DEFAULT_SPREAD[of];
}

function adjusted({ min, midpoint, max }: Band, adjustment: Ratio, roundTo: Usd): Band {
  return {
    min: roundedTo(min * adjustment, roundTo),
    midpoint: roundedTo(midpoint * adjustment, roundTo),
    max: roundedTo(max * adjustment, roundTo),
  };
}

/** Rounding may push an overlap over half; this many tenths of a percent below the exact spread are tried. */
const MOST_TRIES = 40;

/**
 * The largest spread, in tenths of a percent, that keeps every market band's overlap with the level below at or under
 * half when all levels have it. Undefined where no spread does: two levels with the same midpoint always overlap.
 */
export function fittingSpread(plan: BandsPlan, benchmarks: Benchmarks): Ratio | undefined {
  const market = { ...plan, basis: "market" } as const;
  const steps = bandRows({ ...market, roundTo: 0 }, benchmarks).flatMap(({ step }) => step ?? []);
  if (steps.length === 0) return undefined;
  const exact = Math.floor(largestFittingSpread(Math.min(...steps)) * 1_000);
  for (let tenths = exact; tenths > 0 && tenths > exact - MOST_TRIES; tenths--) {
    const spread = tenths / 1_000;
    const spreads = Object.fromEntries(plan.levels.map((level) => [level, spread]));
    const rows = bandRows({ ...market, spreads }, benchmarks);
    if (rows.every(({ overlap = 0 }) => overlap <= MOST_OVERLAP)) return spread;
  }
  return undefined;
}
