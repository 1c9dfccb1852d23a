import { normalScore } from "./normalDistribution.ts";

/** A known point of a distribution of pay. */
export interface PercentilePoint {
  percentile: number;
  /** Dollars, or a multiple of the mean. */
  value: number;
}

// Normal scores of the published percentiles are constants of the method: each is worked out once, on first use.
const scores = new Map<number, number>();

/** The normal score of a published percentile. */
export function publishedScore(percentile: number): number {
  let score = scores.get(percentile);
  if (score === undefined) {
    score = normalScore(percentile);
    scores.set(percentile, score);
  }
  return score;
}

/** The two published points that a percentile lies between, one and the same where it is published itself. */
export function pointsAround<Point extends PercentilePoint>(
  percentile: number,
  points: readonly Point[],
): readonly [Point, Point] {
  const exact = points.find((point) => point.percentile === percentile);
  if (exact) return [exact, exact];
  const above = points.findIndex((point) => point.percentile > percentile);
  return [points[above - 1] as Point, points[above] as Point];
}

/**
 * The value at a percentile between the first and the last point. Published points come back exactly; between them it is
 * linear in (normal score, log value), as for a lognormal distribution.
 */
export function valueAtPercentile(percentile: number, points: readonly PercentilePoint[]): number {
  const [low, high] = pointsAround(percentile, points);
  if (low === high) return low.value;
  const from = publishedScore(low.percentile);
  const t = (normalScore(percentile) - from) / (publishedScore(high.percentile) - from);
  return Math.exp(Math.log(low.value) + t * (Math.log(high.value) - Math.log(low.value)));
}
