import { SCORE_LIMITS, SCORED, type Scored } from "../core/offers/candidateCase.ts";
import { numberIn } from "./params/number.ts";
import { optional } from "./params/optional.ts";
import { type Fields, field } from "./request.ts";

export const SCORE = numberIn({ ...SCORE_LIMITS, what: "a score" });

const GIVEN = optional(SCORE, undefined);

/** What a role is scored for, as far as it is. */
export function readScores(given: Fields): Partial<Record<Scored, number>> {
  const scores: Partial<Record<Scored, number>> = {};
  for (const scored of SCORED) {
    const score = field(given, scored, GIVEN);
    if (score !== undefined) scores[scored] = score;
  }
  return scores;
}
