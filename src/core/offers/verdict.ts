import type { Limits } from "../units/limits.ts";
import type { Ratio } from "../units/money.ts";
import type { Sign } from "../units/sign.ts";

/** What can be said of an offer, and how it is shown. */
export const VERDICT_SIGNS = {
  "Meets floor": "good",
  "At or above market": "good",
  "Meets floor, below remote median": "warning",
  "Above band": "warning",
  Stretch: "warning",
  "Below market": "warning",
  "Not credible": "bad",
  "Well below market": "bad",
} as const satisfies Readonly<Record<string, Sign>>;
export type OfferVerdict = keyof typeof VERDICT_SIGNS;

/** The verdicts that are shown that way. */
export function verdictsShown(sign: Sign): OfferVerdict[] {
  const verdicts = Object.keys(VERDICT_SIGNS) as OfferVerdict[];
  return verdicts.filter((verdict) => VERDICT_SIGNS[verdict] === sign);
}

/** Under by no more than this is a stretch; further under will not be taken seriously (class D). */
export const STRETCH_SHARE: Ratio = 0.1;
export const STRETCH_LIMITS: Limits = { min: 0, max: 0.5 };
