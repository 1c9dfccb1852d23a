import type { FigureStatus } from "../status.ts";

/** When an employer must tell the pay range of a job: the strongest duty first. */
export const DUTY_KINDS = [
  "in the posting",
  "after an interview",
  "on request",
  "on request after an offer",
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** What laws ask a posting to name beside the pay range. */
export const NAMED_PARTS = ["benefits", "other pay", "apply by"] as const;
export type NamedPart = (typeof NAMED_PARTS)[number];

/** A day, "2023-01-01". Of days written so, the later one is the greater text. */
export type IsoDay = string;

/** A duty of employers to tell the pay range of a job. */
export interface PostingDuty {
  kind: DutyKind;
  /** The day it takes effect. */
  since: IsoDay;
  /** The first day on which it no longer holds. */
  until?: IsoDay;
  /** In force before, but nobody is fined. */
  enforcedFrom?: IsoDay;
  /** Smallest employer covered; null where it was not found. */
  employersWithAtLeast: number | null;
  /** "check statute": a date or number rests on reports; every answer says so. */
  status: "settled" | "check statute";
  /** Where the sources name two days on which it takes effect. */
  dispute?: { chosenBy: string; other: IsoDay; otherBy: string; effect: string };
  /** What a posting must name beside the range; absent where it was not found. */
  benefits?: string;
  /** The same in single words. */
  mustName?: readonly NamedPart[];
  /** Which employers elsewhere are covered, and for which jobs; absent where it was not found. */
  outOfState?: string;
  note: string;
  source: string;
}

/** The duties of a state, city or county, in the order in which they began. */
export interface LawOfPlace {
  /** As people say it: "Ohio", "Cleveland". */
  name: string;
  duties: readonly PostingDuty[];
}

/** What is asked: of an employer of this size (undefined where it is not known), on this day. */
export interface Posting {
  employees: number | undefined;
  on: IsoDay;
}

/** Where the size of the employer or of the law is not known, it is covered. */
export function covers({ employersWithAtLeast }: PostingDuty, { employees }: Posting): boolean {
  return employees === undefined || employersWithAtLeast === null || employees >= employersWithAtLeast;
}

export function hasEnded({ until }: PostingDuty, { on }: Posting): boolean {
  return until !== undefined && until <= on;
}

export function isInForce(duty: PostingDuty, posting: Posting): boolean {
  return duty.since <= posting.on && !hasEnded(duty, posting);
}

/** The strongest duty in force that covers the employer. */
export function dutyInForce({ duties }: LawOfPlace, posting: Posting): PostingDuty | undefined {
  return strongest(duties.filter((duty) => isInForce(duty, posting) && covers(duty, posting)));
}

/** The duties to come that would bind the employer more than what is in force, the next first. */
export function dutiesToCome(law: LawOfPlace, posting: Posting): readonly PostingDuty[] {
  const now = strengthOf(dutyInForce(law, posting));
  return law.duties.filter(
    (duty) => duty.since > posting.on && covers(duty, posting) && strengthOf(duty) > now,
  );
}

/** The duty that an answer is about: the one in force, else the next, else one that leaves the employer out or has ended. */
export function decisiveDuty(law: LawOfPlace, posting: Posting): PostingDuty | undefined {
  const { duties } = law;
  return (
    dutyInForce(law, posting) ??
    dutiesToCome(law, posting)[0] ??
    strongest(duties.filter((duty) => !hasEnded(duty, posting))) ??
    duties[duties.length - 1]
  );
}

/** 0 without a duty; the more, the earlier the range must be told. */
export function strengthOf(duty: PostingDuty | undefined): number {
  return duty ? DUTY_KINDS.length - DUTY_KINDS.indexOf(duty.kind) : 0;
}

function strongest(duties: readonly PostingDuty[]): PostingDuty | undefined {
  return duties.reduce<PostingDuty | undefined>(
    (found, duty) => (strengthOf(duty) > strengthOf(found) ? duty : found),
    undefined,
  );
}

/** How sure a duty is, as every figure says it. */
export function dutyStatus({ status, dispute }: PostingDuty): FigureStatus {
  if (status === "settled") return "final";
  return dispute ? "disputed" : "approximate";
}
