import { Refusal } from "../Refusal.ts";
import type { Trace } from "../trace.ts";
import type { Limits } from "../units/limits.ts";
import type { Ratio } from "../units/money.ts";
import type { Benchmarks } from "./Benchmarks.ts";
import type { Level } from "./levels.ts";
import { normalShare } from "./normalDistribution.ts";
import { type PercentilePoint, publishedScore, valueAtPercentile } from "./percentilePoints.ts";
import { cited } from "./required.ts";

/** The published points of the pay distribution. */
export const PUBLISHED_PERCENTILES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;
/** Between the first and the last of them the shape is known. */
export const PERCENTILE_LIMITS: Limits = { min: PUBLISHED_PERCENTILES[0], max: PUBLISHED_PERCENTILES[4] };

function shapePoints(level: Level, benchmarks: Benchmarks, trace: Trace): PercentilePoint[] {
  const points = PUBLISHED_PERCENTILES.map((percentile) => {
    const name = `p${Math.round(percentile * 100)}`;
    return {
      percentile,
      value: cited(
        benchmarks,
        `shape.${level.toLowerCase()}.${name}`,
        `${level} ${name.toUpperCase()} ÷ mean`,
        trace,
      ),
    };
  });
  if (points.some(({ value }, i) => i > 0 && value <= (points[i - 1] as PercentilePoint).value)) {
    throw new Refusal(
      `overrides must keep shape.${level.toLowerCase()}.p10 to p90 rising; got ${points.map(({ value }) => value).join(", ")}.`,
    );
  }
  return points;
}

/** Pay at a percentile (0.1 to 0.9) as a multiple of the mean. */
export function percentileRatio(
  percentile: number,
  level: Level,
  benchmarks: Benchmarks,
  trace: Trace,
): Ratio {
  return valueAtPercentile(percentile, shapePoints(level, benchmarks, trace));
}

/** The percentile of pay that is `ratio` times the mean; outside P10 to P90 the data says nothing more than the side. */
export function percentileOfRatio(
  ratio: Ratio,
  level: Level,
  benchmarks: Benchmarks,
  trace: Trace,
): number | "below P10" | "above P90" {
  const points = shapePoints(level, benchmarks, trace);
  const exact = points.find((point) => Math.abs(point.value / ratio - 1) < 1e-12);
  if (exact) return exact.percentile;
  const above = points.findIndex((point) => point.value > ratio);
  if (above === 0) return "below P10";
  if (above < 0) return "above P90";
  const [low, high] = [points[above - 1] as PercentilePoint, points[above] as PercentilePoint];
  const t = Math.log(ratio / low.value) / Math.log(high.value / low.value);
  const from = publishedScore(low.percentile);
  return normalShare(from + t * (publishedScore(high.percentile) - from));
}
