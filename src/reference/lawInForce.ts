import type { Posting } from "../core/hiring/postingDuty.ts";
import { mustName, POSTING_PARTS } from "../core/hiring/postingParts.ts";
import { postingRule } from "../core/hiring/postingRule.ts";
import { isAnywhere, type Place } from "../core/units/place.ts";
import { lawPlaceOf, postingLaws } from "./postingLaws.ts";

/** What the law of a place asks of a posting, in words. */
export interface LawInForce {
  rule: string;
  mustName: string;
}

/** A job that may be done anywhere is posted for the strictest law. */
const ANYWHERE: LawInForce = {
  rule: "The law of every place where the job may be done",
  mustName: POSTING_PARTS.join(", "),
};

export function lawInForce(place: Place, posting: Posting): LawInForce {
  const law = isAnywhere(place) ? undefined : lawPlaceOf(place);
  if (law === undefined) return ANYWHERE;
  const laws = postingLaws(law);
  return { rule: postingRule(laws, posting), mustName: mustName(laws, posting) };
}
