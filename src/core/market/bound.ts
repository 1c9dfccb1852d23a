/** Which end of a range that the guide quotes; "mid" is its middle (class B). */
export const BOUNDS = ["low", "mid", "high"] as const;
export type Bound = (typeof BOUNDS)[number];
