import type { Bound } from "../../core/market/bound.ts";
import { type FigureRanges, figure } from "./FigureRanges.ts";

/** Days to fill a seat at a base, given its floor. */
export function daysToFill(base: string, floor: string, bound: Bound, figures: FigureRanges): string {
  return `IF(${base}<${floor},${slowSearch(figures)},${competitiveSearch(bound, figures)})`;
}

/** The extra days that an offer under the floor waits. */
export function extraDays(figures: FigureRanges): string {
  return `(${slowSearch(figures)}-${competitiveSearch("mid", figures)})`;
}

export function slowSearch(figures: FigureRanges): string {
  return figure('"senior.slow.days"', figures);
}

export function competitiveSearch(bound: Bound, figures: FigureRanges): string {
  const shortest = figure('"senior.slow.excess.low"', figures);
  const longest = figure('"senior.slow.excess.high"', figures);
  const excess = { low: longest, mid: `(${shortest}+${longest})/2`, high: shortest }[bound];
  return `${slowSearch(figures)}/(1+${excess})`;
}
