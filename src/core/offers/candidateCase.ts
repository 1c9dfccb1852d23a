import type { Band } from "../bands/band.ts";
import type { Limits } from "../units/limits.ts";
import type { BasePay } from "../units/money.ts";

/** What a role is scored for beside its dollars, from 1 to 5. */
export const SCORED = ["compensation", "authority", "challenge", "trajectory"] as const;
export type Scored = (typeof SCORED)[number];
export const SCORE_LIMITS: Limits = { min: 1, max: 5 };
/** Over how many years a role is looked at. */
export const HORIZON_LIMITS: Limits = { min: 2, max: 4 };

export const ASK_STANDS = {
  under: "Under the band",
  within: "Within the band",
  above: "Above the band",
} as const;

/** Where an ask stands in the band of its level and place. */
export function askStands(ask: BasePay, { min, max }: Pick<Band, "min" | "max">): string {
  return ask < min ? ASK_STANDS.under : ask > max ? ASK_STANDS.above : ASK_STANDS.within;
}

/** The mean of the scores that are given; undefined without any. */
export function meanScore(scores: readonly (number | undefined)[]): number | undefined {
  const given = scores.filter((score) => score !== undefined);
  return given.length === 0 ? undefined : given.reduce((sum, score) => sum + score, 0) / given.length;
}
