import {
  decisiveDuty,
  dutiesToCome,
  dutyInForce,
  hasEnded,
  isInForce,
  type LawOfPlace,
  type Posting,
  type PostingDuty,
} from "./postingDuty.ts";

/** A phrase that the name of who asks can be put into: "Required since 2025-10-27", " by Cleveland", " (15 or more employees)". */
export interface Phrase {
  head: string;
  tail: string;
}

/** What one law asks of a posting, in a few words. */
export function postingPhrase(law: LawOfPlace, posting: Posting): Phrase {
  const now = dutyInForce(law, posting);
  const next = dutiesToCome(law, posting);
  if (now) {
    const details = [
      ...sizeAsked(now, posting),
      ...weakerForSmaller(law, now, posting),
      ...(now.enforcedFrom && posting.on < now.enforcedFrom ? [`enforced from ${now.enforcedFrom}`] : []),
      ...advice(now),
    ];
    const head = now.kind === "in the posting" ? "Required" : capital(now.kind);
    const later = next.map(
      (duty) =>
        `; ${duty.kind} from ${duty.since}${inBrackets([...sizeAsked(duty, posting), ...advice(duty)])}`,
    );
    return { head: `${head} since ${now.since}`, tail: `${inBrackets(details)}${later.join("")}` };
  }
  if (next.length > 0) {
    const steps = next.map((duty) => {
      const kind = next.length === 1 && duty.kind === "in the posting" ? "" : `${duty.kind} `;
      return [`${kind}from ${duty.since}`, ...sizeAsked(duty, posting)].join(", ");
    });
    return { head: "Not yet", tail: inBrackets([...steps, ...unique(next.flatMap(advice))]) };
  }
  const duty = decisiveDuty(law, posting);
  if (!duty) return { head: "Not required", tail: "" };
  const check = inBrackets(advice(duty));
  if (hasEnded(duty, posting)) return { head: `Ended on ${duty.until}`, tail: check };
  const smallest = smallestCovered(law, posting);
  return {
    head: "Not required",
    tail: ` under ${smallest} ${smallest === 1 ? "employee" : "employees"}${check}`,
  };
}

/** The smallest employer that any duty binds, now or later. */
function smallestCovered({ duties }: LawOfPlace, posting: Posting): number {
  const sizes = duties
    .filter((duty) => !hasEnded(duty, posting))
    .map(({ employersWithAtLeast }) => employersWithAtLeast ?? 0);
  return Math.min(...sizes);
}

/** "Ohio: not required" */
export function inShort(law: LawOfPlace, posting: Posting): string {
  const { head, tail } = postingPhrase(law, posting);
  return `${law.name}: ${lower(head)}${tail}`;
}

/** Of an unknown employer: "15 or more employees", where not all are covered. */
export function sizeAsked({ employersWithAtLeast }: PostingDuty, { employees }: Posting): string[] {
  return employees === undefined && (employersWithAtLeast ?? 1) > 1
    ? [`${employersWithAtLeast} or more employees`]
    : [];
}

/** Of an unknown employer: what binds those too small for the strongest duty. */
function weakerForSmaller({ duties }: LawOfPlace, now: PostingDuty, posting: Posting): string[] {
  if (posting.employees !== undefined) return [];
  return duties
    .filter(
      (duty) =>
        isInForce(duty, posting) && (duty.employersWithAtLeast ?? 0) < (now.employersWithAtLeast ?? 0),
    )
    .map(({ kind }) => `smaller: ${kind}`);
}

/** What an uncertain law is never told without. */
export function advice({ status }: PostingDuty): string[] {
  return status === "check statute" ? ["check the statute"] : [];
}

export function inBrackets(details: readonly string[]): string {
  return details.length > 0 ? ` (${details.join("; ")})` : "";
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
