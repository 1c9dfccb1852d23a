import type { LawOfPlace, PostingDuty } from "../../../src/core/hiring/postingDuty.ts";

/** A settled duty. */
export const duty = (
  kind: PostingDuty["kind"],
  since: string,
  employersWithAtLeast: number | null,
  more: Partial<PostingDuty> = {},
): PostingDuty => ({
  kind,
  since,
  employersWithAtLeast,
  status: "settled",
  note: "",
  source: `act of ${since}`,
  ...more,
});

export const law = (name: string, ...duties: PostingDuty[]): LawOfPlace => ({ name, duties });

/** First on request, then in the posting. */
export const twoSteps = law(
  "Utopia",
  duty("on request", "2021-10-01", 1, { until: "2026-10-01" }),
  duty("in the posting", "2026-10-01", 1),
);
