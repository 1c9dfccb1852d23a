import { percent } from "../units/amountText.ts";
import type { Ratio } from "../units/money.ts";
import type { Sign } from "../units/sign.ts";
import type { Band } from "./band.ts";

/** Neighbours that overlap by more than half are hard to tell apart. */
export const MOST_OVERLAP: Ratio = 0.5;
/** A step under this is a compressed ladder (class D). */
export const LEAST_STEP: Ratio = 0.1;
/** Maximum over minimum: from here a range is remarked on, and from there it is too wide for a posting. */
export const WIDE: Ratio = 1.5;
export const TOO_WIDE: Ratio = 2;

/** What is wrong with a band, as the sheet and the panel say it. */
export const BAND_FLAGS = {
  overlap: `Overlap over ${percent(MOST_OVERLAP)}.`,
  step: `Step under ${percent(LEAST_STEP)}.`,
  wide: `Wide: maximum over ${WIDE} × minimum.`,
  tooWide: `Too wide to post: maximum over ${TOO_WIDE} × minimum.`,
} as const;
export type BandFlag = keyof typeof BAND_FLAGS;

/** How each is shown. */
export const BAND_FLAG_SIGNS: Readonly<Record<BandFlag, Sign>> = {
  overlap: "warning",
  step: "warning",
  wide: "warning",
  tooWide: "bad",
};

/** What the guards say of a band; `step` and `overlap` against the level below, where there is one. */
export function bandFlags(
  { min, max }: Band,
  step: Ratio | undefined,
  overlap: Ratio | undefined,
): readonly BandFlag[] {
  // To the hundredth of a percent: 1.4 × minimum must not be over it by the last digit of a float.
  const width = Math.round((max / min) * 10_000) / 10_000;
  return [
    ...(overlap !== undefined && overlap > MOST_OVERLAP ? (["overlap"] as const) : []),
    ...(step !== undefined && step < LEAST_STEP ? (["step"] as const) : []),
    ...(width > TOO_WIDE ? (["tooWide"] as const) : width > WIDE ? (["wide"] as const) : []),
  ];
}
