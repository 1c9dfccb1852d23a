import { Refusal } from "../Refusal.ts";
import type { Trace } from "../trace.ts";
import type { Limits } from "../units/limits.ts";
import type { Ratio } from "../units/money.ts";
import type { Benchmarks } from "./Benchmarks.ts";
import type { Level } from "./levels.ts";
import { normalScore, normalShare } from "./normalDistribution.ts";
import { cited } from "./required.ts";

/** The published points of the pay distribution. */
export const PUBLISHED_PERCENTILES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;
/** Between the first and the last of them the shape is known. */
export const PERCENTILE_LIMITS: Limits = { min: PUBLISHED_PERCENTILES[0], max: PUBLISHED_PERCENTILES[4] };

interface ShapePoint {
  percentile: number;
  score: number;
  ratio: Ratio;
}

// Normal scores of the published percentiles are constants of the method: worked out once, on first use.
let publishedScores: readonly number[] | undefined;

function shapePoints(level: Level, benchmarks: Benchmarks, trace: Trace): ShapePoint[] {
  publishedScores ??= PUBLISHED_PERCENTILES.map(normalScore);
  const scores = publishedScores;
  const points = PUBLISHED_PERCENTILES.map((percentile, i) => {
    const name = `p${Math.round(percentile * 100)}`;
    return {
      percentile,
      score: scores[i] as number,
      ratio: cited(
        benchmarks,
        `shape.${level.toLowerCase()}.${name}`,
        `${level} ${name.toUpperCase()} ÷ mean`,
        trace,
      ),
    };
  });
  if (points.some(({ ratio }, i) => i > 0 && ratio <= (points[i - 1] as ShapePoint).ratio)) {
    throw new Refusal(
      `overrides must keep shape.${level.toLowerCase()}.p10 to p90 rising; got ${points.map(({ ratio }) => ratio).join(", ")}.`,
    );
  }
  return points;
}

/**
 * Pay at a percentile (0.1 to 0.9) as a multiple of the mean. Published points come back exactly; between them
 * it is linear in (normal score, log ratio), as for a lognormal distribution.
 */
export function percentileRatio(
  percentile: number,
  level: Level,
  benchmarks: Benchmarks,
  trace: Trace,
): Ratio {
  const points = shapePoints(level, benchmarks, trace);
  const exact = points.find((point) => point.percentile === percentile);
  if (exact) return exact.ratio;
  const above = points.findIndex((point) => point.percentile > percentile);
  const [low, high] = [points[above - 1] as ShapePoint, points[above] as ShapePoint];
  const t = (normalScore(percentile) - low.score) / (high.score - low.score);
  return Math.exp(Math.log(low.ratio) + t * (Math.log(high.ratio) - Math.log(low.ratio)));
}

/** The percentile of pay that is `ratio` times the mean; outside P10 to P90 the data says nothing more than the side. */
export function percentileOfRatio(
  ratio: Ratio,
  level: Level,
  benchmarks: Benchmarks,
  trace: Trace,
): number | "below P10" | "above P90" {
  const points = shapePoints(level, benchmarks, trace);
  const exact = points.find((point) => Math.abs(point.ratio / ratio - 1) < 1e-12);
  if (exact) return exact.percentile;
  const above = points.findIndex((point) => point.ratio > ratio);
  if (above === 0) return "below P10";
  if (above < 0) return "above P90";
  const [low, high] = [points[above - 1] as ShapePoint, points[above] as ShapePoint];
  const t = Math.log(ratio / low.ratio) / Math.log(high.ratio / low.ratio);
  return normalShare(low.score + t * (high.score - low.score));
}
