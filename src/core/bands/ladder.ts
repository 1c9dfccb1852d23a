import type { BasePay, Ratio } from "../units/money.ts";
import type { Band } from "./band.ts";

/** How far a level's midpoint stands above the one below: 0.1 is 10%. */
export function midpointProgression(lower: BasePay, upper: BasePay): Ratio {
  return upper / lower - 1;
}

/** The share of the upper range that the lower one covers; 0 where they do not touch. */
export function rangeOverlap(lower: Band, upper: Band): Ratio {
  const width = upper.max - upper.min;
  return width > 0 ? Math.max(0, (lower.max - upper.min) / width) : 0;
}

/** The largest range spread that keeps neighbours' overlap at or below half, at midpoint progression `step`. */
export function largestFittingSpread(step: Ratio): Ratio {
  // Overlap (s − p) ÷ (s(1 + p)) ≤ ½ solved for s.
  return (2 * step) / (1 - step);
}
