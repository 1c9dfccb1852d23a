import { decisiveDuty, dutyStatus, type Posting, type PostingDuty } from "./postingDuty.ts";
import { mustName } from "./postingParts.ts";
import { inShort } from "./postingPhrase.ts";
import { leadingLaw, type PostingLaws } from "./postingRule.ts";

/** The facts of a posting law that can be asked for beside the rule. */
export const POSTING_FACTS = [
  "since",
  "employers",
  "benefits",
  "must_name",
  "out_of_state",
  "cities",
  "status",
  "note",
  "source",
] as const;
export type PostingFact = (typeof POSTING_FACTS)[number];

/** A fact about the duty that the rule is about; "" where the data knows none, "not found" where it knows no such fact. */
export function postingFact(laws: PostingLaws, posting: Posting, fact: PostingFact): string | number {
  if (fact === "cities") {
    return laws.localities.map((law) => inShort(law, posting)).join("; ") || "none in the data";
  }
  if (fact === "must_name") return mustName(laws, posting);
  const duty = decisiveDuty(leadingLaw(laws, posting), posting);
  if (!duty) return "";
  switch (fact) {
    case "since":
      return duty.since;
    case "employers":
      return duty.employersWithAtLeast ?? "not found";
    case "benefits":
      if (duty.kind !== "in the posting") return `Nothing: the range is due ${duty.kind}.`;
      return duty.benefits ?? "not found";
    case "out_of_state":
      return duty.outOfState ?? "not found";
    case "status":
      return dutyStatus(duty);
    case "note":
      return remarksOn(duty).join(" ");
    case "source":
      return duty.source;
  }
}

/** What else a reader must know of a duty, in sentences. */
export function remarksOn({ note, enforcedFrom, status, dispute }: PostingDuty): string[] {
  return [
    note,
    enforcedFrom ? `Enforced from ${enforcedFrom}.` : "",
    dispute
      ? `The day it takes effect is that of ${dispute.chosenBy}; ${dispute.otherBy} says ${dispute.other}: it matters for ${dispute.effect}.`
      : "",
    status === "check statute" ? "Check the statute." : "",
  ].filter(Boolean);
}
