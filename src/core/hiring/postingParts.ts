import {
  covers,
  isInForce,
  type LawOfPlace,
  NAMED_PARTS,
  type Posting,
  type PostingDuty,
} from "./postingDuty.ts";
import type { PostingLaws } from "./postingRule.ts";

/** What laws ask a posting to name. */
export const POSTING_PARTS = ["pay range", ...NAMED_PARTS] as const;
export type PostingPart = (typeof POSTING_PARTS)[number];

/** A part that a posting must name, and whose laws ask for it. */
export interface AskedPart {
  part: PostingPart;
  by: readonly string[];
}

/**
 * What a posting must name that falls under all of these laws, so that it is right for the strictest. Of a state what its
 * cities ask counts too: the job may be there.
 */
export function partsAsked(places: readonly PostingLaws[], posting: Posting): AskedPart[] {
  const laws = new Set(
    places.flatMap(({ own, state, localities }) => (state ? [own, state] : [own, ...localities])),
  );
  return POSTING_PARTS.flatMap((part) => {
    const by = [...laws].filter((law) => dutyToPost(law, posting).some((duty) => asks(duty, part)));
    return by.length > 0 ? [{ part, by: by.map(({ name }) => name) }] : [];
  });
}

/** Whose laws ask for the range in the posting, while what else they ask it to name was not found. */
export function partsNotFound(places: readonly PostingLaws[], posting: Posting): string[] {
  const laws = new Set(places.flatMap(({ own, state }) => (state ? [own, state] : [own])));
  return [...laws]
    .filter((law) => dutyToPost(law, posting).some(({ mustName }) => mustName === undefined))
    .map(({ name }) => name);
}

/** "pay range, benefits, other pay": what a posting must name in a place; "nothing" where no law asks. */
export function mustName(laws: PostingLaws, posting: Posting): string {
  const parts = partsAsked([laws], posting).map(({ part }) => part);
  const rest = partsNotFound([laws], posting).length > 0 ? "; what else was not found" : "";
  return `${parts.join(", ") || "nothing"}${rest}`;
}

function dutyToPost({ duties }: LawOfPlace, posting: Posting): PostingDuty[] {
  return duties.filter(
    (duty) => duty.kind === "in the posting" && isInForce(duty, posting) && covers(duty, posting),
  );
}

function asks({ mustName = [] }: PostingDuty, part: PostingPart): boolean {
  return part === "pay range" || mustName.includes(part);
}
